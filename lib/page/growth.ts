import { TOGETHER } from './budgets.ts';

/** What a page puts in and takes out, on its way to being looked through. */
export interface Growth {
  /** Notes elements put in; none where something was only taken out. */
  note(added: readonly Element[]): void;
}

/**
 * Makes a {@link Growth}: the first change is taken at once, those that follow closely are taken together, so that a
 * live chat costs one look for several messages. `take` gets what still stands in the page. Times in ms.
 */
export function createGrowth(
  take: (added: readonly Element[]) => void,
  clock: { readonly now: () => number; readonly later: (task: () => void, delay: number) => void },
): Growth {
  let taken = Number.NEGATIVE_INFINITY;
  let waiting: Element[] = [];
  let due = false;

  function takeAll(): void {
    due = false;
    taken = clock.now();
    const added = waiting.filter((element) => element.isConnected);
    waiting = [];
    take(added);
  }

  return {
    note(added) {
      for (const element of added) waiting.push(element);
      if (due) return;
      const wait = taken + TOGETHER - clock.now();
      if (wait <= 0) {
        takeAll();
        return;
      }
      due = true;
      clock.later(takeAll, wait);
    },
  };
}
