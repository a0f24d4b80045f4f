import { TEACH_TAG } from './guards.ts';

/** What the person can do while teaching. */
export type TeachAction = 'wider' | 'narrower' | 'save' | 'cancel';

/** The interface texts of teaching. */
export interface TeachTexts {
  readonly title: string;
  readonly help: string;
  found(count: number): string;
  action(action: TeachAction): string;
}

/** What teaching shows over a page: an outline around the comment in question, others like it, and a bar. */
export interface TeachView {
  readonly host: HTMLElement;
  /** Draws outlines; `fixed` once the person has chosen. Reads the places of the elements. */
  show(element: Element | undefined, alike: readonly Element[], fixed: boolean): void;
  remove(): void;
}

const STYLE = `
:host { all: initial; color-scheme: light dark; }
.box { position: fixed; box-sizing: border-box; border: 2px solid #3b82f6; border-radius: 4px; pointer-events: none;
  z-index: 2147483646; }
.box.like { border: 1px dashed #3b82f6; }
.box.fixed { background: rgb(59 130 246 / .16); }
.bar { position: fixed; inset-inline: 0; bottom: 16px; margin: 0 auto; width: max-content; max-width: calc(100vw - 32px);
  box-sizing: border-box; padding: 12px 16px; border-radius: 12px; font: 14px/1.4 system-ui, sans-serif; z-index: 2147483647;
  background: Canvas; color: CanvasText; border: 1px solid GrayText; box-shadow: 0 4px 24px rgb(0 0 0 / .3); }
.title { font-weight: 600; margin: 0 0 2px; }
.help { margin: 0 0 8px; opacity: .8; }
.count { display: block; margin: 0 0 8px; font-weight: 600; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; }
button { font: inherit; min-height: 32px; padding: 4px 12px; border-radius: 8px; border: 1px solid GrayText; background: Canvas;
  color: CanvasText; cursor: pointer; }
button[data-action="save"] { background: #1d4ed8; border-color: #1d4ed8; color: #fff; }
button:disabled { opacity: .5; cursor: default; }
button:focus-visible { outline: 3px solid #60a5fa; outline-offset: 2px; }
`;

/** Outlines drawn at most; more would be off the screen. */
const MAX_OUTLINES = 60;

/** Puts the view into the page. */
export function createTeachView(
  document: Document,
  texts: TeachTexts,
  onAction: (action: TeachAction) => void,
): TeachView {
  const host = document.createElement(TEACH_TAG);
  host.setAttribute('translate', 'no');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const boxes = document.createElement('div');
  const bar = document.createElement('div');
  bar.className = 'bar';
  bar.setAttribute('role', 'dialog');
  bar.setAttribute('aria-label', texts.title);
  const line = (name: string, text: string): HTMLElement => {
    const element = document.createElement(name === 'count' ? 'output' : 'p');
    element.className = name;
    element.textContent = text;
    return element;
  };
  const count = line('count', '');
  const actions = document.createElement('div');
  actions.className = 'actions';
  const buttons = new Map<TeachAction, HTMLButtonElement>();
  for (const action of ['save', 'wider', 'narrower', 'cancel'] as const) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['action'] = action;
    button.textContent = texts.action(action);
    button.addEventListener('click', () => onAction(action));
    buttons.set(action, button);
    actions.append(button);
  }
  bar.append(line('title', texts.title), line('help', texts.help), count, actions);
  root.append(style, boxes, bar);
  document.documentElement.append(host);

  const outline = (element: Element, name: string): HTMLElement => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const box = document.createElement('div');
    box.className = `box ${name}`;
    Object.assign(box.style, {
      left: `${left - 3}px`,
      top: `${top - 3}px`,
      width: `${width + 6}px`,
      height: `${height + 6}px`,
    });
    return box;
  };

  return {
    host,
    show(element, alike, fixed) {
      const others = alike.filter((other) => other !== element).slice(0, MAX_OUTLINES);
      boxes.replaceChildren(
        ...others.map((other) => outline(other, 'like')),
        ...(element === undefined ? [] : [outline(element, fixed ? 'fixed' : 'at')]),
      );
      count.textContent = element === undefined ? '' : texts.found(alike.length);
      for (const [action, button] of buttons) button.disabled = action !== 'cancel' && element === undefined;
      // Once chosen, Enter saves: the button has the focus, and a screen reader says how many were found.
      if (fixed && root.activeElement === null) buttons.get('save')?.focus();
    },
    remove: () => host.remove(),
  };
}
