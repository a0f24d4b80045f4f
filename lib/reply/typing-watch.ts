/** Notices that the person writes while a text is being inserted. */
export interface TypingWatch {
  /** Whether they have since the watch began. */
  typed(): boolean;
  /** What puts the caret back before their key takes effect, while the draft is selected to be replaced. */
  restoring(restore: (() => void) | undefined): void;
  /** Does something of our own that the browser reports like typing. */
  quietly<T>(act: () => T): T;
  stop(): void;
}

const EVENTS = ['keydown', 'beforeinput', 'paste', 'cut', 'drop', 'compositionstart'] as const;
const SILENT_KEYS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Fn', 'AltGraph', 'Dead']);

/** Watches one field until stopped. It comes before the page's own listeners and never holds an event back. */
export function watchTyping(field: Element): TypingWatch {
  const view = field.ownerDocument.defaultView;
  let typed = false;
  let acting = false;
  let restore: (() => void) | undefined;
  const notice = (event: Event): void => {
    if (acting || !event.isTrusted || !event.composedPath().includes(field)) return;
    if (event.type === 'keydown' && SILENT_KEYS.has((event as KeyboardEvent).key)) return;
    typed = true;
    restore?.();
    restore = undefined;
  };
  for (const name of EVENTS) view?.addEventListener(name, notice, { capture: true });
  return {
    typed: () => typed,
    restoring(next) {
      restore = next;
    },
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
