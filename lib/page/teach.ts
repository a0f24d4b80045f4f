import { deriveSelector } from '../sites/taught.ts';
import { isOwn } from './guards.ts';
import { createTeachView, type TeachAction, type TeachTexts } from './teach-view.ts';

/** What {@link startTeaching} works with. */
export interface TeachOptions {
  readonly document: Document;
  readonly texts: TeachTexts;
  /** Called with the selector that the person agreed to; teaching has ended then. */
  readonly onSave: (selector: string) => void;
  readonly onEnd: () => void;
  readonly signal: AbortSignal;
}

/** Letters a text must have to be offered when the person goes from text to text with the arrow keys. */
const MIN_LETTERS = 2;

const INLINE = new Set([
  'span',
  'b',
  'i',
  'em',
  'strong',
  'a',
  'small',
  'font',
  'br',
  'img',
  'code',
  'mark',
  'u',
  's',
]);

/** The element that holds a text as a whole, from any element in it. */
function textBox(element: Element): Element {
  let at = element;
  while (INLINE.has(at.localName) && at.parentElement !== null) {
    const parent: Element = at.parentElement;
    const isOnly = [...parent.childNodes].every(
      (node) => node === at || (node.nodeType === 3 && (node.nodeValue ?? '').trim() === ''),
    );
    const isInText = [...parent.childNodes].some(
      (node) => node.nodeType === 3 && /\p{L}/u.test(node.nodeValue ?? ''),
    );
    if (!isInText && !(isOnly && INLINE.has(parent.localName))) break;
    at = parent;
  }
  return at;
}

/** Texts of the page in order, as the keyboard goes through them. */
function textsOf(document: Document): Element[] {
  const found = new Set<Element>();
  const walker = document.createTreeWalker(document.body, 4);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || (node.nodeValue ?? '').replace(/[^\p{L}]/gu, '').length < MIN_LETTERS) continue;
    if (parent.closest('script, style, noscript, textarea, select, button, nav') !== null) continue;
    found.add(textBox(parent));
  }
  return [...found];
}

/** Lets the person show Crosstalk one comment of the page, by mouse or keyboard, until they save or leave. */
export function startTeaching(options: TeachOptions): void {
  const { document } = options;
  const end = new AbortController();
  const signal = AbortSignal.any([options.signal, end.signal]);
  const before = document.activeElement;
  let picked: Element | undefined;
  let fixed = false;
  /** Where narrowing goes back to. */
  let inner: Element[] = [];
  let order: Element[] | undefined;

  const view = createTeachView(document, options.texts, act);
  view.show(undefined, [], false);

  function pick(element: Element | undefined): void {
    picked = element;
    view.show(element, element === undefined ? [] : deriveSelector(element).matches, fixed);
  }

  function leave(): void {
    end.abort();
    view.remove();
    if (before instanceof HTMLElement) before.focus();
    options.onEnd();
  }

  function save(): void {
    if (picked === undefined) return;
    const { selector } = deriveSelector(picked);
    leave();
    options.onSave(selector);
  }

  function widen(): void {
    const parent = picked?.parentElement;
    if (picked === undefined || !parent || parent === document.body || parent === document.documentElement)
      return;
    inner.push(picked);
    pick(parent);
  }

  function narrow(): void {
    const back = inner.pop();
    const child = [...(picked?.children ?? [])].find((each) => /\p{L}/u.test(each.textContent));
    if (back !== undefined || child !== undefined) pick(back ?? child);
  }

  function step(by: number): void {
    order ??= textsOf(document);
    inner = [];
    const at = picked === undefined ? -1 : order.indexOf(picked);
    const next = order[Math.min(Math.max(at + by, 0), order.length - 1)];
    next?.scrollIntoView({ block: 'center' });
    pick(next);
  }

  function act(action: TeachAction): void {
    if (action === 'save') save();
    else if (action === 'cancel') leave();
    else if (action === 'wider') widen();
    else narrow();
  }

  const keys: Readonly<Record<string, () => void>> = {
    Escape: leave,
    ArrowUp: widen,
    ArrowDown: narrow,
    ArrowRight: () => step(1),
    ArrowLeft: () => step(-1),
  };

  function onKey(event: KeyboardEvent): void {
    const ours = event.composedPath().includes(view.host);
    const run = keys[event.key];
    if (run === undefined && (event.key !== 'Enter' || ours)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (run !== undefined) run();
    else if (fixed) save();
    else if (picked !== undefined) {
      fixed = true;
      pick(picked);
    }
  }

  function target(event: Event): Element | undefined {
    const [first] = event.composedPath();
    if (
      !(first instanceof Element) ||
      event.composedPath().some((node) => node instanceof Node && isOwn(node))
    )
      return undefined;
    return textBox(first);
  }

  function onMove(event: Event): void {
    const element = target(event);
    if (fixed || element === undefined || element === picked || element === document.documentElement) return;
    inner = [];
    pick(element);
  }

  function onPress(event: Event): void {
    const element = target(event);
    if (element === undefined) return;
    // The site must not take this for a click on its comment.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'click') return;
    inner = [];
    fixed = true;
    pick(element);
  }

  const listen = { capture: true, signal };
  document.addEventListener('keydown', onKey, listen);
  document.addEventListener('mousemove', onMove, listen);
  for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'])
    document.addEventListener(type, onPress, listen);
  const redraw = (): void => pick(picked);
  document.defaultView?.addEventListener('scroll', redraw, { ...listen, passive: true });
  document.defaultView?.addEventListener('resize', redraw, listen);
  options.signal.addEventListener('abort', () => view.remove(), { signal: end.signal });
}
