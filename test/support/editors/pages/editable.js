// Editable elements without an editor: the text is what the browser makes of them.
function textOf(node) {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType === 3) text += child.data;
    else if (child.localName === 'br') text += '\n';
    else if (child.localName === 'div')
      text += `${text === '' || text.endsWith('\n') ? '' : '\n'}${textOf(child)}`;
    else text += textOf(child);
  }
  return text;
}

function editable(root, mode) {
  const field = document.createElement('div');
  field.setAttribute('contenteditable', mode);
  field.setAttribute('role', 'textbox');
  field.style.whiteSpace = 'pre-wrap';
  root.append(field);
  return {
    field,
    get: () => textOf(field).replace(/\n$/, ''),
    set: (text) => {
      field.textContent = text;
    },
    mention: {
      set: (before, name, after) => {
        const mention = document.createElement('span');
        mention.setAttribute('contenteditable', 'false');
        mention.className = 'mention';
        mention.textContent = name;
        field.replaceChildren(before, mention, after);
      },
      get: () =>
        [...field.childNodes]
          .map((node) => (node.className === 'mention' ? `{${node.textContent}}` : node.textContent))
          .join(''),
    },
  };
}

export const contenteditable = (root) => editable(root, 'true');
export const plaintext = (root) => editable(root, 'plaintext-only');

/** An editable element four open shadow roots deep. */
export function shadow(root) {
  let inner = root;
  for (let level = 0; level < 4; level++) {
    const host = document.createElement('div');
    inner.append(host);
    inner = host.attachShadow({ mode: 'open' });
  }
  return { ...editable(inner, 'true'), mention: undefined };
}
