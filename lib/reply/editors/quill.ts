import { defineEditor } from './editor-kind.ts';

/** Quill: older LinkedIn, many forums. */
export const quill = defineEditor({
  id: 'quill',
  selector: '.ql-editor',
  ignore: '.ql-cursor, .ql-ui',
  ways: ['command', 'paste'],
  settle: 60,
  undo: 'keys',
});
