import { ContentState, Editor, EditorState } from 'draft-js';
import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

export function draft(root) {
  const state = {};
  function Field() {
    [state.editor, state.set] = useState(() => EditorState.createEmpty());
    return createElement(Editor, { editorState: state.editor, onChange: state.set });
  }
  flushSync(() => createRoot(root).render(createElement(Field)));
  return {
    field: root.querySelector('.public-DraftEditor-content'),
    get: () => state.editor.getCurrentContent().getPlainText('\n'),
    set: (text) => {
      const content = ContentState.createFromText(text, '\n');
      const pushed = EditorState.moveFocusToEnd(EditorState.push(state.editor, content, 'insert-fragment'));
      const none = { undoStack: pushed.getUndoStack().clear(), redoStack: pushed.getRedoStack().clear() };
      flushSync(() => state.set(EditorState.set(pushed, none)));
    },
  };
}
