import type { FoundText, TextFinder } from './finder.ts';
import { placeFor } from './finder.ts';
import { createGroups, type TextBlock } from './generic-groups.ts';
import { defineSite, type SiteAdapter } from './site-adapter.ts';

/** What holds for any page the person turned on. */
export const generic: SiteAdapter = defineSite({
  id: 'generic',
  name: '*',
  matches: [],
  texts: [],
  keep: [
    'img',
    'a[href]',
    'code',
    '[class*="mention"]',
    '[class*="emoji"]',
    '[class*="emote"]',
    '[class*="sticker"]',
  ],
  skip: ['time', 'button', '[role="button"]', '[class*="timestamp"]'],
  composers: [],
});

/** Never looked into: controls, navigation, code, media, editable areas, other systems' roots, our own output. */
const PRUNED_TAGS = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'button',
  'time',
  'code',
  'pre',
  'textarea',
  'input',
  'select',
  'svg',
  'math',
  'canvas',
  'video',
  'audio',
  'iframe',
  'object',
  'head',
  'label',
  'menu',
  'dialog-header',
  'summary',
  'crosstalk-translation',
  'crosstalk-offer',
  'crosstalk-reply',
  'crosstalk-teach',
]);

const PRUNED_ROLES = new Set([
  'button',
  'navigation',
  'banner',
  'contentinfo',
  'menu',
  'menubar',
  'menuitem',
  'toolbar',
  'tab',
  'tablist',
  'tooltip',
  'textbox',
  'searchbox',
  'search',
  'option',
  'listbox',
  'combobox',
  'switch',
  'checkbox',
  'img',
  'presentation-none',
  'timer',
  'status',
  'alert',
  'progressbar',
]);

/** Elements that stand in a line of text. Everything else counts as a block, without a look at computed style. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'br',
  'cite',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'img',
  'ins',
  'kbd',
  'mark',
  'q',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'tt',
  'u',
  'var',
  'wbr',
  'picture',
]);

/** Walks over a part that the page keeps changing under us. */
const MAX_WALKS = 5;

function isPruned(element: Element): boolean {
  if (PRUNED_TAGS.has(element.localName)) return true;
  const attributes = element.attributes.length;
  // Most elements of a page bear a class and nothing else: only `notranslate` counts there.
  if (attributes === 0 || (attributes === 1 && element.className !== '')) {
    return attributes === 1 && element.classList.contains('notranslate') && !permitsBelow(element);
  }
  const role = element.getAttribute('role');
  if (role !== null && PRUNED_ROLES.has(role)) return true;
  if (element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('hidden')) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const isPage = element.localName === 'body' || element.localName === 'html';
  const isMarked = element.getAttribute('translate') === 'no' || element.classList.contains('notranslate');
  return !isPage && isMarked && !permitsBelow(element);
}

/** A site may keep translators off a whole page and let them at its texts again. */
function permitsBelow(element: Element): boolean {
  return element.querySelector('.translate, [translate="yes"]') !== null;
}

/** Whether an element has an open shadow root, or may get one once the page defines what it is. */
function mayHoldRoot(element: Element): boolean {
  if (element.shadowRoot !== null) return true;
  return element.localName.includes('-') && element.matches(':not(:defined)');
}

function isPrunedInside(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) if (isPruned(at)) return true;
  return false;
}

/** Direct text of a block, beside the text of its inline children. */
function hasOwnText(block: Element): boolean {
  for (let node = block.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3 && /[\p{L}\p{N}]/u.test(node.nodeValue ?? '')) return true;
  }
  return false;
}

/**
 * The element a text node belongs to: the nearest block, or, where a block is a row of fields (name, text, date in
 * elements of different classes, as in chats), the field.
 */
function blockOf(text: Node): Element | null {
  let field: Element | null = null;
  let at = text.parentElement;
  while (at !== null && INLINE.has(at.localName)) {
    field = at;
    at = at.parentElement;
  }
  if (at === null || field === null) return at;
  if (hasOwnText(at)) return at;
  for (const sibling of at.children) {
    if (sibling === field || sibling.localName === 'br') continue;
    if (sibling.className !== field.className || !INLINE.has(sibling.localName)) return field;
  }
  return at;
}

/** What a text of several paragraphs is made of. */
const PROSE = new Set([
  'p',
  'blockquote',
  'ul',
  'ol',
  'hr',
  'br',
  'pre',
  'img',
  'figure',
  'picture',
  'details',
]);

/** UTF-16 units of a text that is read as one; longer ones are read by paragraphs, as an article is. */
const MAX_PROSE = 2000;

/** Whether an element holds paragraphs and nothing else. */
function isProse(box: Element): boolean {
  if (box.localName === 'body' || box.localName === 'main' || box.textContent.length > MAX_PROSE)
    return false;
  // Paragraphs with classes may each be something of their own, as lines of a chat are.
  for (const child of box.children)
    if (!PROSE.has(child.localName) || (child.localName === 'p' && child.className !== '')) return false;
  return true;
}

/** The whole text that a paragraph belongs to. */
function wholeOf(block: Element): Element {
  let at = block;
  while (at.localName === 'p' || at.localName === 'blockquote') {
    const parent: Element | null = at.parentElement;
    if (parent === null || !isProse(parent)) break;
    at = parent;
  }
  return at;
}

/**
 * The reader for pages nobody described: finds blocks of text that repeat in the same shape, as comments, posts and
 * messages do, and tells them from names, dates and controls by their names and by how they vary. What it learned
 * is kept for comments that arrive later. Reads no layout.
 */
export function createGenericFinder(): TextFinder {
  const groups = createGroups();

  function* blocksIn(
    root: Element | Document | ShadowRoot,
    onHost: (host: Element) => void,
  ): Iterable<TextBlock> {
    if (root.nodeType === 1 && isPrunedInside(root as Element)) return;
    const document = root.nodeType === 9 ? (root as Document) : root.ownerDocument;
    if (document === null) return;
    let last: Element | null = null;
    for (let attempt = 0; attempt < MAX_WALKS; attempt += 1) {
      const walker = document.createTreeWalker(root, 5, (node) => {
        if (node.nodeType === 3) return /\p{L}/u.test(node.nodeValue ?? '') ? 1 : 2;
        try {
          if (isPruned(node as Element)) return 2;
          if (mayHoldRoot(node as Element)) onHost(node as Element);
        } catch {
          // A form whose fields stand in for its methods: what is in it cannot be read.
          return 2;
        }
        return 3;
      });
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const block = blockOf(node);
        if (block === null) continue;
        const element = wholeOf(block);
        if (element === last) continue;
        last = element;
        yield { element };
      }
      // The walk is done in slices; where the page took out the node it stood on, the rest was never reached.
      if (root.contains(walker.currentNode)) return;
    }
  }

  return {
    texts: '',
    isWhole: (element) => isPruned(element) || INLINE.has(element.localName) || hasOwnText(element),
    isHost: mayHoldRoot,
    *find(root, onHost) {
      for (const { element } of groups.accept(blocksIn(root, onHost))) {
        const found: FoundText = { element, kind: 'comment', site: generic, ...placeFor(element) };
        yield found;
      }
    },
  };
}
