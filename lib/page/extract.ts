import { MAX_TEXT } from '../core/ask.ts';
import type { FoundText } from '../sites/finder.ts';
import type { SiteAdapter } from '../sites/site-adapter.ts';
import { type Protected, protect, type Segment } from '../text/protect.ts';
import { isOwn } from './guards.ts';

/** The text of a comment with its kept pieces, ready to be asked for. */
export type Extracted = Protected<Element>;

const BLOCKS = new Set(['p', 'div', 'li', 'ul', 'ol', 'blockquote', 'section', 'article', 'tr', 'dd', 'dt']);
const LEFT_OUT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'button',
  'svg',
  'textarea',
  'input',
  'select',
]);
const KEPT = new Set(['img', 'code', 'pre', 'picture', 'video', 'audio', 'math', 'kbd', 'samp']);

/** UTF-16 units from which on a text is not looked through: it is too long whatever is in it. */
const FAR_TOO_LONG = 10 * MAX_TEXT;

/** A link whose text is a sentence rather than an address, a name or a tag: its words are translated. */
function isProse(link: Element): boolean {
  const text = link.textContent.trim();
  if (text === '' || /^[@#＠＃]/u.test(text) || /^(https?:|www\.)/i.test(text)) return false;
  return /\s/.test(text) && link.querySelector('img') === null;
}

/** The text a kept piece stands for, such as the name of an emoji. */
function visibleText(element: Element): string {
  return element.getAttribute('alt') ?? element.textContent;
}

/** Source line breaks and indentation count as one space, unless the site writes line breaks as newlines. */
function flow(text: string, preserveNewlines: boolean): string {
  return preserveNewlines ? text.replace(/[ \t]*\n[ \t]{2,}/g, ' ') : text.replace(/\s+/g, ' ');
}

/**
 * Reads the text of an element: inline images, mentions, links and code become pieces, blocks and `<br>` become
 * line breaks, what the site or the house forbids is left out. Reads no layout and changes nothing.
 */
export function extract(element: Element, site: SiteAdapter): Extracted {
  const preserve = site.preserveNewlines === true;
  const whole = element.textContent;
  if (whole.length > FAR_TOO_LONG) {
    const start = whole.slice(0, MAX_TEXT + 1);
    return { text: start, plain: start, pieces: [] };
  }
  if (element.firstElementChild === null) return protect<Element>([flow(whole, preserve)]);
  const keep = site.keep.join(',');
  const skip = [...site.skip, site.prefix ?? ''].filter((selector) => selector !== '').join(',');
  const segments: Segment<Element>[] = [];

  const visit = (parent: Element): void => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) segments.push(flow(node.nodeValue ?? '', preserve));
      else if (node.nodeType === 1) visitElement(node as Element);
    }
  };

  const visitElement = (child: Element): void => {
    const name = child.localName;
    if (isOwn(child) || LEFT_OUT.has(name)) return;
    if (skip !== '' && child.matches(skip)) return;
    if (child.getAttribute('aria-hidden') === 'true' && name !== 'img') return;
    if (name === 'br') segments.push('\n');
    else if (KEPT.has(name) || isNotTranslated(child))
      segments.push({ keep: child, text: visibleText(child) });
    else if (keep !== '' && child.matches(keep) && !(name === 'a' && isProse(child))) {
      segments.push({ keep: child, text: visibleText(child) });
    } else if (BLOCKS.has(name)) {
      segments.push('\n');
      visit(child);
      segments.push('\n');
    } else visit(child);
  };

  visit(element);
  return protect(segments);
}

function isNotTranslated(element: Element): boolean {
  return element.getAttribute('translate') === 'no' || element.classList.contains('notranslate');
}

/**
 * A cheap mark of what an element holds, to see whether it still holds what was asked for: not of times and counts in
 * it that are never read, since those may change every second.
 */
export function fingerprint({ element, site }: Pick<FoundText, 'element' | 'site'>): string {
  let mark = element.textContent;
  if (element.firstElementChild === null) return mark;
  for (const part of element.querySelectorAll(['img', ...site.skip].join())) {
    if (part.localName === 'img') mark += `\u0000${part.getAttribute('src') ?? ''}`;
    else mark = mark.replace(part.textContent, '\u0000');
  }
  return mark;
}
