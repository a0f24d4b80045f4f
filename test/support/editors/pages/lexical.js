import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  CLEAR_HISTORY_COMMAND,
  createEditor,
} from 'lexical';

function start(field) {
  field.setAttribute('contenteditable', 'true');
  field.setAttribute('role', 'textbox');
  field.style.whiteSpace = 'pre-wrap';
  const editor = createEditor({
    namespace: 'test',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(field);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  const set = (text) => {
    editor.update(
      () => {
        const paragraphs = text.split('\n').map((line) => {
          const paragraph = $createParagraphNode();
          if (line !== '') paragraph.append($createTextNode(line));
          return paragraph;
        });
        $getRoot()
          .clear()
          .append(...paragraphs);
        $getRoot().selectEnd();
      },
      { discrete: true },
    );
    editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
  };
  set('');
  return {
    field,
    get: () =>
      editor.getEditorState().read(() =>
        $getRoot()
          .getChildren()
          .map((child) => child.getTextContent())
          .join('\n'),
      ),
    set,
  };
}

export function lexical(root) {
  const field = document.createElement('div');
  root.append(field);
  return start(field);
}

/** Lexical in a slot of a shadow host, as on Reddit. */
export function lexicalSlotted(root) {
  const host = document.createElement('div');
  const field = document.createElement('div');
  host.append(field);
  root.append(host);
  host.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
  return start(field);
}
