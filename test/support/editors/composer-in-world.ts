// Runs as a content script of an extension: the composer as the reply panel has it, asked from the page by events.
import { type Composer, createComposerFinder } from '../../../lib/reply/composer.ts';
import type { Content, Draft } from '../../../lib/reply/draft.ts';
import { deepActiveElement } from '../../../lib/reply/field.ts';
import type { Insertion } from '../../../lib/reply/insertion.ts';
import { protect, restore } from '../../../lib/text/protect.ts';
import type { ComposerAnswer, ComposerQuestion } from './questions.ts';

const { signal } = new AbortController();
const find = createComposerFinder({ document, signal });
let composer: Composer | undefined;
let asked: Draft | undefined;
let last: Insertion | undefined;

function contentOf(composer: Composer, text: string): Content {
  const draft = asked ?? composer.read();
  if (!draft.segments.some((segment) => typeof segment === 'object')) return text;
  return restore(text, protect(draft.segments).pieces);
}

async function answer(question: ComposerQuestion): Promise<ComposerAnswer> {
  // The one before stays, as with a panel that has the focus itself.
  composer = find(deepActiveElement(document) ?? document.body) ?? composer;
  if (composer === undefined) return { status: 'no composer' };
  const { editor, purpose, multiline } = composer;
  if (question.do === 'insert') {
    last = await composer.insert(contentOf(composer, question.text), asked ?? composer.read(), signal);
    asked = undefined;
    return last.status === 'refused' ? { ...last } : { status: last.status };
  }
  if (question.do === 'undo')
    return { status: last?.status === 'inserted' && (await last.undo()) ? 'undone' : 'not undone' };
  if (question.do === 'remember') asked = composer.read();
  const { text, segments } = composer.read();
  return { status: 'read', editor, purpose, multiline, text, wire: protect(segments).text };
}

document.addEventListener('composer-ask', (event) => {
  const { id, question } = JSON.parse((event as CustomEvent<string>).detail) as {
    id: number;
    question: ComposerQuestion;
  };
  void answer(question)
    .catch((error: unknown): ComposerAnswer => ({ status: 'threw', text: String(error) }))
    .then((result) => {
      document.dispatchEvent(new CustomEvent(`composer-answer-${id}`, { detail: JSON.stringify(result) }));
    });
});
