/** Scripts as the gate tells them apart. */
export type Script =
  | 'latin'
  | 'han'
  | 'kana'
  | 'hangul'
  | 'cyrillic'
  | 'arabic'
  | 'devanagari'
  | 'thai'
  | 'hebrew'
  | 'greek'
  | 'georgian'
  | 'armenian'
  | 'bengali'
  | 'gurmukhi'
  | 'gujarati'
  | 'oriya'
  | 'tamil'
  | 'telugu'
  | 'kannada'
  | 'malayalam'
  | 'sinhala'
  | 'lao'
  | 'tibetan'
  | 'burmese'
  | 'ethiopic'
  | 'khmer'
  | 'mongolian';

/** The language of a script that one language uses far more than all others. */
export const scriptLanguages: Readonly<Partial<Record<Script, string>>> = {
  kana: 'ja',
  hangul: 'ko',
  thai: 'th',
  hebrew: 'he',
  greek: 'el',
  georgian: 'ka',
  armenian: 'hy',
  bengali: 'bn',
  gurmukhi: 'pa',
  gujarati: 'gu',
  oriya: 'or',
  tamil: 'ta',
  telugu: 'te',
  kannada: 'kn',
  malayalam: 'ml',
  sinhala: 'si',
  lao: 'lo',
  tibetan: 'bo',
  burmese: 'my',
  ethiopic: 'am',
  khmer: 'km',
  mongolian: 'mn',
  devanagari: 'hi',
};

// First code point after each block, ascending, with the script of the block (Unicode, Blocks.txt). `undefined`:
// signs, or letters of no script told apart here.
const blocks: readonly (readonly [end: number, script: Script | undefined])[] = [
  [0x41, undefined],
  [0x5b, 'latin'],
  [0x61, undefined],
  [0x7b, 'latin'],
  [0xaa, undefined],
  [0xab, 'latin'],
  [0xba, undefined],
  [0xbb, 'latin'],
  [0xc0, undefined],
  [0xd7, 'latin'],
  [0xd8, undefined],
  [0xf7, 'latin'],
  [0xf8, undefined],
  [0x250, 'latin'],
  [0x370, undefined],
  [0x400, 'greek'],
  [0x530, 'cyrillic'],
  [0x590, 'armenian'],
  [0x600, 'hebrew'],
  [0x620, undefined],
  [0x660, 'arabic'],
  [0x66e, undefined],
  [0x6d4, 'arabic'],
  [0x6d5, undefined],
  [0x6f0, 'arabic'],
  [0x6fa, undefined],
  [0x700, 'arabic'],
  [0x750, undefined],
  [0x780, 'arabic'],
  [0x900, undefined],
  [0x980, 'devanagari'],
  [0xa00, 'bengali'],
  [0xa80, 'gurmukhi'],
  [0xb00, 'gujarati'],
  [0xb80, 'oriya'],
  [0xc00, 'tamil'],
  [0xc80, 'telugu'],
  [0xd00, 'kannada'],
  [0xd80, 'malayalam'],
  [0xe00, 'sinhala'],
  [0xe80, 'thai'],
  [0xf00, 'lao'],
  [0x1000, 'tibetan'],
  [0x10a0, 'burmese'],
  [0x1100, 'georgian'],
  [0x1200, 'hangul'],
  [0x13a0, 'ethiopic'],
  [0x1780, undefined],
  [0x1800, 'khmer'],
  [0x18b0, 'mongolian'],
  [0x1e00, undefined],
  [0x1f00, 'latin'],
  [0x2000, 'greek'],
  [0x3005, undefined],
  [0x3008, 'han'],
  [0x3041, undefined],
  [0x3097, 'kana'],
  [0x30a1, undefined],
  [0x30fb, 'kana'],
  [0x3131, undefined],
  [0x318f, 'hangul'],
  [0x3400, undefined],
  [0x4dc0, 'han'],
  [0x4e00, undefined],
  [0xa000, 'han'],
  [0xac00, undefined],
  [0xd7a4, 'hangul'],
  [0xf900, undefined],
  [0xfb00, 'han'],
  [0xfb07, 'latin'],
  [0xfb1d, undefined],
  [0xfb50, 'hebrew'],
  [0xfe00, 'arabic'],
  [0xfe70, undefined],
  [0xff00, 'arabic'],
  [0xff21, undefined],
  [0xff3b, 'latin'],
  [0xff41, undefined],
  [0xff5b, 'latin'],
  [0xff66, undefined],
  [0xff9e, 'kana'],
  [0x20000, undefined],
  [0x32000, 'han'],
];

function lookUp(codePoint: number): Script | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (codePoint < (blocks[middle]?.[0] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return blocks[low]?.[1];
}

// Number of the script by UTF-16 unit, from 2 on; 1 is none, 0 is not asked for yet.
const known = new Uint8Array(0x1_0000);
const names: (Script | undefined)[] = [undefined, undefined];

/** The script of a code point; undefined for signs, digits and scripts not told apart here. */
export function scriptOf(codePoint: number): Script | undefined {
  if (codePoint < 0x80) return (codePoint | 0x20) >= 0x61 && (codePoint | 0x20) <= 0x7a ? 'latin' : undefined;
  if (codePoint > 0xffff) return lookUp(codePoint);
  const number = known[codePoint] ?? 0;
  if (number !== 0) return names[number];
  const script = lookUp(codePoint);
  let found = names.indexOf(script, 1);
  if (found < 0) found = names.push(script) - 1;
  known[codePoint] = found;
  return script;
}
