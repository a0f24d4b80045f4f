import { defineEditor } from './editor-kind.ts';

/** CKEditor 5. Takes empty lines only as paragraphs of their own. */
export const ckeditor5 = defineEditor({
  id: 'ckeditor5',
  selector: '.ck-editor__editable',
  ignore: '.ck-widget__type-around, .ck-fake-selection-container, .ck-widget__selection-handle',
  ways: ['paste-paragraphs', 'paste'],
  settle: 60,
  undo: 'keys',
});
