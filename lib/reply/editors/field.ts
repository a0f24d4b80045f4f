import { defineEditor } from './editor-kind.ts';

/** Textareas and inputs, also where React, Vue or Preact holds their value. */
export const field = defineEditor({
  id: 'field',
  selector: 'textarea, input',
  ways: ['command', 'value'],
  settle: 0,
  undo: 'command',
});
