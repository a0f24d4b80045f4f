import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';

export async function ckeditor5(root) {
  const place = document.createElement('div');
  root.append(place);
  const editor = await ClassicEditor.create(place, { licenseKey: 'GPL', plugins: [Essentials, Paragraph] });
  const { model } = editor;
  const lineOf = (block) =>
    [...block.getChildren()].map((node) => (node.is('$text') ? node.data : '\n')).join('');
  return {
    field: editor.editing.view.getDomRoot(),
    get: () => [...model.document.getRoot().getChildren()].map(lineOf).join('\n'),
    set: (text) => {
      model.change((writer) => {
        const root = model.document.getRoot();
        writer.remove(writer.createRangeIn(root));
        for (const line of text.split('\n')) {
          const paragraph = writer.createElement('paragraph');
          writer.insertText(line, paragraph);
          writer.append(paragraph, root);
        }
        writer.setSelection(root, 'end');
      });
      for (const name of ['undo', 'redo']) editor.commands.get(name).clearStack();
    },
  };
}
