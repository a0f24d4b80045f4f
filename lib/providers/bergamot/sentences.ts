import { type LanguageTag, primaryLanguage } from '../../core/language-tag.ts';

/** Written without spaces between sentences, where the engine's own splitting finds no end of one. */
const unspaced = new Set(['zh', 'yue', 'ja', 'th', 'lo', 'km', 'my']);

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** A text cut up for the engine. */
export interface CutText {
  /** What is to be translated, in order. */
  readonly pieces: readonly string[];
  /** Puts the translations of the pieces where the pieces stood. */
  join(translations: readonly string[]): string;
}

/**
 * Cuts a text into lines, which stay lines, and lines in languages without spaces into sentences. Protected pieces
 * such as `<x1/>` stay whole. What holds no letter is kept as it is.
 */
export function cutText(text: string, from: LanguageTag, to: LanguageTag): CutText {
  const lines = text.split('\n').map((line) => sentencesOf(line, from));
  const pieces = lines.flat().filter(isWords);
  const between = unspaced.has(primaryLanguage(to)) ? '' : ' ';
  return {
    pieces,
    join(translations) {
      const left = translations.values();
      const write = (piece: string) => (isWords(piece) ? (left.next().value ?? '') : piece).trim();
      return lines.map((line) => line.map(write).join(between)).join('\n');
    },
  };
}

function isWords(piece: string): boolean {
  return LETTER_OR_DIGIT.test(piece.replace(/<x\d{1,6}\/>/g, ''));
}

const splitters = new Map<string, Intl.Segmenter>();

function sentencesOf(line: string, language: LanguageTag): string[] {
  const primary = primaryLanguage(language);
  if (!unspaced.has(primary)) return [line];
  let splitter = splitters.get(primary);
  if (splitter === undefined) {
    splitter = new Intl.Segmenter(primary, { granularity: 'sentence' });
    splitters.set(primary, splitter);
  }
  return Array.from(splitter.segment(line), ({ segment }) => segment.trim());
}
