import { Editor } from '@tiptap/core';
import { Mention } from '@tiptap/extension-mention';
import StarterKit from '@tiptap/starter-kit';
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

function textOf(doc) {
  const lines = [];
  doc.forEach((block) => lines.push(block.textBetween(0, block.content.size, '\n', '\n')));
  return lines.join('\n');
}

export function prosemirror(root) {
  const plugins = [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)];
  const docOf = (text) =>
    schema.node(
      'doc',
      null,
      text.split('\n').map((line) => schema.node('paragraph', null, line === '' ? [] : [schema.text(line)])),
    );
  const view = new EditorView(root, { state: EditorState.create({ doc: docOf(''), plugins }) });
  return {
    field: view.dom,
    get: () => textOf(view.state.doc),
    set: (text) => view.updateState(EditorState.create({ doc: docOf(text), plugins })),
  };
}

export function tiptap(root) {
  const editor = new Editor({ element: root, extensions: [StarterKit, Mention] });
  const paragraph = (content) => ({ type: 'paragraph', content });
  const set = (content) => {
    editor.commands.setContent({ type: 'doc', content });
    // The draft is where the history begins.
    const { state, view } = editor;
    view.updateState(EditorState.create({ doc: state.doc, plugins: state.plugins }));
  };
  return {
    field: root.querySelector('.ProseMirror'),
    get: () => textOf(editor.state.doc),
    set: (text) =>
      set(text.split('\n').map((line) => paragraph(line === '' ? [] : [{ type: 'text', text: line }]))),
    mention: {
      set: (before, name, after) =>
        set([
          paragraph([
            { type: 'text', text: before },
            { type: 'mention', attrs: { id: name.slice(1), label: name.slice(1) } },
            { type: 'text', text: after },
          ]),
        ]),
      get: () => {
        const { doc } = editor.state;
        return doc.textBetween(0, doc.content.size, '\n', (node) =>
          node.type.name === 'mention' ? `{@${node.attrs.label}}` : '\n',
        );
      },
    },
  };
}
