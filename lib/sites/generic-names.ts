import { isStableName } from './stable-name.ts';

/** What the names of an element say about its text: 1 a comment, -1 a name, date or control, 0 nothing. */
export type Verdict = -1 | 0 | 1;

/** Endings of names that say: what people wrote. The last word of a name is what it names. */
const WRITTEN =
  /(?:comment|reply|replie|post|tweet|toot|status|message|msg|review|body|content|(?<!con)text|txt|description|bubble|answer|caption|utterance|paragraph|summary|prose|cooked|markdown)$/;

/** Whole words that say the same, and are too short to be looked for at the end of others. */
const WRITTEN_WORDS = new Set(['desc', 'note', 'md']);

/** Endings that say: everything else that stands around comments. */
const BESIDE =
  /(?:author|byline|name|nick|login|date|time|timestamp|info|meta|metadata|count|number|vote|karma|rating|btn|button|nav|navigation|menu|footer|head|header|heading|title|subtext|smalltext|sidebar|breadcrumb|badge|label|avatar|tag|toolbar|pagination|copyright|banner|advert|sponsor|signin|signup|signature|attribution|location|placeholder|tooltip|link|follower|recommendation)$/;

/** Whole words that say the same, and are too short to be looked for at the end of others. */
const BESIDE_WORDS = new Set(
  (
    'code user ago num like dislike score star action tool crumb rank role share pager tab legal cookie ad promo related ' +
    'recommended sig sign source from place hint notice alert price cart control option widget stat views online offline ' +
    'join part quit value'
  ).split(' '),
);

/** Words that say so wherever they stand in a name: fields, teasers, notices, and how many found a review helpful. */
const ASIDE_WORDS = new Set(
  'form required email respond newsletter consent gdpr recent recentcomments popular trending helpful error vote bio footer sidebar callout subscribe cookie'.split(
    ' ',
  ),
);

/** Words for the text of anything, also of what {@link LINES} name: `author-text`. */
const FILLINGS = new Set(['text', 'txt', 'content', 'body', 'description']);
const LINES = new Set(
  'author byline username nickname name nick date time button btn title header footer nav menu label link badge'.split(
    ' ',
  ),
);

/** Words for a box around what the word before them names. */
const WRAPPERS = new Set(
  'wrapper wrap container inner box block cell main area visible root item row line list div'.split(' '),
);

/** Parts of names that say nothing, such as `js-` of `js-message`. */
const EMPTY = new Set(['js', 'is', 'has', 'u', 'v', 'css', 'sc', 'style', 'scope', 'x', 'r']);

/** The part of a name that people chose: without what tools for style sheets add, as in `Comment_text__x7Yz3`. */
function chosenPart(name: string): string {
  const end = name.indexOf('--');
  const parts = (end > 0 ? name.slice(0, end) : name).split(/[-_]+/).filter((part) => part !== '');
  while (parts.length > 1 && isDrawn(parts.at(-1) ?? '')) parts.pop();
  return parts.join('-');
}

/** Whether a part of a name is a hash or a number. */
function isDrawn(part: string): boolean {
  return /\d/.test(part) || (part.length > 3 && !isStableName(part) && sayOf(part.toLowerCase()) === 0);
}

/** Words of a class name, an id or the like, without numbers and modifiers: `user__nick--big` gives user, nick. */
function wordsOf(name: string): string[] {
  return chosenPart(name)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && !EMPTY.has(word));
}

const known = new Map<string, Verdict>();
const MAX_KNOWN = 2000;

/** What a word at the end of a name says; some names are in the plural. */
function sayOf(word: string): Verdict {
  const single = word.replace(/s$/, '');
  if (BESIDE_WORDS.has(word) || BESIDE_WORDS.has(single) || BESIDE.test(single)) return -1;
  return WRITTEN_WORDS.has(single) || WRITTEN.test(word) || WRITTEN.test(single) ? 1 : 0;
}

function judge(name: string): Verdict {
  // A hash says nothing, whatever its letters spell.
  if (/\d[a-z]/i.test(chosenPart(name))) return 0;
  const words = wordsOf(name);
  if (words.some((word) => ASIDE_WORDS.has(word))) return -1;
  const last = words.at(-1) ?? '';
  const verdict = FILLINGS.has(last) && LINES.has(words.at(-2) ?? '') ? -1 : sayOf(last);
  // A wrapper, box or inner part is what the word before it names.
  return verdict === 0 && WRAPPERS.has(last) ? sayOf(words.at(-2) ?? '') : verdict;
}

/** What one name says. */
export function verdictOf(name: string): Verdict {
  const found = known.get(name);
  if (found !== undefined) return found;
  const verdict = judge(name);
  if (known.size < MAX_KNOWN) known.set(name, verdict);
  return verdict;
}

/** What all names of an element say together: one that names what was written outweighs others. */
export function verdictOfElement(element: Element): Verdict {
  let verdict: Verdict = 0;
  for (const name of namesOf(element)) {
    const each = verdictOf(name);
    if (each === 1) return 1;
    if (each === -1) verdict = -1;
  }
  return verdict;
}

/** Whether an element bears a name that people chose. */
export function isNamed(element: Element): boolean {
  return namesOf(element).some((name) => verdictOf(name) !== 0 || isStableName(chosenPart(name)));
}

function namesOf(element: Element): string[] {
  const names = [...element.classList];
  for (const attribute of ['data-testid', 'data-e2e', 'itemprop', 'id']) {
    const value = element.getAttribute(attribute);
    if (value !== null && value !== '') names.push(value);
  }
  return names;
}
