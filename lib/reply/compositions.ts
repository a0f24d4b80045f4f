/** Knows whether an input method is composing, such as pinyin that has not become characters yet. */
export interface Compositions {
  /** Whether one is under way in this field. */
  isOpen(field: Element): boolean;
  /** Resolves with true once none is under way, with false after `limit` milliseconds or when ended. */
  closed(field: Element, limit: number, signal: AbortSignal): Promise<boolean>;
}

/** Listens to all fields of a document until the signal ends it. */
export function watchCompositions(document: Document, signal: AbortSignal): Compositions {
  let open: { readonly field: EventTarget | undefined } | undefined;
  const waiting = new Set<() => void>();
  const options = { capture: true, signal } as const;
  const begin = (event: Event): void => {
    open = { field: event.composedPath()[0] };
  };
  const end = (): void => {
    open = undefined;
    for (const resume of waiting) resume();
  };
  document.addEventListener('compositionstart', begin, options);
  // One that was under way before there was anybody to listen.
  document.addEventListener('compositionupdate', begin, options);
  document.addEventListener('compositionend', end, options);
  document.addEventListener('focusout', end, options);
  // An editor that draws its text anew takes the composed node away, and Chromium then tells of no end.
  const input = (event: Event): void => {
    if (open !== undefined && 'isComposing' in event && event.isComposing === false) end();
  };
  document.addEventListener('input', input, options);

  const isOpen = (field: Element): boolean => {
    const at = open?.field;
    return at !== undefined && (at === field || (at instanceof Node && field.contains(at)));
  };

  return {
    isOpen,
    closed(field, limit, until) {
      if (!isOpen(field)) return Promise.resolve(true);
      return new Promise((resolve) => {
        const finish = (closed: boolean): void => {
          clearTimeout(timer);
          waiting.delete(resume);
          until.removeEventListener('abort', stop);
          resolve(closed);
        };
        // The editor hears of the end after this listener; only then does it hold the text.
        const resume = (): void => void setTimeout(() => finish(true), 0);
        const stop = (): void => finish(false);
        const timer = setTimeout(stop, limit);
        waiting.add(resume);
        until.addEventListener('abort', stop, { once: true });
        if (until.aborted) stop();
      });
    },
  };
}
