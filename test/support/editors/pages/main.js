// One page for every editor: `?editor=lexical` shows that one, and `globalThis.page` is how a test gets at its model.
import { ckeditor5 } from './ckeditor5.js';
import { draft } from './draft.js';
import { contenteditable, plaintext, shadow } from './editable.js';
import { preact, react, textarea, vue } from './fields.js';
import { lexical, lexicalSlotted } from './lexical.js';
import { prosemirror, tiptap } from './prosemirror.js';
import { quill } from './quill.js';
import { slate } from './slate.js';

const editors = {
  textarea,
  react,
  preact,
  vue,
  contenteditable,
  plaintext,
  shadow,
  lexical,
  lexicalSlotted,
  draft,
  slate,
  prosemirror,
  tiptap,
  quill,
  ckeditor5,
};

let questions = 0;

/** Asks the composer that runs in the world of an extension, and resolves with its answer. */
function ask(question) {
  const id = ++questions;
  return new Promise((resolve) => {
    document.addEventListener(`composer-answer-${id}`, ({ detail }) => resolve(JSON.parse(detail)), {
      once: true,
    });
    document.dispatchEvent(new CustomEvent('composer-ask', { detail: JSON.stringify({ id, question }) }));
  });
}

/** From now on the site takes back whatever is put into its editor. */
function refuse(page) {
  const kept = page.get();
  const stop = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const takeBack = () => {
    if (page.get() !== kept) page.set(kept);
  };
  for (const name of ['paste', 'beforeinput']) addEventListener(name, stop, { capture: true });
  new MutationObserver(takeBack).observe(page.field, { childList: true, characterData: true, subtree: true });
  addEventListener('input', () => queueMicrotask(takeBack), { capture: true });
}

document.body.append(document.createElement('button'));
const root = document.createElement('main');
document.body.append(root);
const name = new URLSearchParams(location.search).get('editor');
void Promise.resolve(editors[name](root)).then((page) => {
  globalThis.page = { ...page, ask, refuse: () => refuse(page) };
});
