/** What happened to one comment of a page that grows. Times in ms of the page's clock; 0 where it never did. */
export interface RowTimes {
  readonly index: number;
  readonly added: number;
  readonly visible: number;
  /** When it left the screen, and when the page took it out. */
  readonly gone: number;
  readonly removed: number;
  readonly translated: number;
  readonly translation: string;
}

interface MutableRow {
  index: number;
  added: number;
  visible: number;
  gone: number;
  removed: number;
  translated: number;
  translation: string;
}

interface RowRecorder {
  readonly rows: Map<number, MutableRow>;
  longTasks: number;
}

/** Runs in the page before anything else: notes when rows come, are seen, are translated and go. */
export function installRowRecorder(): void {
  const recorder: RowRecorder = { rows: new Map(), longTasks: 0 };
  (globalThis as unknown as { rowRecorder: RowRecorder }).rowRecorder = recorder;
  new PerformanceObserver((list) => {
    recorder.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask', buffered: true });
  const rowOf = (element: Element): MutableRow | undefined => {
    const entry = element.closest('.entry');
    if (entry === null) return undefined;
    const index = Number(entry.id.slice(1));
    let row = recorder.rows.get(index);
    if (row === undefined) {
      row = {
        index,
        added: performance.now(),
        visible: 0,
        gone: 0,
        removed: 0,
        translated: 0,
        translation: '',
      };
      recorder.rows.set(index, row);
      seen.observe(entry);
    }
    return row;
  };
  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const row = rowOf(entry.target);
      if (row === undefined) continue;
      if (entry.isIntersecting && row.visible === 0) row.visible = entry.time;
      if (!entry.isIntersecting && row.visible > 0) {
        row.gone = entry.time;
        seen.unobserve(entry.target);
      }
    }
  });
  const note = (node: Node): void => {
    const element = node as Element;
    if (node.nodeType !== 1) return;
    if (element.localName === 'crosstalk-translation') {
      const row = rowOf(element);
      if (row === undefined || element.getAttribute('data-state') !== 'done' || row.translated > 0) return;
      row.translated = performance.now();
      row.translation = element.shadowRoot?.querySelector('[part="text"]')?.textContent ?? '';
      return;
    }
    if (element.classList.contains('entry')) rowOf(element);
    else if (element.localName === 'ul') for (const entry of element.querySelectorAll('.entry')) rowOf(entry);
  };
  new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'attributes') note(record.target);
      else for (const node of record.addedNodes) note(node);
      for (const node of record.removedNodes) {
        const row = recorder.rows.get(Number((node as Element).id?.slice(1)));
        if (row !== undefined) row.removed = performance.now();
      }
    }
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-state'] });
}

/** Runs in the page at the end. */
export function readRows(): { readonly rows: readonly RowTimes[]; readonly longTasks: number } {
  const { rows, longTasks } = (globalThis as unknown as { rowRecorder: RowRecorder }).rowRecorder;
  return { rows: [...rows.values()], longTasks };
}

/** Runs in the page: lets it scroll (pixels a second) or lets messages come (a second). */
export function startMoving(speed: number): void {
  (globalThis as unknown as { startMoving(speed: number): void }).startMoving(speed);
}
