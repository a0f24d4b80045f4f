/** What the names of an element say about its text: 1 a comment, -1 a name, date or control, 0 nothing. */
export type Verdict = -1 | 0 | 1;

/** Endings of names that say: what people wrote. The last word of a name is what it names. */
const WRITTEN =
  /(?:comment|reply|replie|post|tweet|toot|status|message|msg|note|review|body|content|text|txt|desc|description|bubble|answer|caption|utterance|paragraph|summary|prose|cooked|markdown)$/;

/** Endings that say: everything else that stands around comments. */
const BESIDE =
  /(?:code|author|byline|user|username|name|nick|nickname|login|time|date|timestamp|ago|meta|metadata|info|count|number|num|like|vote|karma|score|rating|stars|action|actions|tools?|btn|button|menu|nav|navigation|footer|header|head|heading|title|subtext|sidebar|crumb|breadcrumbs?|badge|label|rank|role|avatar|share|toolbar|pagination|pager|tab|tabs|tag|copyright|legal|cookies?|banner|advert|ads?|sponsor|promo|signin|signup|related|recommended|recommendations?|signature|sig|attribution|source|from|location|place|hint|placeholder|tooltip|notice|alert|price|cart|permalink|link|links|controls?|options?|widget|stats?|views?|followers?|online|offline|join|part|quit)$/;

/** Parts of names that say nothing, such as `js-` of `js-message`. */
const EMPTY = new Set(['js', 'is', 'has', 'u', 'v', 'css', 'sc', 'style', 'scope', 'x', 'r']);

/** Words of a class name, an id or the like, without numbers and modifiers: `user__nick--big` gives user, nick. */
function wordsOf(name: string): string[] {
  const end = name.indexOf('--');
  return (end > 0 ? name.slice(0, end) : name)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && !EMPTY.has(word));
}

const known = new Map<string, Verdict>();
const MAX_KNOWN = 2000;

function judge(name: string): Verdict {
  const words = wordsOf(name);
  const last = words.at(-1)?.replace(/s$/, '') ?? '';
  if (last === '') return 0;
  if (BESIDE.test(last) || BESIDE.test(words.at(-1) ?? '')) return -1;
  if (WRITTEN.test(last)) return 1;
  // A wrapper, box or inner part is what the word before it names.
  const before = words.at(-2) ?? '';
  if (
    /^(?:wrapper|wrap|container|inner|box|block|cell|main|area|visible|root|item|row|line|list)$/.test(last)
  ) {
    if (BESIDE.test(before)) return -1;
    return WRITTEN.test(before) ? 1 : 0;
  }
  return 0;
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

function namesOf(element: Element): string[] {
  const names = [...element.classList];
  for (const attribute of ['data-testid', 'data-e2e', 'itemprop', 'id']) {
    const value = element.getAttribute(attribute);
    if (value !== null && value !== '') names.push(value);
  }
  return names;
}
