import { pinyin } from 'pinyin-pro';

const tones = new Map([
  ['\u0304', '1'],
  ['\u0301', '2'],
  ['\u030c', '3'],
  ['\u0300', '4'],
]);

/** Pinyin with tone marks of each character of a run of Han characters, in context. */
export function readRun(run: string): readonly string[] {
  if (run.length > longestKept) return pinyin(run, asArray);
  const known = shortRuns.get(run);
  if (known !== undefined) return known;
  const syllables = pinyin(run, asArray);
  if (shortRuns.size >= mostShortRuns) shortRuns.clear();
  shortRuns.set(run, syllables);
  return syllables;
}

/** Readings of short runs, which come again and again: 好吃, 但是, 味道不错. */
const shortRuns = new Map<string, readonly string[]>();
const longestKept = 4;
const mostShortRuns = 1000;

const asArray = { type: 'array' } as const;

/** Syllables met so far, in the form of the dictionary; there are some 1,500. */
const numberedForms = new Map<string, string>();

/** Forms kept at most: a syllable can also be a character that has no reading. */
const mostForms = 4000;

function numberedSyllable(syllable: string): string {
  const known = numberedForms.get(syllable);
  if (known !== undefined) return known;
  let tone = '5';
  const letters = syllable
    .normalize('NFD')
    .replace(/[\u0304\u0301\u030c\u0300]/g, (mark) => {
      tone = tones.get(mark) ?? tone;
      return '';
    })
    .normalize('NFC');
  if (numberedForms.size >= mostForms) numberedForms.clear();
  numberedForms.set(syllable, letters + tone);
  return letters + tone;
}

/** Syllables with tone marks in the form of the dictionary: `hái` gives `hai2`, no mark gives tone 5. */
export function numbered(syllables: readonly string[]): string {
  let all = '';
  for (let i = 0; i < syllables.length; i++) all += numberedSyllable(syllables[i] ?? '');
  return all;
}

/** A name as it is written in English: `王俊凯` read `wáng jùn kǎi` gives `Wang Junkai`. */
export function romanise(syllables: readonly string[], surname: boolean): string {
  const plain = syllables.map((syllable) => syllable.normalize('NFD').replace(/\p{M}/gu, ''));
  const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
  return surname && plain.length > 1
    ? `${capital(plain[0] ?? '')} ${capital(plain.slice(1).join(''))}`
    : capital(plain.join(''));
}
