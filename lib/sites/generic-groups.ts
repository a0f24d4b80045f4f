import { type Verdict, verdictOfElement } from './generic-names.ts';

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
  readonly hint: Hint;
  /** Blocks seen before the group was accepted. */
  waiting: WeakRef<Element>[];
}

/** `never` comments; `open`: to be told by looks alone; `likely`; `named` so, with an author or time; `sure`. */
type Hint = 'never' | 'open' | 'likely' | 'named' | 'sure';

/** Blocks remembered while their group is undecided; more than any shape needs to become clear. */
const MAX_WAITING = 400;
const MAX_DISTINCT = 64;

/** One letter of Han, kana or Hangul says as much as about two and a half of an alphabet. */
const DENSE_WEIGHT = 1.5;

/** Marks of an author or a time within the box around a comment. */
const BESIDE =
  'time, [datetime], [rel~="author"], [itemprop="author"], [class*="author" i], [class*="user" i], ' +
  '[class*="nick" i], [class*="date" i], [class*="time" i], [class*="avatar" i], a[href*="/user"], a[href*="/u/"]';

/** The length of a text in letters of an alphabet, about; without a pattern, since it runs for every block. */
function weigh(text: string): number {
  let dense = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 0x3040 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af)) dense += 1;
  }
  return text.length + dense * DENSE_WEIGHT;
}

/** The text of a block without its links, names of days and numbers: what lines of an interface have in common. */
function skeleton(element: Element): string {
  let text = element.textContent.slice(0, 400);
  for (const link of element.querySelectorAll('a, button, time, [role="button"]')) {
    const part = link.textContent;
    // A mention or a tag within a sentence is part of what was written.
    if (part !== '' && !/^\s*[@#＠＃]/u.test(part)) text = text.replace(part, ' ');
  }
  return text.replace(/\d+/g, '').replace(/\s+/g, ' ').trim();
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}

function shapeName(element: Element): string {
  // The rest of such a name may be that of a person or a number.
  const test = (element.getAttribute('data-testid') ?? element.getAttribute('data-e2e') ?? '')
    .split(/[-_:.]/, 2)
    .join('-');
  const item = element.getAttribute('itemprop') ?? '';
  return `${element.classList.toString()} ${test} ${item}`.replace(/[\d\s]+/g, ' ').trim();
}

/** The shape of a block: tags and classes up to the second named ancestor. */
function shapeOf(element: Element): string {
  let key = '';
  let named = 0;
  let at: Element | null = element;
  for (let depth = 0; at !== null && depth < 5 && named < 2; depth += 1, at = at.parentElement) {
    const name = shapeName(at);
    // The columns of a table differ in nothing but their place.
    key += `<${at.localName}${'cellIndex' in at ? String(at.cellIndex) : ''}.${name}`;
    if (name !== '') named += 1;
  }
  return key;
}

/** What the two nearest named elements say, from the block outwards. */
function verdicts(element: Element): readonly [Verdict, Verdict] {
  const found: Verdict[] = [];
  let at: Element | null = element;
  for (let depth = 0; at !== null && depth < 5 && found.length < 2; depth += 1, at = at.parentElement) {
    if (shapeName(at) !== '' || at.id !== '') found.push(verdictOfElement(at));
  }
  return [found[0] ?? 0, found[1] ?? 0];
}

/** Whether the repeated box around a block names an author or a time beside it. */
function hasCompany(element: Element): boolean {
  let at = element;
  for (let depth = 0; depth < 8; depth += 1) {
    const parent: Element | null = at.parentElement;
    if (parent === null) return false;
    if (isRepeated(at)) {
      for (const mark of at.querySelectorAll(BESIDE))
        if (!element.contains(mark) && !mark.contains(element)) return true;
    }
    at = parent;
  }
  return false;
}

function isRepeated(element: Element): boolean {
  const alike = (other: Element | null): boolean =>
    other !== null && other.localName === element.localName && other.classList[0] === element.classList[0];
  return alike(element.nextElementSibling) || alike(element.previousElementSibling);
}

function hintOf(element: Element): Hint {
  const itemprop = element.closest('[itemprop]')?.getAttribute('itemprop') ?? '';
  if (/^(commentText|text|articleBody|reviewBody)$/i.test(itemprop)) return 'sure';
  // Headings are titles, and what lies in a link leads elsewhere.
  if (element.closest('h1, h2, h3, h4, h5, h6, a[href]') !== null) return 'never';
  const [own, around] = verdicts(element);
  // A name such as `comment-author` says no whatever stands around it.
  if (own === -1) return 'never';
  if (own === 1 && around === 1) return 'sure';
  if (own === 1) return hasCompany(element) ? 'named' : 'likely';
  if (around === -1) return 'never';
  if (around === 1 || isOfAnyDirection(element)) return 'likely';
  return hasCompany(element) ? 'likely' : 'open';
}

/** Sites let the text decide about its direction where people write. */
function isOfAnyDirection(element: Element): boolean {
  return element.matches('[dir="auto"]') || element.querySelector(':scope > [dir="auto"]') !== null;
}

/** Whether samples differ only in a short part of a longer text that is always the same, such as a name. */
function isForm(samples: readonly string[]): boolean {
  const [first = '', ...others] = samples;
  if (others.length < 2) return false;
  const shortest = Math.min(...samples.map(({ length }) => length));
  let start = 0;
  while (start < shortest && others.every((other) => other[start] === first[start])) start += 1;
  let end = 0;
  while (end < shortest - start && others.every((other) => other.at(-1 - end) === first.at(-1 - end)))
    end += 1;
  const mean = samples.reduce((sum, { length }) => sum + length, 0) / samples.length;
  return (start + end) * 3 > mean && mean - start - end < 16;
}

/** Decides a group by what it has shown so far. */
function isComments(group: Group): boolean {
  if (group.hint === 'never' || group.longest === 0) return false;
  const mean = group.letters / group.count;
  const variety = group.distinct.size / Math.min(group.count, MAX_DISTINCT);
  // Interface texts repeat, but for their numbers and links: Reply, Reply; 3 hours ago by Ann, 5 hours ago by Bob.
  if (group.count >= 3 && variety < 0.5) return false;
  if (isForm([...group.distinct])) return false;
  switch (group.hint) {
    case 'sure':
      return group.longest >= 4;
    case 'named':
      return group.longest >= (group.count >= 2 ? 10 : 30);
    case 'likely':
      return group.count >= 2 && group.longest >= 16 && mean >= 8;
    default:
      return group.count >= 3 && mean >= 20 && group.longest >= 40;
  }
}

/** Makes {@link Groups} for one page. */
export function createGroups(): Groups {
  const groups = new Map<string, Group>();
  const seen = new WeakSet<Element>();

  function add(element: Element): Group {
    const key = shapeOf(element);
    let group = groups.get(key);
    if (group === undefined) {
      const hint = hintOf(element);
      group = { accepted: false, count: 0, letters: 0, longest: 0, distinct: new Set(), hint, waiting: [] };
      groups.set(key, group);
    }
    // What is learned already needs no more proof.
    if (group.accepted || group.hint === 'never' || seen.has(element)) return group;
    seen.add(element);
    const text = skeleton(element);
    const weight = hasLetters(text) ? weigh(text) : 0;
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
        if (group.accepted) {
          // Links, dates and numbers alone are no comment, even where comments look like that.
          if (hasLetters(skeleton(block.element))) yield block;
        } else if (group.hint !== 'never') {
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
          if (element?.isConnected === true && hasLetters(skeleton(element))) yield { element };
        }
      }
    },
  };
}
