import { defineEditor } from './editor-kind.ts';

/** Lexical: Facebook, Instagram, Reddit. Follows beforeinput, which Chromium does not send for its own commands. */
export const lexical = defineEditor({
  id: 'lexical',
  selector: '[data-lexical-editor]',
  chips: '[data-lexical-decorator]',
  ways: ['paste', 'beforeinput'],
  settle: 60,
  undo: 'keys',
});
