import { seeded } from './simulated-thread.ts';

// What patterns stumble over: openers without an end, repeats, marks, laughter, half characters.
const UNITS = [
  ...[
    '@',
    '＠',
    '#',
    '＃',
    '[',
    '[[',
    '<x',
    '<x1/',
    '＜ｘ1／',
    ':',
    '::',
    ':a',
    '://',
    'http://',
    'www.',
    'a@a.',
    'a.',
  ],
  ...[
    "'",
    '’',
    '-',
    '_',
    '.',
    '…',
    '!',
    '?',
    ' ',
    '\n',
    '\t',
    '\u00a0',
    '\u200b',
    '\u200d',
    '\ufe0f',
    '\u0301',
    'a\u0301',
  ],
  ...[
    'h',
    'ha',
    'haha ',
    'jaja',
    'k',
    'wk',
    'w',
    '哈',
    '哈 ',
    '草',
    'ㅋ',
    'ㅎㅇ',
    'х',
    'ха',
    'ه',
    'ฮ่',
    '555',
    '6',
    '笑w',
  ],
  ...[
    '(´',
    '；',
    'ω',
    '；)',
    '・',
    '゜',
    '(╯°□°)╯',
    '︵',
    '┻━┻',
    'ʕ•ᴥ•ʔ',
    '¯\\_(ツ)_/¯',
    '^_^',
    '>_<',
    'T_T',
    '😂',
    '👩‍👩‍👧',
    '🇯🇵',
  ],
  ...[
    'a',
    'the ',
    'é',
    'ñ¿',
    'ß',
    'İ',
    'ﬁ',
    'что ',
    'і',
    'ў',
    'من ',
    'ةپ',
    'है',
    'ไทย',
    '的',
    '的a',
    'の',
    'ーっ',
    '한',
    '\ud800',
    '\udc00',
  ],
  ...[
    'no me ',
    'je ',
    'xd',
    'lol',
    'aaaa',
    'ab',
    'qwrt',
    '3a',
    '7a ',
    '𝓗',
    '𠮷',
    'Ａ',
    '１',
    '<',
    '>',
    '"',
    '\\',
    '/',
    '{',
    '}',
  ],
];

/** Strings of 10,000 characters made to be slow; the same ones for the same seed. */
export function* hostileStrings(count: number, seed: number, length = 10_000): Generator<string> {
  const random = seeded(seed);
  const pick = (): string => UNITS[Math.floor(random() * UNITS.length)] ?? 'a';
  for (let made = 0; made < count; made++) {
    const kind = made % 4;
    let text = '';
    if (kind === 0) text = pick().repeat(length);
    else if (kind === 1) {
      const cycle = Array.from({ length: 1 + Math.floor(random() * 4) }, pick).join('');
      text = cycle.repeat(length);
    } else if (kind === 2) while (text.length < length) text += pick().repeat(1 + Math.floor(random() * 200));
    else while (text.length < length) text += pick();
    // An odd end makes a pattern give back what it had taken.
    yield text.slice(0, length - 1) + (kind === 2 ? '\u0000' : pick().slice(0, 1));
  }
}
