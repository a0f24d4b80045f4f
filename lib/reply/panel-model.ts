import type { LanguageTag } from '../core/language-tag.ts';
import type { request } from '../messaging/client.ts';
import type { ReplySetup } from '../messaging/protocol.ts';
import type { AnswerLanguage } from './answer-language.ts';
import { bilingual, contentText } from './bilingual.ts';
import type { Composer } from './composer.ts';
import type { Content, Draft } from './draft.ts';
import type { DraftLine } from './draft-line.ts';
import { withHashtags } from './hashtags.ts';
import type { Insertion } from './insertion.ts';
import { closedPanel, type PanelState } from './panel-state.ts';
import type { DraftContext } from './translate-draft.ts';

/** What a panel works with. Everything a test must hold in its hands is passed in. */
export interface PanelOptions {
  readonly composer: Composer;
  readonly setup: ReplySetup;
  readonly choice: AnswerLanguage;
  /** Who is answered, where that shows. */
  readonly person?: string | undefined;
  /** What surrounds the draft; read when it is translated. */
  readonly context: () => DraftContext;
  readonly line: DraftLine;
  /** Asks the background. */
  readonly request: typeof request;
  /** Runs `task` after `delay` ms; the returned function takes it back. */
  readonly later: (task: () => void, delay: number) => () => void;
  /** Puts a text on the clipboard; false where that is not allowed. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly show: (state: PanelState) => void;
  readonly signal: AbortSignal;
}

/** What the parts of a panel share: what is shown, and what it was made of. */
export interface PanelModel {
  readonly options: PanelOptions;
  state: PanelState;
  /** What is translated. */
  source: Draft | undefined;
  /** What came of it, as it can be inserted, and the other ways to say it. */
  content: Content | undefined;
  others: readonly Content[];
  /** The insertion that can be undone, with what the field held after it. */
  inserted: Inserted | undefined;
  /** A draft from before that nothing has become of yet. */
  kept: string | undefined;
  /** True while the panel itself writes in the field: what changes there then is no draft. */
  writing: boolean;
  /** Other translations that are wanted. */
  wanted: number;
  /** Whether the person wants to know how it is said. */
  pinyin: boolean;
  /** True until the first translation after opening: what stands there then may be somebody else's language. */
  fresh: boolean;
  /** The translation under way. */
  running: AbortController | undefined;
}

/** What was put into the field. */
export interface Inserted {
  readonly insertion: Extract<Insertion, { status: 'inserted' }>;
  readonly after: Draft;
  readonly text: string;
  readonly translation: string;
  readonly language: LanguageTag;
}

/** How many variants a search box offers beside the first. */
const SEARCH_VARIANTS = 2;

/** Other translations that are made without being asked for. */
export function usualWanted(composer: Pick<Composer, 'purpose'>): number {
  return composer.purpose === 'search' ? SEARCH_VARIANTS : 0;
}

/** The model of a closed panel. */
export function createPanelModel(options: PanelOptions): PanelModel {
  const { composer, setup, choice } = options;
  return {
    options,
    state: closedPanel(composer.purpose, setup, choice, composer.maxLength),
    source: undefined,
    content: undefined,
    others: [],
    inserted: undefined,
    kept: setup.kept,
    writing: false,
    wanted: usualWanted(composer),
    pinyin: setup.pinyin,
    running: undefined,
    fresh: true,
  };
}

/** Changes what is shown. */
export function update(model: PanelModel, patch: Partial<PanelState>): void {
  if (model.options.signal.aborted) return;
  model.state = { ...model.state, ...patch };
  model.options.show(model.state);
}

/** Asks the background for something nobody waits for. */
export function tell(model: PanelModel, ...args: Parameters<typeof request>): void {
  model.options.request(...args).catch(() => undefined);
}

/** Runs what writes in the field. */
export async function writing<T>(model: PanelModel, task: () => Promise<T>): Promise<T> {
  model.writing = true;
  try {
    return await task();
  } finally {
    model.writing = false;
  }
}

/** Translation and draft in one content, as the settings say. */
export function bilingualContent(model: PanelModel, translation: Content): Content {
  const { composer, setup } = model.options;
  const original = model.source?.segments.map((segment) =>
    typeof segment === 'string' ? segment : { keep: segment.keep },
  );
  return bilingual(translation, original ?? '', setup, composer.multiline);
}

/** A content with the hashtags the person chose. */
export function withChosenHashtags({ state }: PanelModel, given: Content): Content {
  const chosen = new Map(
    state.hashtags.filter((tag) => tag.chosen).map((tag) => [tag.written, tag.translated] as const),
  );
  if (typeof given === 'string') return withHashtags(given, chosen);
  return given.map((part) => {
    if (typeof part === 'string') return withHashtags(part, chosen);
    return 'literal' in part ? { literal: withHashtags(part.literal, chosen) } : part;
  });
}

/** Lengths of what could be inserted, in UTF-16 units. */
export function lengthsOf(model: PanelModel): Pick<PanelState, 'length' | 'bilingualLength'> {
  const { content } = model;
  if (content === undefined) return { length: 0, bilingualLength: 0 };
  return {
    length: contentText(content).length,
    bilingualLength: contentText(bilingualContent(model, content)).length,
  };
}
