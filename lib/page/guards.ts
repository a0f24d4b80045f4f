/** The element that holds a translation, placed after the text it translates. */
export const TRANSLATION_TAG = 'crosstalk-translation';

/** The element that offers a translation where the language could not be decided. */
export const OFFER_TAG = 'crosstalk-offer';

/** The element that shows what is being taught. */
export const TEACH_TAG = 'crosstalk-teach';

/** Marks a text of the site whose original is hidden. The only thing ever set on a node of the site. */
export const HIDDEN_ATTRIBUTE = 'data-crosstalk-hidden';

const OWN = new Set([TRANSLATION_TAG, OFFER_TAG, 'crosstalk-reply', TEACH_TAG]);

/** Whether a node is one of Crosstalk's own. */
export function isOwn(node: Node): boolean {
  return node.nodeType === 1 && OWN.has((node as Element).localName);
}

const NOT_TRANSLATED = '[translate="no"], .notranslate';

const FORBIDDEN =
  `${[...OWN].join()}, script, style, noscript, template, textarea, input, select, ` +
  `[contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], [role="textbox"], ${NOT_TRANSLATED}`;

/**
 * Whether a text must be left alone: fields, editable areas, code, what the site marked as not to be translated,
 * and Crosstalk's own output. A mark on the whole page only keeps browsers from rewriting it and does not count.
 */
export function isForbidden(element: Element): boolean {
  const barrier = element.closest(FORBIDDEN);
  if (barrier === null) return false;
  // A site that keeps translators off its controls may let them at its texts again, as Mastodon does.
  if (barrier.matches(NOT_TRANSLATED) && barrier !== element) {
    const permit = element.closest('.translate, [translate="yes"], [translate=""]');
    if (permit !== null && barrier.contains(permit)) return false;
  }
  return barrier.localName !== 'html' && barrier.localName !== 'body';
}
