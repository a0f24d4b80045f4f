import type { LanguageDecision, LanguagePrior } from '../core/language-decision.ts';
import { UNDETERMINED } from '../core/language-tag.ts';
import { stripNoise } from '../text/noise.ts';
import {
  latinLanguages,
  probabilities,
  type Scores,
  type WordTable,
  weighLatin,
  wordTable,
} from './latin.ts';
import { latinWords } from './latin-words.ts';
import { moreLatinWords } from './latin-words-more.ts';
import { alphabetLanguages, weighLetters } from './letters.ts';
import { ngramScores } from './ngrams.ts';

// What a unit of eld's score is worth as a natural log; found on the development rows (docs/language.md).
const NGRAM_WEIGHT = 0.02;
// What stands for all languages that are in no table.
const OTHER = -0.5;

let table: WordTable | undefined;

/**
 * Whether a short text looks like names and models alone, such as a band or a phone: n-grams say nothing of them.
 */
function looksLikeNames(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}'’]+/gu) ?? [];
  if (words.length > 5) return false;
  if (words.length === 1) return /\d|^\p{Lu}{2,}$/u.test(words[0] ?? '');
  return words.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/** Words and letters of a Latin text with its n-grams. */
function latinScores(text: string): Scores {
  table ??= wordTable(latinWords, moreLatinWords);
  const words = weighLatin(text, table);
  return add(words.scores, text, latinLanguages, words.known === 0 && looksLikeNames(text) ? 1 / 8 : 1);
}

/** The scores with those of the n-grams, as far as these count. */
function add(scores: Scores, text: string, languages: readonly string[], weight: number): Scores {
  const ngrams = ngramScores(text);
  // eld reads Indonesian as Malay; words tell the two apart.
  ngrams['id'] = Math.max(ngrams['id'] ?? 0, ngrams['ms'] ?? 0);
  const top = Math.max(0, ...languages.map((language) => ngrams[language] ?? 0));
  const sum: Scores = {};
  for (const language of languages) {
    sum[language] = (scores[language] ?? 0) + weight * NGRAM_WEIGHT * ((ngrams[language] ?? 0) - top);
  }
  return sum;
}

/**
 * A second look at a comment that the gate left open: words of a larger table, n-grams and surroundings together.
 * Other decisions are given back as they are. Synchronous; the first call reads the n-gram table (about 0.1 s).
 */
export function refineLanguage(
  plain: string,
  gate: LanguageDecision,
  prior: LanguagePrior,
): LanguageDecision {
  if (!gate.open) return gate;
  const text = stripNoise(plain);
  const script = (['cyrillic', 'arabic'] as const).find((name) =>
    alphabetLanguages[name].includes(gate.language),
  );
  const languages = script === undefined ? latinLanguages : alphabetLanguages[script];
  const scores =
    script === undefined ? latinScores(text) : add(weighLetters(text, script), text, languages, 0.5);
  const shares = probabilities(scores, languages, prior, script === undefined ? OTHER : -3);
  let language = UNDETERMINED;
  let confidence = 0;
  const likely: Record<string, number> = {};
  for (const [candidate, share] of Object.entries(shares)) {
    if (share >= 0.01) likely[candidate] = share;
    if (candidate !== UNDETERMINED && share > confidence) {
      language = candidate;
      confidence = share;
    }
  }
  return {
    language,
    confidence,
    evidence: script === undefined ? 'statistics' : 'characters',
    open: false,
    shares: likely,
  };
}
