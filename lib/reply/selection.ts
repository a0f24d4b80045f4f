import { isValueField } from './read-draft.ts';

type DeepRoot = (Document | ShadowRoot) & { getSelection?: () => Selection | null };

/** The selection that holds for a field: Chromium has one of its own in every shadow root. */
function selectionOf(field: Element): Selection | null {
  const root = field.getRootNode() as DeepRoot;
  return root.getSelection?.() ?? field.ownerDocument.getSelection();
}

/** The element that has the focus where the field is, also within a shadow root. */
export function isFocused(field: Element): boolean {
  const { activeElement } = field.getRootNode() as Document | ShadowRoot;
  return activeElement !== null && (activeElement === field || field.contains(activeElement));
}

/** Gives a field the focus without moving the page. */
export function focusField(field: HTMLElement): void {
  if (!isFocused(field)) field.focus({ preventScroll: true });
}

/** Selects what stands between two chips, or from the beginning or to the end where there is none. */
export function selectRun(field: Element, after: Element | undefined, before: Element | undefined): void {
  if (isValueField(field)) {
    field.setSelectionRange(0, field.value.length);
    return;
  }
  const range = field.ownerDocument.createRange();
  range.selectNodeContents(field);
  if (after !== undefined) range.setStartAfter(after);
  if (before !== undefined) range.setEndBefore(before);
  selectionOf(field)?.setBaseAndExtent(
    range.startContainer,
    range.startOffset,
    range.endContainer,
    range.endOffset,
  );
}

/** Remembers where the caret or selection is and returns what puts it back there. */
export function rememberSelection(field: Element): () => void {
  if (isValueField(field)) {
    const { selectionStart, selectionEnd, selectionDirection } = field;
    return () => field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none');
  }
  const selection = selectionOf(field);
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  return () => {
    if (!anchorNode || !focusNode || !field.contains(anchorNode) || !field.contains(focusNode)) return;
    selection?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  };
}
