import { defineEditor } from './editor-kind.ts';

/**
 * Any other editable element. Sites that clean what is pasted into it do so here as well. Of a text with empty lines
 * Chromium's insertText loses some; Firefox keeps them, and makes a step of undo for every command.
 */
export const plain = defineEditor({
  id: 'plain',
  selector: '[contenteditable]',
  ways: ['paste', 'command-lines', 'command'],
  waysInFirefox: ['paste', 'command', 'command-lines'],
  settle: 60,
  undo: 'command',
});
