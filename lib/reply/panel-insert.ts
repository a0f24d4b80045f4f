import { contentText } from './bilingual.ts';
import { type Content, sameDraft } from './draft.ts';
import { type PanelModel, tell, update, writing } from './panel-model.ts';
import { type Notice, withoutTranslation } from './panel-state.ts';
import { stopTranslating, translate } from './panel-translate.ts';

function notice(kind: Exclude<Notice['kind'], 'refused'>): Notice {
  return { kind };
}

/** Puts a content in the place of the draft it was made from. What was typed meanwhile stands. */
export async function insertContent(model: PanelModel, content: Content): Promise<void> {
  const { composer, signal } = model.options;
  const { source } = model;
  // A second press while the first is at work would find a field half written.
  if (source === undefined || model.writing) return;
  const result = await writing(model, () => composer.insert(content, source, signal));
  if (result.status === 'inserted') {
    stopTranslating(model);
    model.inserted = {
      insertion: result,
      after: composer.read(),
      text: source.text,
      translation: model.content === undefined ? '' : contentText(model.content),
      language: model.state.language,
    };
    // After a search box the person goes on with its own key; nothing must lie over what it shows.
    const open = composer.purpose !== 'search';
    update(model, { open, status: 'inserted', canUndo: true, notice: undefined, failure: undefined });
  } else if (result.status === 'changed') {
    await translate(model);
    update(model, { notice: notice('changed') });
  } else {
    const { reason, draftKept } = result;
    update(model, { status: 'error', notice: { kind: 'refused', reason, draftKept } });
  }
}

/** Brings the draft back. */
export async function undoInsertion(model: PanelModel): Promise<void> {
  const { inserted } = model;
  if (model.writing) return;
  const done = inserted !== undefined && (await writing(model, () => inserted.insertion.undo()));
  if (!done) {
    update(model, { notice: notice('undo-failed') });
    return;
  }
  model.inserted = undefined;
  update(model, { status: 'ready', canUndo: false, notice: notice('undone') });
}

/** Puts a text on the clipboard and says whether that went well. */
export async function copyText(model: PanelModel, text: string): Promise<void> {
  const copied = await model.options.copy(text);
  update(model, { notice: notice(copied ? 'copied' : 'copy-failed') });
}

/** Puts a draft from before into the empty field; where the field does not take it, on the clipboard. */
export async function restoreKept(model: PanelModel): Promise<void> {
  const { kept } = model.state;
  const { composer, signal } = model.options;
  if (kept === undefined || model.writing) return;
  const result = await writing(model, () => composer.insert(kept, composer.read(), signal));
  if (result.status === 'inserted') dropKept(model);
  else await copyText(model, kept);
}

/** Forgets the draft that was kept in case the tab dies. */
export function forgetKept(model: PanelModel): void {
  tell(model, 'keep-draft', { purpose: model.options.composer.purpose, text: '' });
  dropKept(model);
}

/** It is not offered again when the panel is opened the next time. */
function dropKept(model: PanelModel): void {
  model.kept = undefined;
  update(model, { kept: undefined });
}

/**
 * After an insertion, when the field may have changed: an empty one was posted, which ends the draft; one that was
 * worked on cannot be undone as a whole any more.
 */
export function lookAfterInsertion(model: PanelModel): void {
  const { inserted } = model;
  const { composer } = model.options;
  if (inserted === undefined) return;
  const now = composer.field.isConnected ? composer.read() : undefined;
  if (now !== undefined && model.source !== undefined && sameDraft(now, model.source)) {
    // The site's own undo.
    model.inserted = undefined;
    update(model, { status: 'ready', canUndo: false });
    return;
  }
  if (now !== undefined && now.text.trim() !== '') {
    const canUndo = sameDraft(now, inserted.after);
    if (canUndo !== model.state.canUndo) update(model, { canUndo });
    return;
  }
  const { text, translation, language } = inserted;
  if (composer.purpose !== 'search')
    tell(model, 'remember-reply', { text: text.trim(), translation, from: model.state.own, to: language });
  Object.assign(model, { inserted: undefined, source: undefined, content: undefined, others: [] });
  forgetKept(model);
  update(model, { ...withoutTranslation, status: 'idle', draft: '', canUndo: false });
}
