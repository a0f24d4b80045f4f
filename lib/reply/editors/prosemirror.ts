import { defineEditor } from './editor-kind.ts';

/** ProseMirror and TipTap: LinkedIn, Bluesky. Reads what the browser did to its DOM; a plain paste loses empty lines. */
export const prosemirror = defineEditor({
  id: 'prosemirror',
  selector: '.ProseMirror',
  ignore: '.ProseMirror-widget, .ProseMirror-separator',
  ways: ['command', 'paste-paragraphs'],
  settle: 60,
  undo: 'keys',
});
