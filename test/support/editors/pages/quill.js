import Quill from 'quill';

const Embed = Quill.import('blots/embed');

class Mention extends Embed {
  static create(name) {
    const node = super.create();
    node.textContent = name;
    node.dataset.name = name;
    return node;
  }

  static value(node) {
    return node.dataset.name;
  }
}
Mention.blotName = 'mention';
Mention.tagName = 'span';
Mention.className = 'ql-mention';
Quill.register(Mention);

export function quill(root) {
  const host = document.createElement('div');
  root.append(host);
  const editor = new Quill(host, { modules: { history: { delay: 300 } } });
  const set = (ops) => {
    editor.setContents(ops, 'silent');
    editor.history.clear();
    editor.setSelection(editor.getLength(), 0, 'silent');
  };
  return {
    field: editor.root,
    get: () => editor.getText().replace(/\n$/, ''),
    set: (text) => set([{ insert: `${text}\n` }]),
    mention: {
      set: (before, name, after) =>
        set([{ insert: before }, { insert: { mention: name } }, { insert: `${after}\n` }]),
      get: () =>
        editor
          .getContents()
          .ops.map(({ insert }) => (typeof insert === 'string' ? insert : `{${String(insert.mention)}}`))
          .join('')
          .replace(/\n$/, ''),
    },
  };
}
