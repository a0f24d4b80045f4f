/** What the reader tells the reply panel, which comes in a script of its own. */
export interface ReplySlot {
  /** Ends with the reading of the page. */
  readonly signal: AbortSignal;
  /** What was pressed last, and when by `Event.timeStamp`: a button that opens a field tells what is answered. */
  pressed?: { readonly element: Element; readonly at: number };
  /** A command that was given before anybody could follow it. */
  waiting?: string | undefined;
  /** Follows commands; set by the panel's script, which thereby claims the page. */
  command?: (name: string) => void;
}

const SLOT = Symbol.for('crosstalk.reply');

/** The reader's word to the panel, where the page is being read. */
export function replySlot(scope: object): ReplySlot | undefined {
  return (scope as { [SLOT]?: ReplySlot })[SLOT];
}

function isField(node: unknown): boolean {
  if (!(node instanceof HTMLElement)) return false;
  const name = node.localName;
  return (
    name === 'textarea' ||
    (name === 'input' && /^(text|search)$/.test((node as HTMLInputElement).type)) ||
    node.isContentEditable
  );
}

/**
 * Waits until the person goes to a field, and then calls `start` once, which brings the panel. This is all that
 * every page has to load for it. Returns what passes the browser's commands on.
 */
export function waitForFields(
  document: Document,
  scope: object,
  signal: AbortSignal,
  start: () => void,
): (command: string) => void {
  const slot: ReplySlot = { signal };
  (scope as { [SLOT]?: ReplySlot })[SLOT] = slot;
  let started = false;
  const look = (node: unknown): boolean => {
    if (!isField(node)) return false;
    if (!started) start();
    started = true;
    return true;
  };
  const options = { capture: true, passive: true, signal };
  document.addEventListener('focusin', (event) => void look(event.composedPath()[0]), options);
  document.addEventListener(
    'pointerdown',
    (event) => {
      const [element] = event.composedPath();
      if (element instanceof Element) slot.pressed = { element, at: event.timeStamp };
    },
    options,
  );
  const active = (): Element | null => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  };
  look(active());
  return (command) => {
    if (slot.command !== undefined) slot.command(command);
    else if (look(active())) slot.waiting = command;
  };
}
