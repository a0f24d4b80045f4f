import { isOwn } from './guards.ts';

/** What a page changed, without what Crosstalk itself did. */
export interface Changes {
  /** Elements and non-blank text nodes that were put in. */
  readonly added: ReadonlySet<Node>;
  /** Nodes whose text or children changed. */
  readonly changed: ReadonlySet<Node>;
  /** Nodes that were taken out. */
  readonly removed: ReadonlySet<Node>;
  /** Elements of Crosstalk's own that were taken out. */
  readonly evicted: ReadonlySet<Element>;
}

/** Watches documents and open shadow roots for changes. */
export interface ChangeObserver {
  observe(root: Document | ShadowRoot): void;
}

function isBlank(node: Node): boolean {
  return node.nodeType === 3 && (node.nodeValue ?? '').trim() === '';
}

/**
 * One MutationObserver for everything. `onChanges` runs in the observer's own microtask and must only note what
 * to do later.
 */
export function createChangeObserver(
  onChanges: (changes: Changes) => void,
  signal: AbortSignal,
): ChangeObserver {
  const observer = new MutationObserver((records) => {
    const added = new Set<Node>();
    const changed = new Set<Node>();
    const removed = new Set<Node>();
    const evicted = new Set<Element>();
    for (const record of records) {
      if (record.type === 'characterData') {
        changed.add(record.target);
        added.add(record.target);
        continue;
      }
      for (const node of record.addedNodes) {
        if (isOwn(node) || (node.nodeType !== 1 && node.nodeType !== 3) || isBlank(node)) continue;
        added.add(node);
        changed.add(record.target);
      }
      for (const node of record.removedNodes) {
        if (isOwn(node)) {
          evicted.add(node as Element);
        } else if (node.nodeType === 1 || (node.nodeType === 3 && !isBlank(node))) {
          removed.add(node);
          changed.add(record.target);
        }
      }
    }
    if (added.size + changed.size + removed.size + evicted.size > 0)
      onChanges({ added, changed, removed, evicted });
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    observe: (root) => observer.observe(root, { childList: true, subtree: true, characterData: true }),
  };
}

/** The elements that were put in and still stand in the page; for a text, the element around it. */
export function addedElements(changes: Changes): Element[] {
  const added: Element[] = [];
  for (const node of changes.added) {
    const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
    if (element?.isConnected === true) added.push(element);
  }
  return added;
}
