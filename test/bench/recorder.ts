/** What the page itself saw. Times in ms since the navigation began. */
export interface PageRecord {
  readonly loaded: number;
  /** When the first translation was there; 0 where none came. */
  readonly first: number;
  /** When the last foreign comment on screen had its translation; 0 where one is missing. */
  readonly viewport: number;
  readonly longTasks: readonly number[];
  /** Originals that have a translation, as text. */
  readonly originals: readonly string[];
}

interface Recorder {
  readonly times: Map<Element, number>;
  readonly longTasks: number[];
}

/** Runs in the page before anything else: notes when translations appear and which tasks were long. */
export function installRecorder(): void {
  const recorder: Recorder = { times: new Map(), longTasks: [] };
  (globalThis as unknown as { benchRecorder: Recorder }).benchRecorder = recorder;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) recorder.longTasks.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });
  const note = (node: Node): void => {
    const element = node as Element;
    if (element.localName !== 'crosstalk-translation' || recorder.times.has(element)) return;
    if (element.getAttribute('data-state') === 'done') recorder.times.set(element, performance.now());
  };
  new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'attributes') note(record.target);
      else for (const node of record.addedNodes) note(node);
    }
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-state'] });
}

/** Runs in the page at the end: what was noted, with the layout of the moment. */
export function readRecord(): PageRecord {
  const { times, longTasks } = (globalThis as unknown as { benchRecorder: Recorder }).benchRecorder;
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const onScreen: number[] = [];
  for (const [element, time] of times) {
    const { top, bottom } = element.previousElementSibling?.getBoundingClientRect() ?? {
      top: -1,
      bottom: -1,
    };
    if (top >= 0 && bottom <= innerHeight) onScreen.push(time);
  }
  return {
    loaded: navigation?.domContentLoadedEventEnd ?? 0,
    first: Math.min(...times.values(), Number.POSITIVE_INFINITY),
    viewport: onScreen.length > 0 ? Math.max(...onScreen) : 0,
    longTasks,
    originals: [...times.keys()].map((element) => element.previousElementSibling?.textContent ?? ''),
  };
}
