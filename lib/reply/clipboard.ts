/**
 * Puts a text on the clipboard, from a press or key. Pages without https have no clipboard of their own to offer, so
 * there it goes by the older way, after which the focus is where it was. False where neither is allowed.
 */
export async function copyFrom(document: Document, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(document, text);
  }
}

function copyBySelection(document: Document, text: string): boolean {
  const give = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    given = true;
  };
  let given = false;
  document.addEventListener('copy', give, { capture: true, once: true });
  try {
    return document.execCommand('copy') && given;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', give, { capture: true });
  }
}
