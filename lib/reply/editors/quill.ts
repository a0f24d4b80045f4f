import { defineEditor } from './editor-kind.ts';

/** Quill: older LinkedIn, many forums. */
export const quill = defineEditor({
  id: 'quill',
  selector: '.ql-editor',
  ignore: '.ql-cursor, .ql-ui',
  // Embeds have a guard on each side of what cannot be edited.
  chips: 'span:has(> [contenteditable="false"])',
  ways: ['command', 'paste'],
  settle: 60,
  undo: 'keys',
});
