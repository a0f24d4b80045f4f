import type { LanguageTag } from '../core/language-tag.ts';
import { MAX_ALTERNATIVES, type Tone } from '../core/writing.ts';
import { nextLanguage } from './answer-language.ts';
import { contentText } from './bilingual.ts';
import {
  copyText,
  forgetKept,
  insertContent,
  lookAfterInsertion,
  restoreKept,
  undoInsertion,
} from './panel-insert.ts';
import {
  bilingualContent,
  createPanelModel,
  type PanelOptions,
  tell,
  update,
  usualWanted,
  withChosenHashtags,
} from './panel-model.ts';
import type { PanelState } from './panel-state.ts';
import { showPinyin, stopTranslating, translate, useAlternative } from './panel-translate.ts';

/** What the person can do in a panel, beside choosing from lists. Values of `data-action`. */
export const panelActions = [
  'open',
  'close',
  'translate',
  'replace',
  'bilingual',
  'copy',
  'copy-draft',
  'undo',
  'alternatives',
  'pinyin',
  'restore',
  'forget',
] as const;

/** One of {@link panelActions}. */
export type PanelAction = (typeof panelActions)[number];

/** The panel of one field. */
export interface ReplyPanel {
  state(): PanelState;
  act(action: PanelAction): void;
  /** Takes one of the other translations; in a search box it is put in at once. */
  takeAlternative(index: number): void;
  setLanguage(language: LanguageTag): void;
  /** One key: the next language that comes into question. */
  nextLanguage(): void;
  setTone(tone: Tone): void;
  toggleHashtag(written: string): void;
  /** What stands in the field may have changed. */
  changed(): void;
}

/** Milliseconds without typing before a draft is translated, and before it is kept. */
export const TYPING_PAUSE = 450;
export const KEEPING_PAUSE = 1200;

/** Makes the panel of a field. It asks for nothing before it is opened, and never sends what is in the field. */
export function createReplyPanel(options: PanelOptions): ReplyPanel {
  const { composer, choice } = options;
  const model = createPanelModel(options);
  const noTimer = (): void => undefined;
  let cancelTyping = noTimer;
  let cancelKeeping = noTimer;

  function start(): void {
    cancelTyping();
    void translate(model);
  }

  /** A new wish, such as another language: what was inserted stays as it is. */
  function startUnlessInserted(): void {
    if (model.inserted === undefined) start();
  }

  function keepLater(text: string): void {
    cancelKeeping();
    const keep = (): void => tell(model, 'keep-draft', { purpose: composer.purpose, text });
    cancelKeeping = options.later(keep, KEEPING_PAUSE);
  }

  function changed(): void {
    if (model.writing) return;
    if (model.inserted !== undefined) {
      lookAfterInsertion(model);
      if (model.inserted === undefined) cancelKeeping();
      return;
    }
    if (!model.state.open) return;
    const { text } = composer.read();
    // An input method may end on the very text it showed, which was not translated while it was open.
    if (text === model.state.draft && (text.trim() === '' || text === model.source?.text)) return;
    model.fresh = false;
    if (composer.purpose !== 'search') keepLater(text);
    // The answer to what stood there before is of no use any more.
    stopTranslating(model);
    update(model, { draft: text, usable: false, ...(text.trim() !== '' && { kept: undefined }) });
    cancelTyping();
    cancelTyping = options.later(start, TYPING_PAUSE);
  }

  function open(): void {
    if (model.state.open) return;
    model.fresh = true;
    const kept = composer.read().text.trim() === '' ? model.kept : undefined;
    update(model, { open: true, kept });
    startUnlessInserted();
  }

  function close(): void {
    cancelTyping();
    stopTranslating(model);
    const { status } = model.state;
    update(model, { open: false, status: status === 'translating' ? 'idle' : status });
  }

  /** What needs a translation that belongs to the draft. */
  function useTranslation(action: 'replace' | 'bilingual' | 'copy' | 'pinyin'): void {
    const { content, state } = model;
    if (content === undefined || !state.usable) return;
    // The person's own words keep the hashtags they wrote.
    const chosen = withChosenHashtags(model, content);
    if (action === 'replace') void insertContent(model, chosen);
    else if (action === 'bilingual') void insertContent(model, bilingualContent(model, chosen));
    else if (action === 'copy') void copyText(model, contentText(chosen));
    else void showPinyin(model);
  }

  function act(action: PanelAction): void {
    switch (action) {
      case 'open':
        return open();
      case 'close':
        return close();
      case 'translate':
        Object.assign(model, { wanted: usualWanted(composer), inserted: undefined });
        update(model, { canUndo: false });
        return start();
      case 'alternatives':
        model.wanted = MAX_ALTERNATIVES;
        return start();
      case 'undo':
        return void undoInsertion(model);
      case 'restore':
        return void restoreKept(model).then(changed);
      case 'forget':
        return forgetKept(model);
      case 'copy-draft':
        return void copyText(model, model.inserted?.text ?? model.state.draft);
      default:
        return useTranslation(action);
    }
  }

  function setLanguage(language: LanguageTag): void {
    const { person } = options;
    update(model, { language, reason: 'chosen' });
    tell(model, 'remember-answer-language', { language, ...(person !== undefined && { person }) });
    startUnlessInserted();
  }

  return {
    state: () => model.state,
    act,
    takeAlternative(index) {
      const taken = model.others[index];
      if (composer.purpose !== 'search') void useAlternative(model, index);
      else if (taken !== undefined) void insertContent(model, taken);
    },
    setLanguage,
    nextLanguage: () => setLanguage(nextLanguage(model.state.language, choice)),
    setTone(tone) {
      update(model, { tone });
      startUnlessInserted();
    },
    toggleHashtag(written) {
      const hashtags = model.state.hashtags.map((tag) =>
        tag.written === written ? { ...tag, chosen: !tag.chosen } : tag,
      );
      update(model, { hashtags });
    },
    changed,
  };
}
