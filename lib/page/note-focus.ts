function showNote({ currentTarget, target }: Event): void {
  const note = (currentTarget as ShadowRoot).querySelector('[part="note"]');
  if (note?.contains(target as Node) === true || (target as Element).matches(':focus-visible'))
    note?.setAttribute('data-focus', '');
}

function hideNote(event: Event): void {
  const { currentTarget, relatedTarget } = event as FocusEvent;
  const root = currentTarget as ShadowRoot;
  if (!root.contains(relatedTarget as Node | null))
    root.querySelector('[part="note"]')?.removeAttribute('data-focus');
}

/**
 * Shows the note of a translation while the focus is on the translation or within the note. Not by a style: between
 * two elements nothing has the focus, and what is not shown at that moment cannot get it. What a click focused shows
 * no note, which would stay after the pointer has gone.
 */
export function showNoteOnFocus(root: ShadowRoot): void {
  root.addEventListener('focusin', showNote);
  root.addEventListener('focusout', hideNote);
}
