/** A part of a comment: text to look up, or something that stays as it is (a tag, emoji, sticker code, line break). */
export interface Piece {
  readonly keep: boolean;
  readonly text: string;
}

const kept =
  /<x\d+\/>|\[[^[\]\s]{1,10}\]|\n[ \t\n]*|[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1F1E6}-\u{1F1FF}\uFE0F\u200D]+/gu;

/** Cuts a comment into what can be looked up and what is kept in its place. */
export function splitPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  kept.lastIndex = 0;
  for (let match = kept.exec(text); match !== null; match = kept.exec(text)) {
    if (match.index > at) addText(pieces, text.slice(at, match.index));
    pieces.push({ keep: true, text: match[0] });
    at = kept.lastIndex;
  }
  if (at < text.length) addText(pieces, at === 0 ? text : text.slice(at));
  return pieces;
}

function addText(pieces: Piece[], text: string): void {
  if (text.trim() !== '') pieces.push({ keep: false, text });
}

/** Whether a text has a letter or a number in it. */
export function hasWords(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) return true;
    if ((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)) return true;
  }
  return letterOrNumber.test(text);
}

const letterOrNumber = /[\p{L}\p{N}]/u;

/** A clause and the mark that ended it. */
export interface Clause {
  readonly text: string;
  readonly question: boolean;
}

/** A table of the units that a pattern finds, since every character of every comment is asked about. */
function unitsOf(characters: string): Uint8Array {
  const units = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i++) units[characters.charCodeAt(i)] = 1;
  return units;
}

const marks = ',，。.!！?？;；、~～…·:：*()（）"“”«»¡¿';
/** Everything that `\s` finds. */
const space =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
const unspacedMarks = unitsOf(`${marks}・'‘’《》【】-${space}`);
const spacedMarks = unitsOf(`${marks}\n`);

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Cuts a piece at its punctuation, and at spaces where the language has none between words. Empty parts are left out. */
export function splitClauses(text: string, spaced: boolean): readonly Clause[] {
  const isMark = spaced ? spacedMarks : unspacedMarks;
  const clauses: Clause[] = [];
  // Where the clause begins, and where the marks after it do; -1 where there are none yet.
  let start = 0;
  let end = -1;
  let question = false;
  const close = (at: number) => {
    const clause = text.slice(start, end < 0 ? at : end);
    if (hasWords(clause)) clauses.push({ text: clause.trim(), question });
    start = at;
    end = -1;
    question = false;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const decimal =
      (code === 0x2e || code === 0x2c || code === 0x3a) &&
      isDigit(text.charCodeAt(at - 1)) &&
      isDigit(text.charCodeAt(at + 1));
    if (isMark[code] === 1 && !decimal) {
      if (end < 0) end = at;
      if (code === 0x3f || code === 0xff1f) question = true;
    } else if (end >= 0) close(at);
  }
  close(text.length);
  return clauses;
}
