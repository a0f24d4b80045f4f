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
  for (const match of text.matchAll(kept)) {
    if (match.index > at) pieces.push({ keep: false, text: text.slice(at, match.index) });
    pieces.push({ keep: true, text: match[0] });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ keep: false, text: text.slice(at) });
  return pieces.filter((piece) => piece.keep || piece.text.trim() !== '');
}

/** A clause and the mark that ended it. */
export interface Clause {
  readonly text: string;
  readonly question: boolean;
}

const mark = /[,，。.!！?？;；、~～…·・:：*()（）"“”'‘’«»¡¿《》【】\s-]/u;
const markSpaced = /[,，。.!！?？;；、~～…·:：*()（）"“”«»¡¿\n]/u;

/** Cuts a piece at its punctuation, and at spaces where the language has none between words. Empty parts are left out. */
export function splitClauses(text: string, spaced: boolean): readonly Clause[] {
  const isMark = spaced ? markSpaced : mark;
  const clauses: Clause[] = [];
  let current = '';
  let marks = '';
  const close = () => {
    if (/[\p{L}\p{N}]/u.test(current)) clauses.push({ text: current.trim(), question: /[?？]/.test(marks) });
    current = '';
    marks = '';
  };
  const characters = [...text];
  characters.forEach((character, index) => {
    const decimal =
      (character === '.' || character === ',' || character === ':') &&
      /\d/.test(characters[index - 1] ?? '') &&
      /\d/.test(characters[index + 1] ?? '');
    if (isMark.test(character) && !decimal) {
      marks += character;
      return;
    }
    if (marks !== '') close();
    current += character;
  });
  close();
  return clauses;
}
