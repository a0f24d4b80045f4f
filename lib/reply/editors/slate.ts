import { defineEditor } from './editor-kind.ts';

/** Slate: Discord, Twitch. Looks at the selection at most every 100 ms. */
export const slate = defineEditor({
  id: 'slate',
  selector: '[data-slate-editor]',
  ignore: '[data-slate-placeholder]',
  chips: '[data-slate-void]',
  ways: ['paste', 'beforeinput'],
  settle: 120,
  undo: 'keys',
});
