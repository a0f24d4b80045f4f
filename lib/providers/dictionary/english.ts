/** Past and participle of irregular verbs that comments use. */
const irregular = new Map(
  (
    'be was been|have had had|do did done|go went gone|come came come|eat ate eaten|drink drank drunk|see saw seen|' +
    'give gave given|take took taken|get got got|make made made|say said said|tell told told|buy bought bought|' +
    'bring brought brought|think thought thought|feel felt felt|find found found|leave left left|lose lost lost|' +
    'send sent sent|spend spent spent|sit sat sat|sleep slept slept|stand stood stood|run ran run|ride rode ridden|' +
    'drive drove driven|write wrote written|read read read|hear heard heard|know knew known|understand understood understood|' +
    'forget forgot forgotten|become became become|begin began begun|break broke broken|choose chose chosen|' +
    'cut cut cut|put put put|hit hit hit|upset upset upset|hurt hurt hurt|let let let|cost cost cost|keep kept kept|meet met met|' +
    'pay paid paid|sell sold sold|speak spoke spoken|steal stole stolen|teach taught taught|throw threw thrown|' +
    'wake woke woken|wear wore worn|win won won|fall fell fallen|fly flew flown|draw drew drawn|hang hung hung|' +
    'hold held held|lie lay lain|grow grew grown|sing sang sung|swim swam swum|catch caught caught|bite bit bitten|' +
    'hide hid hidden|fight fought fought|build built built|lend lent lent|mean meant meant|shake shook shaken|' +
    'tear tore torn|burn burned burned|can could been-able|will would would|must had-to had-to|blow blew blown|' +
    'freeze froze frozen|feed fed fed|fit fit fit|quit quit quit|set set set|shut shut shut|split split split|' +
    'spread spread spread|stick stuck stuck|dig dug dug|wait waited waited|pour poured poured|deliver delivered delivered|' +
    'order ordered ordered|open opened opened|offer offered offered|visit visited visited|happen happened happened|' +
    'listen listened listened|cancel cancelled cancelled|remember remembered remembered|answer answered answered|' +
    'enter entered entered|swear swore sworn|sting stung stung|cling clung clung|forgive forgave forgiven|hurt hurt hurt|beat beat beaten|sink sank sunk|shrink shrank shrunk|shine shone shone|seek sought sought|sweep swept swept|weep wept wept|rise rose risen|lead led led|bleed bled bled|deal dealt dealt|spit spat spat|creep crept crept|show showed shown|mistake mistook mistaken|misread misread misread|overcharge overcharged overcharged|queue queued queued|suffer suffered suffered|cover covered covered|discover discovered discovered|recover recovered recovered'
  )
    .split('|')
    .map((line) => line.split(' ') as [string, string, string])
    .map(([base, past, participle]) => [base, { past, participle }] as const),
);

const comparatives = new Map([
  ['good', 'better'],
  ['bad', 'worse'],
  ['many', 'more'],
  ['much', 'more'],
  ['few', 'fewer'],
  ['far', 'farther'],
  ['well', 'better'],
  ['fun', 'more fun'],
  ['good-looking', 'better-looking'],
]);

const vowel = /[aeiou]/;

/** Whether the last consonant doubles before -ed, -ing and -er: one syllable, consonant, vowel, consonant. */
function doubles(word: string): boolean {
  return /^[^aeiou]*[aeiou][bdfgklmnprtvz]$/.test(word);
}

/** Changes the first word of a phrase: `eat hot pot` with past gives `ate hot pot`. */
function onHead(phrase: string, change: (verb: string) => string): string {
  const cut = phrase.indexOf(' ');
  return cut < 0 ? change(phrase) : change(phrase.slice(0, cut)) + phrase.slice(cut);
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return doubles(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

/** The past tense of a verb or verb phrase in base form. */
export function past(phrase: string): string {
  return onHead(phrase, (verb) => irregular.get(verb)?.past.replace('-', ' ') ?? regularPast(verb));
}

/** The past participle of a verb or verb phrase in base form. */
export function participle(phrase: string): string {
  return onHead(phrase, (verb) => irregular.get(verb)?.participle.replace('-', ' ') ?? regularPast(verb));
}

/** The -ing form of a verb or verb phrase in base form. */
export function gerund(phrase: string): string {
  return onHead(phrase, (verb) => {
    if (verb === 'be') return 'being';
    if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
    if (verb.endsWith('e') && !verb.endsWith('ee')) return `${verb.slice(0, -1)}ing`;
    return doubles(verb) && !irregularLong.has(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
  });
}

const irregularLong = new Set(['open', 'deliver', 'order', 'visit', 'listen']);

const plurals = new Map([
  ['person', 'people'],
  ['child', 'children'],
  ['man', 'men'],
  ['woman', 'women'],
  ['foot', 'feet'],
  ['half', 'halves'],
  ['fish', 'fish'],
  ['yuan', 'yuan'],
  ['money', 'money'],
  ['old', 'old'],
  ['tomato', 'tomatoes'],
  ['potato', 'potatoes'],
]);

/** The plural of a noun phrase; the last word changes. */
export function plural(noun: string): string {
  const cut = noun.lastIndexOf(' ') + 1;
  const last = noun.slice(cut);
  const known = plurals.get(last);
  if (known !== undefined) return noun.slice(0, cut) + known;
  if (/(s|x|z|ch|sh)$/.test(last)) return last.endsWith('s') && !last.endsWith('ss') ? noun : `${noun}es`;
  if (/[^aeiou]y$/.test(last)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}

/** The comparative of an adjective: `slow` gives `slower`, `expensive` gives `more expensive`. */
export function comparative(adjective: string): string {
  const known = comparatives.get(adjective);
  if (known !== undefined) return known;
  if (adjective.includes(' ') || syllables(adjective) > 2) return `more ${adjective}`;
  if (/[^aeiou]y$/.test(adjective)) return `${adjective.slice(0, -1)}ier`;
  if (syllables(adjective) > 1) return `more ${adjective}`;
  if (adjective.endsWith('e')) return `${adjective}r`;
  return doubles(adjective) ? `${adjective}${adjective.at(-1)}er` : `${adjective}er`;
}

/** The superlative of an adjective with its article. */
export function superlative(adjective: string): string {
  const more = comparative(adjective);
  if (more === 'better') return 'the best';
  if (more === 'worse') return 'the worst';
  if (more === 'more') return 'the most';
  return more.startsWith('more ') ? `the most ${adjective}` : `the ${more.slice(0, -1)}st`;
}

function syllables(word: string): number {
  let count = 0;
  let before = false;
  for (const letter of word.replace(/e$/, '')) {
    const now = vowel.test(letter) || letter === 'y';
    if (now && !before) count++;
    before = now;
  }
  return count;
}

/** `a` or `an` before a word, by its first letter. */
export function article(noun: string): string {
  return /^(?:[aeio]|hour|honest|u(?!ni|se))/i.test(noun) ? `an ${noun}` : `a ${noun}`;
}

/** The text with its first letter in upper case. */
export function capitalise(text: string): string {
  const first = text.charCodeAt(0);
  if ((first >= 0x41 && first <= 0x5a) || (first >= 0x30 && first <= 0x39)) return text;
  if (first >= 0x61 && first <= 0x7a) return text.slice(0, 1).toUpperCase() + text.slice(1);
  const at = text.search(/[\p{L}\p{N}]/u);
  return at < 0 ? text : text.slice(0, at) + text.slice(at, at + 1).toUpperCase() + text.slice(at + 1);
}
