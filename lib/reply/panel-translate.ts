import { CrosstalkError, type Failure } from '../core/error.ts';
import { type LanguageTag, primaryLanguage, sameLanguage } from '../core/language-tag.ts';
import type { Manner, WritingTask } from '../core/writing.ts';
import { decideLanguage } from '../language/gate.ts';
import { contentText } from './bilingual.ts';
import type { Content, Draft } from './draft.ts';
import { drift } from './drift.ts';
import { asHashtag, hashtagsOf } from './hashtags.ts';
import { lengthsOf, type PanelModel, update } from './panel-model.ts';
import { type PanelState, withoutTranslation } from './panel-state.ts';
import { hasLetters, translateBack, translateDraft } from './translate-draft.ts';

const tasks: Readonly<Record<string, WritingTask>> = { search: 'search', post: 'post', title: 'post' };

/** From this confidence on, a draft counts as written in the other language already. */
const SURE = 0.8;

/** UTF-16 units from which a language can be told from a text alone. */
const LEAST_TOLD = 12;

function failureOf(error: unknown): Failure {
  return error instanceof CrosstalkError ? error.failure : { code: 'internal', detail: String(error) };
}

/** Whether a draft is in the language of the answer already; undefined where the page cannot tell. */
function isForeign(text: string, own: LanguageTag, other: LanguageTag): boolean | undefined {
  if (sameLanguage(own, other)) return false;
  const decision = decideLanguage(text, { [primaryLanguage(own)]: 0.5, [primaryLanguage(other)]: 0.2 });
  if (decision.open) return undefined;
  return sameLanguage(decision.language, other) && decision.confidence > SURE;
}

/** As {@link isForeign}; what stood there before the panel was opened is shown to the background's model too. */
async function holdsForeign(model: PanelModel, text: string): Promise<boolean> {
  const { own, language } = model.state;
  const foreign = isForeign(text, own, language);
  if (foreign !== undefined || !model.fresh || text.trim().length < LEAST_TOLD) return foreign === true;
  const told = await model.options.request('languages-of', { texts: [text] }).catch(() => undefined);
  return told?.[0] !== undefined && sameLanguage(told[0], language);
}

/** Gives up the translation under way. */
export function stopTranslating(model: PanelModel): void {
  model.running?.abort();
  model.running = undefined;
}

/** Starts something that the next translation, or closing, ends. */
function begin(model: PanelModel): AbortSignal {
  stopTranslating(model);
  model.running = new AbortController();
  return AbortSignal.any([model.options.signal, model.running.signal]);
}

/** Translates what stands in the field, and back. Never rejects. */
export async function translate(model: PanelModel): Promise<void> {
  stopTranslating(model);
  const { composer } = model.options;
  if (!model.state.open || composer.isComposing()) return;
  const draft = composer.read();
  Object.assign(model, { source: draft, content: undefined, others: [] });
  if (!hasLetters(draft)) {
    const notice = draft.text.trim() === '' ? undefined : ({ kind: 'nothing' } as const);
    update(model, { ...withoutTranslation, status: 'idle', draft: draft.text, foreign: false, notice });
    return;
  }
  const ended = begin(model);
  update(model, { status: 'translating', draft: draft.text, failure: undefined, notice: undefined });
  const foreign = await holdsForeign(model, draft.text);
  model.fresh = false;
  if (ended.aborted) return;
  const { state } = model;
  update(model, {
    ...withoutTranslation,
    // What was there stays until there is something new: an empty panel at every key would flicker.
    translation: state.foreign === foreign ? state.translation : '',
    status: 'translating',
    draft: draft.text,
    foreign,
  });
  try {
    if (state.own === state.language) throw new CrosstalkError({ code: 'unsupported-language' });
    await (foreign ? understand(model, draft, ended) : write(model, draft, ended));
    if (!ended.aborted) update(model, { status: 'ready' });
  } catch (error) {
    if (ended.aborted) return;
    update(model, { ...withoutTranslation, status: 'error', failure: failureOf(error) });
  }
}

function partial(model: PanelModel, ended: AbortSignal): (text: string) => void {
  return (text) => {
    if (!ended.aborted && text !== '') update(model, { translation: text });
  };
}

/** Says what a draft in the other language means. */
async function understand(model: PanelModel, draft: Draft, ended: AbortSignal): Promise<void> {
  const { own, language } = model.state;
  const route = { from: language, to: own };
  const { line } = model.options;
  const said = await translateDraft(line, draft, route, {}, ended, partial(model, ended));
  if (ended.aborted) return;
  update(model, { translation: contentText(said.content), provider: said.provider, kind: said.kind });
}

async function write(model: PanelModel, draft: Draft, ended: AbortSignal): Promise<void> {
  const { setup, request, line, context, composer } = model.options;
  const { own, language, tone } = model.state;
  const pair = { from: own, to: language };
  const known = setup.memory
    ? await request('recall-reply', { text: draft.text, ...pair }).catch(() => undefined)
    : undefined;
  if (ended.aborted) return;
  const plain = draft.segments.every((segment) => typeof segment === 'string');
  if (known?.exact !== undefined && plain && model.wanted === 0) {
    await use(model, known.exact, { kind: 'translation', remembered: true }, ended);
    return;
  }
  const manner: Manner = {
    task: tasks[composer.purpose] ?? 'reply',
    tone,
    alternatives: model.wanted,
    examples: known?.examples ?? [],
  };
  const made = await translateDraft(
    line,
    draft,
    { ...pair, manner },
    context(),
    ended,
    partial(model, ended),
  );
  if (ended.aborted) return;
  model.others = made.alternatives;
  const { provider, kind } = made;
  await Promise.all([
    use(model, made.content, { provider, kind, remembered: false }, ended),
    composer.purpose === 'post' && offerHashtags(model, draft, ended),
  ]);
}

/** Takes a content for the translation and looks at it in the person's own language. */
async function use(
  model: PanelModel,
  content: Content,
  about: Pick<PanelState, 'kind' | 'remembered' | 'provider'>,
  ended: AbortSignal,
): Promise<void> {
  model.content = content;
  const { line } = model.options;
  const { own, language } = model.state;
  const translation = contentText(content);
  update(model, {
    ...about,
    ...lengthsOf(model),
    translation,
    usable: true,
    alternatives: model.others.map(contentText),
    back: undefined,
    backFailed: false,
    pinyin: undefined,
  });
  if (model.pinyin) void showPinyin(model);
  try {
    const back = await translateBack(line, content, { from: language, to: own }, ended);
    const { source } = model;
    if (ended.aborted || source === undefined) return;
    update(model, { back: { ...drift(source.text, back.text, own), kind: back.kind } });
  } catch {
    if (!ended.aborted) update(model, { backFailed: true });
  }
}

/** Changes the translation for one of the other ways to say it, which takes its place among them. */
export async function useAlternative(model: PanelModel, index: number): Promise<void> {
  const { content, others } = model;
  const taken = others[index];
  if (taken === undefined || content === undefined) return;
  model.others = others.with(index, content);
  const ended = begin(model);
  update(model, { status: 'translating', failure: undefined, notice: undefined });
  const { kind, provider } = model.state;
  await use(model, taken, { kind, provider, remembered: false }, ended);
  if (!ended.aborted) update(model, { status: 'ready' });
}

/** Shows how a Chinese translation is said. */
export async function showPinyin(model: PanelModel): Promise<void> {
  const { content, state } = model;
  model.pinyin = true;
  if (content === undefined || primaryLanguage(state.language) !== 'zh') return;
  const text = contentText(content);
  const pinyin = await model.options.request('pinyin', { text }).catch(() => undefined);
  if (pinyin !== undefined && content === model.content) update(model, { pinyin });
}

async function offerHashtags(model: PanelModel, draft: Draft, ended: AbortSignal): Promise<void> {
  const { own, language } = model.state;
  const { line } = model.options;
  const found = await Promise.all(
    hashtagsOf(draft.text).map(async ({ written, words }) => {
      const ask = { text: words, from: own, to: language };
      const answer = await line.translate(ask, ended).catch(() => undefined);
      return { written, translated: asHashtag(answer?.text ?? ''), chosen: false };
    }),
  );
  const hashtags = found.filter(({ written, translated }) => translated !== '' && translated !== written);
  if (!ended.aborted) update(model, { hashtags });
}
