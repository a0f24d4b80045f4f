import type { Way } from './editors/editor-kind.ts';
import { isValueField } from './read-draft.ts';

function pasteEvent(data: Readonly<Record<string, string>>): ClipboardEvent {
  const options = { bubbles: true, cancelable: true, composed: true };
  const clipboardData = new DataTransfer();
  for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value);
  const event = new ClipboardEvent('paste', { ...options, clipboardData });
  const [type, value] = Object.entries(data).at(-1) ?? ['text/plain', ''];
  if (event.clipboardData?.getData(type) === value) return event;
  // Firefox ignores the clipboard it is given; it takes one kind of text by a way of its own.
  return new ClipboardEvent('paste', { ...options, dataType: type, data: value } as ClipboardEventInit);
}

/** A paragraph for every line, as markup, made without parsing anything. */
function paragraphs(document: Document, text: string): string {
  const inert = document.implementation.createHTMLDocument('');
  for (const line of text.split('\n')) {
    const paragraph = inert.createElement('p');
    if (line === '') paragraph.append(inert.createElement('br'));
    // Markup would be read with one space for several, and none at the ends.
    else paragraph.textContent = line.replace(/^ | (?= )| $/g, '\u00A0');
    inert.body.append(paragraph);
  }
  // Read, never written: the text went in as text, and the browser itself escapes it here.
  return inert.body.innerHTML;
}

function setValue(field: Element, text: string): void {
  if (!isValueField(field)) return;
  field.value = text;
  field.dispatchEvent(
    new InputEvent('input', {
      bubbles: true,
      composed: true,
      inputType: 'insertReplacementText',
      data: text,
    }),
  );
}

function commandLines(document: Document, text: string): void {
  text.split('\n').forEach((line, index) => {
    if (index > 0) document.execCommand('insertLineBreak');
    if (line !== '') document.execCommand('insertText', false, line);
  });
}

/**
 * Puts a text over what is selected in a field. Returns false where nobody took it, so that nothing has changed;
 * true says nothing about what the editor made of it.
 */
export function put(field: Element, text: string, way: Way): boolean {
  const document = field.ownerDocument;
  switch (way) {
    case 'command':
      document.execCommand('insertText', false, text);
      return true;
    case 'command-lines':
      commandLines(document, text);
      return true;
    case 'paste':
      return !field.dispatchEvent(pasteEvent({ 'text/plain': text }));
    case 'paste-paragraphs': {
      const data = { 'text/plain': text, 'text/html': paragraphs(document, text) };
      return !field.dispatchEvent(pasteEvent(data));
    }
    case 'beforeinput':
      return !field.dispatchEvent(
        new InputEvent('beforeinput', {
          bubbles: true,
          cancelable: true,
          composed: true,
          inputType: 'insertText',
          data: text,
        }),
      );
    case 'value':
      setValue(field, text);
      return isValueField(field);
  }
}

/** Undoes one step in a field: by the keys for it, as editors with a history of their own have it, or by command. */
export function undoOnce(field: Element, by: 'keys' | 'command'): void {
  if (by === 'command') {
    field.ownerDocument.execCommand('undo');
    return;
  }
  const apple = /Mac|iPhone|iPad/.test(navigator.platform);
  const key = { key: 'z', code: 'KeyZ', keyCode: 90, which: 90, ctrlKey: !apple, metaKey: apple };
  const options = { bubbles: true, cancelable: true, composed: true, ...key };
  field.dispatchEvent(new KeyboardEvent('keydown', options));
  field.dispatchEvent(new KeyboardEvent('keyup', options));
}
