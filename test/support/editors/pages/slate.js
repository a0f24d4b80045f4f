import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor, Node, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

const lines = (text) => text.split('\n').map((line) => ({ type: 'paragraph', children: [{ text: line }] }));
const isMention = (element) => element.type === 'mention';

function Element({ attributes, children, element }) {
  if (!isMention(element)) return createElement('div', attributes, children);
  return createElement('span', { ...attributes, contentEditable: false }, element.name, children);
}

export function slate(root) {
  const editor = withHistory(withReact(createEditor()));
  const { isInline, isVoid } = editor;
  editor.isInline = (element) => isMention(element) || isInline(element);
  editor.isVoid = (element) => isMention(element) || isVoid(element);
  const view = createElement(
    Slate,
    { editor, initialValue: lines('') },
    createElement(Editable, {
      renderElement: (props) => createElement(Element, props),
      placeholder: 'Message',
    }),
  );
  flushSync(() => createRoot(root).render(view));
  const set = (children) => {
    Editor.withoutNormalizing(editor, () => {
      while (editor.children.length > 0) Transforms.removeNodes(editor, { at: [0] });
      Transforms.insertNodes(editor, children, { at: [0] });
    });
    Transforms.select(editor, Editor.end(editor, []));
    editor.history = { undos: [], redos: [] };
    return new Promise((done) => setTimeout(done, 50));
  };
  return {
    field: root.querySelector('[data-slate-editor]'),
    get: () => editor.children.map((node) => Node.string(node)).join('\n'),
    set: (text) => set(lines(text)),
    mention: {
      set: (before, name, after) =>
        set([
          {
            type: 'paragraph',
            children: [
              { text: before },
              { type: 'mention', name, children: [{ text: '' }] },
              { text: after },
            ],
          },
        ]),
      get: () =>
        editor.children
          .map((line) =>
            line.children.map((node) => (isMention(node) ? `{${node.name}}` : Node.string(node))).join(''),
          )
          .join('\n'),
    },
  };
}
