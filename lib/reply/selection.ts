import { isValueField } from './read-draft.ts';

const INLINE = new Set(['span', 'a', 'b', 'i', 'em', 'strong', 'font', 'bdi', 'mark', 'u', 's', 'code']);

type DeepRoot = (Document | ShadowRoot) & { getSelection?: () => Selection | null };

/** The selection that holds for a field: Chromium has one of its own in every shadow root. */
function selectionOf(field: Element): Selection | null {
  const root = field.getRootNode() as DeepRoot;
  return root.getSelection?.() ?? field.ownerDocument.getSelection();
}

/** The element that has the focus where the field is, also within a shadow root. */
function isFocused(field: Element): boolean {
  const { activeElement } = field.getRootNode() as Document | ShadowRoot;
  return activeElement !== null && (activeElement === field || field.contains(activeElement));
}

/** Gives a field the focus without moving the page. Returns whether it was elsewhere. */
export function focusField(field: HTMLElement): boolean {
  if (isFocused(field)) return false;
  field.focus({ preventScroll: true });
  return true;
}

/** The text right beside a chip, on its line; undefined where a line break, a chip or an edge comes first. */
function textBeside(chip: Element, field: Element, side: 'next' | 'previous'): Text | undefined {
  const beside = (node: Node): Node | null => (side === 'next' ? node.nextSibling : node.previousSibling);
  let at: Node = chip;
  while (beside(at) === null) {
    const parent = at.parentElement;
    if (parent === null || parent === field || !INLINE.has(parent.localName)) return undefined;
    at = parent;
  }
  for (let node = beside(at); node !== null; node = side === 'next' ? node.firstChild : node.lastChild) {
    if (node.nodeType === 3) return node as Text;
    if (node.nodeType !== 1 || !INLINE.has((node as Element).localName)) return undefined;
    if ((node as Element).matches('[contenteditable="false"]')) return undefined;
  }
  return undefined;
}

/** Selects what stands between two chips, or from the beginning or to the end where there is none. */
export function selectRun(field: Element, after: Element | undefined, before: Element | undefined): void {
  if (isValueField(field)) {
    field.setSelectionRange(0, field.value.length);
    return;
  }
  const range = field.ownerDocument.createRange();
  range.selectNodeContents(field);
  // Beside what cannot be edited, editors know only places in text.
  if (after !== undefined) {
    const text = textBeside(after, field, 'next');
    if (text === undefined) range.setStartAfter(after);
    else range.setStart(text, 0);
  }
  if (before !== undefined) {
    const text = textBeside(before, field, 'previous');
    if (text === undefined) range.setEndBefore(before);
    else range.setEnd(text, text.length);
  }
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
    if (anchorNode && focusNode && field.contains(anchorNode) && field.contains(focusNode))
      selection?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    else selection?.setPosition(field, field.childNodes.length);
  };
}
