/** Notices that the person writes while a text is being inserted. */
export interface TypingWatch {
  /** Whether they have since the watch began. */
  typed(): boolean;
  /**
   * While the draft is selected to be replaced, a key would replace it: it is held back, and `release` puts the caret
   * where it was. Undefined ends it.
   */
  holding(release: (() => void) | undefined): void;
  /** The first release there was: what is selected by later ways of inserting is nothing of the person's. */
  readonly release: (() => void) | undefined;
  /** The letters of the keys that were held back, to be put where the caret is. */
  held(): string;
  /** Does something of our own that the browser reports like typing. */
  quietly<T>(act: () => T): T;
  stop(): void;
}

const EVENTS = ['keydown', 'beforeinput', 'paste', 'cut', 'drop', 'compositionstart'] as const;
const SILENT_KEYS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Fn', 'AltGraph', 'Dead']);

/** What an event would write. Enter and the like write nothing that could be put back, and may send. */
function lettersOf(event: Event): string {
  if (event instanceof KeyboardEvent) {
    const shortcut = event.ctrlKey || event.metaKey || event.altKey;
    return !shortcut && [...event.key].length === 1 ? event.key : '';
  }
  return event instanceof InputEvent && event.inputType === 'insertText' ? (event.data ?? '') : '';
}

/** Watches one field until stopped. It comes before the page's own listeners. */
export function watchTyping(field: Element): TypingWatch {
  const view = field.ownerDocument.defaultView;
  let typed = false;
  let acting = false;
  let letters = '';
  let release: (() => void) | undefined;
  let firstRelease: (() => void) | undefined;
  const notice = (event: Event): void => {
    if (acting || !event.isTrusted || !event.composedPath().includes(field)) return;
    if (event instanceof KeyboardEvent && SILENT_KEYS.has(event.key)) return;
    const first = !typed;
    typed = true;
    if (release === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    letters += lettersOf(event);
    if (first) release();
  };
  for (const name of EVENTS) view?.addEventListener(name, notice, { capture: true });
  return {
    typed: () => typed,
    holding(next) {
      release = next;
      firstRelease ??= next;
    },
    get release() {
      return firstRelease;
    },
    held: () => letters,
    quietly(act) {
      acting = true;
      try {
        return act();
      } finally {
        acting = false;
      }
    },
    stop() {
      for (const name of EVENTS) view?.removeEventListener(name, notice, { capture: true });
    },
  };
}
