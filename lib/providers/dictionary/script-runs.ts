/** What a run of a text is: Han characters, other letters and numbers, or anything else. */
export type RunKind = 'han' | 'word' | 'space' | 'other';

const HAN = 1;
const WORD = 2;
const INSIDE = 4;
const SPACE = 8;
const OTHER = 16;

const han = /\p{Script=Han}/u;
const letterOrNumber = /[\p{L}\p{N}]/u;

/** What each UTF-16 unit is, as far as it was asked for; 0 where nobody asked yet. */
const classes = new Uint8Array(0x10000);
classes.fill(HAN, 0x4e00, 0xa000);
classes.fill(WORD, 0x30, 0x3a);
classes.fill(WORD, 0x41, 0x5b);
classes.fill(WORD, 0x61, 0x7b);
for (const mark of ' \n，。！？、；…~～!?,“”（）()')
  classes[mark.charCodeAt(0)] = mark.trim() === '' ? SPACE : OTHER;
for (const mark of ".%'’:：+/*-") classes[mark.charCodeAt(0)] = OTHER | INSIDE;

function classify(character: string): number {
  const word = letterOrNumber.test(character);
  if (han.test(character)) return word ? HAN : HAN | OTHER;
  return word ? WORD : character.trim() === '' ? SPACE : OTHER;
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code < 0xe000) return classify(String.fromCodePoint(text.codePointAt(at) ?? code));
  const known = classes[code] ?? OTHER;
  if (known > 0) return known;
  const found = classify(text.charAt(at));
  classes[code] = found;
  return found;
}

/** Units of the character that begins at a place. */
function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** What begins at a place of a text. */
export function runKind(text: string, start: number): RunKind {
  const first = classAt(text, start);
  if ((first & HAN) !== 0) return 'han';
  if ((first & WORD) !== 0) return 'word';
  return (first & SPACE) !== 0 ? 'space' : 'other';
}

/**
 * Where the run that begins at a place ends: Han characters; other letters and numbers with the marks that stand
 * inside of words, prices and times; white space; or marks.
 */
export function runEnd(text: string, start: number): number {
  const first = classAt(text, start);
  const wanted =
    (first & HAN) !== 0 ? HAN : (first & WORD) !== 0 ? WORD | INSIDE : (first & SPACE) !== 0 ? SPACE : OTHER;
  const unwanted = wanted === (WORD | INSIDE) ? HAN : 0;
  let end = start + widthAt(text, start);
  while (end < text.length) {
    const next = classAt(text, end);
    if ((next & wanted) === 0 || (next & unwanted) !== 0) break;
    end += widthAt(text, end);
  }
  return end;
}
