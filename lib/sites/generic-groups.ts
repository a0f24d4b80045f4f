import { hasCompany } from './generic-company.ts';
import { isNamed, type Verdict, verdictOfElement } from './generic-names.ts';
import { looksLikeTime } from './generic-times.ts';

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
  /** Not comments, and no longer looked at. */
  settled: boolean;
  count: number;
  letters: number;
  longest: number;
  readonly distinct: Set<string>;
  /** How many of them were times, and how many held a number. */
  times: number;
  numbered: number;
  hint: Hint;
  /** Blocks seen before the group was accepted. */
  waiting: WeakRef<Element>[];
}

/** `never` comments; `open`: to be told by looks alone; `likely`; `named` so, with an author or time; `sure`. */
type Hint = 'never' | 'open' | 'likely' | 'named' | 'sure';

/** Blocks remembered while their group is undecided; more than any shape needs to become clear. */
const MAX_WAITING = 400;
const MAX_DISTINCT = 64;

/** Blocks after which a shape that is not one of comments stays what it is: hours of chat cost it nothing more. */
const SETTLED = 150;

/** Blocks of a shape that are looked at for what stands around them. */
const MAX_HINTS = 4;

/** Share of times among the texts of a shape from which on it is one of times. */
const TIMES_SHARE = 0.6;

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

/** What the two nearest elements say whose names people chose, from the block outwards. */
function verdicts(element: Element): readonly [Verdict, Verdict] {
  const found: Verdict[] = [];
  let at: Element | null = element;
  for (let depth = 0; at !== null && depth < 5 && found.length < 2; depth += 1, at = at.parentElement) {
    if (isNamed(at)) found.push(verdictOfElement(at));
  }
  return [found[0] ?? 0, found[1] ?? 0];
}

function hintOf(element: Element): Hint {
  const itemprop = element.closest('[itemprop]')?.getAttribute('itemprop') ?? '';
  if (/^(commentText|text|articleBody|reviewBody)$/i.test(itemprop)) return 'sure';
  // Headings are titles, and what lies in a link leads elsewhere.
  if (element.closest('h1, h2, h3, h4, h5, h6, a[href], body > footer, body > * > footer') !== null)
    return 'never';
  if (isInForm(element)) return 'never';
  const [own, around] = verdicts(element);
  // A name such as `comment-author` says no whatever stands around it.
  if (own === -1) return 'never';
  if (own === 1 && around === 1) return 'sure';
  if (own === 1) return around !== -1 && hasCompany(element) ? 'named' : 'likely';
  if (around === -1) return 'never';
  const company = hasCompany(element);
  const free = isOfAnyDirection(element);
  if (company && (around === 1 || free)) return 'named';
  return company || free || around === 1 ? 'likely' : 'open';
}

/** Elements of a form to fill in at most: some forums put a form around all of a thread. */
const MAX_FORM = 80;

/** Whether an element belongs to a form to fill in, such as the hints around a field. */
function isInForm(element: Element): boolean {
  const form = element.closest('form');
  return (
    form !== null &&
    form.getElementsByTagName('*').length <= MAX_FORM &&
    form.querySelector('textarea, input:not([type]), input[type="text"], input[type="email"]') !== null
  );
}

const STRENGTH: readonly Hint[] = ['open', 'likely', 'named', 'sure'];

/** Of two hints the stronger; what never is a comment stays so. */
function stronger(a: Hint, b: Hint): Hint {
  if (a === 'never' || b === 'never') return a;
  return STRENGTH.indexOf(b) > STRENGTH.indexOf(a) ? b : a;
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
  if (group.count >= 2 && group.distinct.size === 1 && (group.hint !== 'sure' || group.numbered > 0))
    return false;
  if (group.times / group.count > TIMES_SHARE) return false;
  if (isForm([...group.distinct])) return false;
  switch (group.hint) {
    case 'sure':
      return group.longest >= 4;
    case 'named':
      return group.longest >= (group.count >= 2 ? 10 : 20);
    case 'likely':
      return group.count >= 2 && group.longest >= 16 && mean >= 8;
    default:
      return group.count >= 4 && mean >= 40 && group.longest >= 100;
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
      const counts = { count: 0, letters: 0, longest: 0, times: 0, numbered: 0 };
      group = {
        accepted: false,
        settled: hint === 'never',
        ...counts,
        distinct: new Set(),
        hint,
        waiting: [],
      };
      groups.set(key, group);
    } else if (!group.accepted && !group.settled && group.count < MAX_HINTS && !seen.has(element)) {
      // The first of its shape may have stood alone, as in a chat that has just begun.
      group.hint = stronger(group.hint, hintOf(element));
    }
    // What is learned already needs no more proof.
    if (group.accepted || group.settled || seen.has(element)) return group;
    seen.add(element);
    const text = skeleton(element);
    // The name of an account alone says nothing.
    const weight = hasLetters(text) && !/^[@＠]\S+$/.test(text) ? weigh(text) : 0;
    group.count += 1;
    group.letters += weight;
    group.longest = Math.max(group.longest, weight);
    if (looksLikeTime(element.textContent)) group.times += 1;
    if (/\d/.test(element.textContent)) group.numbered += 1;
    if (weight > 0 && group.distinct.size < MAX_DISTINCT) group.distinct.add(text.slice(0, 80));
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
        } else if (!group.settled) {
          if (group.waiting.length < MAX_WAITING) group.waiting.push(new WeakRef(block.element));
          touched.add(group);
        }
      }
      for (const group of touched) {
        group.accepted = isComments(group);
        group.settled = !group.accepted && group.count >= SETTLED;
        if (!group.accepted && !group.settled) continue;
        const known = group.accepted ? group.waiting : [];
        group.waiting = [];
        for (const reference of known) {
          const element = reference.deref();
          if (element?.isConnected === true && hasLetters(skeleton(element))) yield { element };
        }
      }
    },
  };
}
