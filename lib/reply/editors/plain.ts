import { defineEditor } from './editor-kind.ts';

/** Any other editable element. Sites that clean what is pasted into it do so here as well. */
export const plain = defineEditor({
  id: 'plain',
  selector: '[contenteditable]',
  ways: ['paste', 'command-lines', 'command'],
  settle: 60,
  undo: 'command',
});
