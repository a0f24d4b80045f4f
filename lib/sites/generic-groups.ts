/** A block of text on a page. */
export interface TextBlock {
  readonly element: Element;
}

/** Learns which shapes of blocks are comments. */
export interface Groups {
  /** Takes new blocks; yields those that are comments, also earlier ones whose shape is clear only now. */
  accept(blocks: Iterable<TextBlock>): Iterable<TextBlock>;
}

interface Group {
  accepted: boolean;
  count: number;
  letters: number;
  longest: number;
  readonly distinct: Set<string>;
  readonly hint: number;
  /** Blocks seen before the group was accepted. */
  waiting: WeakRef<Element>[];
}

const POSITIVE =
  /comment|reply|post|tweet|toot|status|message|msg|note|review|body|content|text|desc|chat|bubble|answer|caption|utterance/i;
const NEGATIVE =
  /author|user|name|nick|login|time|date|ago\b|meta|count|like|vote|karma|score|action|btn|button|menu|nav|footer|header|sidebar|crumb|badge|avatar|share|tool|pagin|\btab|copyright|cookie|banner|advert|sponsor|promo|login|signup|related|recommend/i;

/** Blocks remembered while their group is undecided; more than any shape needs to become clear. */
const MAX_WAITING = 400;
const MAX_DISTINCT = 64;

/** One letter of Han, kana or Hangul says as much as about two and a half of an alphabet. */
const DENSE_WEIGHT = 1.5;

/** The length of a text in letters of an alphabet, about; without a pattern, since it runs for every block. */
function weigh(text: string): number {
  let dense = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 0x3040 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af)) dense += 1;
  }
  return text.length + dense * DENSE_WEIGHT;
}

function mark(element: Element): string {
  const test = element.getAttribute('data-testid') ?? element.getAttribute('data-e2e') ?? '';
  const item = element.getAttribute('itemprop') ?? '';
  return `${element.classList.toString()} ${test} ${item}`.replace(/[\d\s]+/g, ' ').trim();
}

/** The shape of a block: tags and classes up to the second named ancestor. */
function signature(element: Element): {
  readonly key: string;
  readonly own: string;
  readonly around: string;
} {
  let key = '';
  let own = '';
  let around = '';
  let named = 0;
  let at: Element | null = element;
  for (let depth = 0; at !== null && depth < 5 && named < 2; depth += 1, at = at.parentElement) {
    const name = mark(at);
    key += `<${at.localName}.${name}`;
    if (name === '') continue;
    named += 1;
    if (named === 1) own = name;
    else around = name;
  }
  return { key, own, around };
}

function hintOf(own: string, around: string, element: Element): number {
  const itemprop = element.closest('[itemprop]')?.getAttribute('itemprop') ?? '';
  if (/^(commentText|text|articleBody|reviewBody|description)$/i.test(itemprop)) return 2;
  // A name such as `comment-author` is negative whatever else it says.
  if (NEGATIVE.test(own)) return -1;
  if (POSITIVE.test(own)) return POSITIVE.test(around) && !NEGATIVE.test(around) ? 2 : 1;
  return NEGATIVE.test(around) ? -1 : 0;
}

/** Decides a group by what it has shown so far. */
function isComments(group: Group): boolean {
  if (group.hint < 0) return false;
  const mean = group.letters / group.count;
  const variety = group.distinct.size / Math.min(group.count, MAX_DISTINCT);
  // Interface texts repeat: Reply, Reply, Reply.
  if (group.count >= 3 && variety < 0.35) return false;
  if (group.hint === 2) return group.longest >= 4;
  if (group.hint === 1) return group.count >= 2 && group.longest >= 10;
  return group.count >= 3 && mean >= 20 && group.longest >= 40;
}

/** Makes {@link Groups} for one page. */
export function createGroups(): Groups {
  const groups = new Map<string, Group>();
  const seen = new WeakSet<Element>();

  function add(element: Element): Group {
    const { key, own, around } = signature(element);
    let group = groups.get(key);
    if (group === undefined) {
      const hint = hintOf(own, around, element);
      group = { accepted: false, count: 0, letters: 0, longest: 0, distinct: new Set(), hint, waiting: [] };
      groups.set(key, group);
    }
    // What is learned already needs no more proof.
    if (group.accepted || group.hint < 0 || seen.has(element)) return group;
    seen.add(element);
    const text = element.textContent.trim();
    const weight = weigh(text.length > 400 ? text.slice(0, 400) : text);
    group.count += 1;
    group.letters += weight;
    group.longest = Math.max(group.longest, weight);
    if (group.distinct.size < MAX_DISTINCT) group.distinct.add(text.slice(0, 80));
    return group;
  }

  return {
    *accept(blocks) {
      const touched = new Set<Group>();
      for (const block of blocks) {
        const group = add(block.element);
        if (group.accepted) yield block;
        else if (group.hint >= 0) {
          if (group.waiting.length < MAX_WAITING) group.waiting.push(new WeakRef(block.element));
          touched.add(group);
        }
      }
      for (const group of touched) {
        if (!isComments(group)) continue;
        group.accepted = true;
        const waiting = group.waiting;
        group.waiting = [];
        for (const reference of waiting) {
          const element = reference.deref();
          if (element?.isConnected === true) yield { element };
        }
      }
    },
  };
}
