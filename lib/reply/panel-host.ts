import { composedClosest } from '../sites/composed.ts';
import { type Placement, placementFor } from './placement.ts';
import { themeAround } from './site-theme.ts';

/** The element that holds the panel. */
export const REPLY_TAG = 'crosstalk-reply';

/** What happens in a panel's element. */
export interface PanelEvents {
  /** A control was pressed: its `data-action` and `data-value`. */
  readonly onAction: (action: string, value: string) => void;
  /** A list or switch was changed: its `data-field` and value. */
  readonly onChange: (field: string, value: string) => void;
  readonly onEscape: () => void;
  /** The keyboard leaves the panel at its end or beginning. */
  readonly onLeave: () => void;
  /** The field is no longer in the page. */
  readonly onGone: () => void;
}

/** The panel's element in the page. */
export interface PanelHost {
  readonly element: HTMLElement;
  /** Where the panel is drawn, in the shadow root. */
  readonly container: HTMLElement;
  /** Moves it to a field and keeps it there. */
  attach(field: HTMLElement): void;
  /** Puts it in its place again, as after its contents changed. */
  place(): void;
  /** Moves the focus to its first control; false where there is none. */
  focus(): boolean;
  hasFocus(): boolean;
  remove(): void;
}

/** Events inside the panel that the site must not take for its own. */
const KEPT_FROM_SITE = [
  'click',
  'dblclick',
  'auxclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
  'focusin',
  'focusout',
  'input',
];

const FOCUSABLE = 'button:not([disabled]), select:not([disabled])';

/** Firefox refuses shared sheets to content scripts (bug 1751346). */
function addStyle(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets.push(sheet);
    if (root.adoptedStyleSheets.includes(sheet)) return;
  } catch {
    // The next way works everywhere.
  }
  const style = root.ownerDocument.createElement('style');
  style.textContent = css;
  root.prepend(style);
}

function px(value: number | undefined): string {
  return value === undefined ? 'auto' : `${Math.round(value)}px`;
}

function setPlace(element: HTMLElement, window: Window, place: Placement): void {
  const { kind, left, top, bottom, width, maxHeight, opener, visible } = place;
  // In the window, whose lower edge an on-screen keyboard may cover.
  const covered = window.innerHeight - (window.visualViewport?.height ?? window.innerHeight);
  const fromBottom =
    bottom === undefined ? undefined : kind === 'sheet' ? covered : window.innerHeight - bottom;
  element.dataset['place'] = kind;
  element.dataset['visible'] = String(visible);
  const values = { left, top, bottom: fromBottom, width, 'max-height': maxHeight };
  for (const [name, value] of Object.entries(values)) element.style.setProperty(`--${name}`, px(value));
  element.style.setProperty('--opener-left', px(opener.left));
  element.style.setProperty('--opener-top', px(opener.top));
}

/** Makes the element of a panel; it is not in the page before it is attached. All listeners end with the signal. */
export function createPanelHost(
  document: Document,
  css: string,
  events: PanelEvents,
  signal: AbortSignal,
): PanelHost {
  const window = document.defaultView;
  if (window === null) throw new Error('No window');
  const element = document.createElement(REPLY_TAG);
  element.setAttribute('translate', 'no');
  const root = element.attachShadow({ mode: 'open' });
  addStyle(root, css);
  const container = document.createElement('div');
  container.setAttribute('part', 'panel');
  root.append(container);

  let field: HTMLElement | undefined;
  let placing = false;

  function measure(): void {
    placing = false;
    if (field === undefined || signal.aborted) return;
    if (!field.isConnected) {
      events.onGone();
      return;
    }
    show();
    const view = window?.visualViewport;
    const seen = {
      width: view?.width ?? window?.innerWidth ?? 0,
      height: view?.height ?? window?.innerHeight ?? 0,
      left: view?.offsetLeft ?? 0,
      top: view?.offsetTop ?? 0,
    };
    const direction = window?.getComputedStyle(field).direction === 'rtl' ? 'rtl' : 'ltr';
    const isBar = element.dataset['state'] === 'inserted';
    if (window !== null)
      setPlace(element, window, placementFor(field.getBoundingClientRect(), seen, direction, isBar));
  }

  function place(): void {
    if (placing) return;
    placing = true;
    window?.requestAnimationFrame(measure);
  }

  /** Puts it into the page, above everything, and within a dialog that lets nothing outside of it be used. */
  function show(): void {
    if (field === undefined) return;
    const parent = composedClosest(field, 'dialog[open]') ?? document.body ?? document.documentElement;
    if (element.parentNode === parent) return;
    parent.append(element);
    try {
      element.setAttribute('popover', 'manual');
      element.showPopover();
    } catch {
      // Without it the panel is under what the site puts on top of its page.
      element.removeAttribute('popover');
    }
  }

  const resized = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(place);

  const pathOf = (event: Event): readonly EventTarget[] => event.composedPath();
  const within = (event: Event): boolean => pathOf(event).includes(element);

  function controls(): HTMLElement[] {
    return [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
      (control) => control.closest('[hidden]') === null,
    );
  }

  function press(event: Event): void {
    const control = pathOf(event).find(
      (node): node is HTMLElement => node instanceof HTMLElement && node.dataset['action'] !== undefined,
    );
    if (control === undefined || control.getAttribute('aria-disabled') === 'true') return;
    event.preventDefault();
    events.onAction(control.dataset['action'] ?? '', control.dataset['value'] ?? '');
  }

  function key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      events.onEscape();
    } else if (event.key === 'Tab') {
      const all = controls().filter((control) => control.dataset['action'] !== 'open');
      const edge = event.shiftKey ? all[0] : all.at(-1);
      if (root.activeElement !== edge) return;
      event.preventDefault();
      events.onLeave();
    }
  }

  function keep(event: Event): void {
    if (!within(event)) return;
    event.stopImmediatePropagation();
    if (event.type === 'click') press(event);
    else if (event.type === 'keydown') key(event as KeyboardEvent);
    // The field keeps the focus and its selection, and the site sees nobody leave it.
    else if (event.type === 'mousedown' && !(pathOf(event)[0] as Element).matches('select, option'))
      event.preventDefault();
  }

  for (const type of KEPT_FROM_SITE) window.addEventListener(type, keep, { capture: true, signal });
  root.addEventListener(
    'change',
    (event) => {
      const control = event.target as HTMLSelectElement;
      if (control.dataset['field'] !== undefined) events.onChange(control.dataset['field'], control.value);
    },
    { signal },
  );
  window.addEventListener('scroll', place, { capture: true, passive: true, signal });
  window.addEventListener('resize', place, { signal });
  window.visualViewport?.addEventListener('resize', place, { signal });
  window.visualViewport?.addEventListener('scroll', place, { signal });
  const remove = (): void => {
    resized?.disconnect();
    field = undefined;
    element.remove();
  };
  signal.addEventListener('abort', remove, { once: true });

  return {
    element,
    container,
    attach(next) {
      if (field !== undefined) resized?.unobserve(field);
      field = next;
      resized?.observe(next);
      resized?.observe(document.documentElement);
      const dark = window.matchMedia?.('(prefers-color-scheme: dark)').matches === true;
      element.dataset['theme'] = themeAround(
        next,
        (at) => window.getComputedStyle(at),
        dark && document.documentElement.style.colorScheme === 'dark' ? 'dark' : 'light',
      );
      show();
      measure();
    },
    place,
    focus() {
      const first = controls().find((control) => control.dataset['action'] !== 'open');
      first?.focus();
      return first !== undefined;
    },
    hasFocus: () => root.activeElement !== null,
    remove,
  };
}
