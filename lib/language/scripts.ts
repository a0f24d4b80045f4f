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

// First code point after each block, ascending, with the script of the block (Unicode, Blocks.txt). Without one: signs,
// or letters of no script told apart here. As one string, since every page loads it.
const blocks = (
  '41 5b:latin 61 7b:latin aa ab:latin ba bb:latin c0 d7:latin d8 f7:latin f8 250:latin 370 400:greek ' +
  '530:cyrillic 590:armenian 600:hebrew 620 660:arabic 66e 6d4:arabic 6d5 6f0:arabic 6fa 700:arabic 750 ' +
  '780:arabic 900 980:devanagari a00:bengali a80:gurmukhi b00:gujarati b80:oriya c00:tamil c80:telugu ' +
  'd00:kannada d80:malayalam e00:sinhala e80:thai f00:lao 1000:tibetan 10a0:burmese 1100:georgian ' +
  '1200:hangul 13a0:ethiopic 1780 1800:khmer 18b0:mongolian 1e00 1f00:latin 2000:greek 3005 3008:han ' +
  '3041 3097:kana 30a1 30fb:kana 3131 318f:hangul 3400 4dc0:han 4e00 a000:han ac00 d7a4:hangul f900 ' +
  'fb00:han fb07:latin fb1d fb50:hebrew fe00:arabic fe70 ff00:arabic ff21 ff3b:latin ff41 ff5b:latin ' +
  'ff66 ff9e:kana 20000 32000:han'
)
  .split(' ')
  .map((block) => {
    const [end = '', script] = block.split(':');
    return [Number.parseInt(end, 16), script as Script | undefined] as const;
  });

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
