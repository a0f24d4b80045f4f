import type { LanguageDecision, LanguagePrior } from '../core/language-decision.ts';
import { UNDETERMINED } from '../core/language-tag.ts';
import { stripNoise } from '../text/noise.ts';
import { latinLanguages, probabilities, type WordTable, weighLatin, wordTable } from './latin.ts';
import { latinWords } from './latin-words.ts';
import { moreLatinWords } from './latin-words-more.ts';
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

/**
 * A second look at a comment that the gate left open: words of a larger table, n-grams and surroundings together.
 * Other decisions are given back as they are. Synchronous; the first call reads the n-gram table (about 0.1 s).
 */
export function refineLanguage(plain: string, gate: LanguageDecision, prior: LanguagePrior): LanguageDecision {
  if (!gate.open) return gate;
  const text = stripNoise(plain);
  if (!/\p{Script=Latin}/u.test(text)) return { ...gate, open: false };
  table ??= wordTable(latinWords, moreLatinWords);
  const words = weighLatin(text, table);
  const ngrams = ngramScores(text, latinLanguages);
  ngrams['id'] = Math.max(ngrams['id'] ?? 0, ngrams['ms'] ?? 0);
  const weight = words.known === 0 && looksLikeNames(text) ? NGRAM_WEIGHT / 8 : NGRAM_WEIGHT;
  const top = Math.max(0, ...Object.values(ngrams));
  const scores: Record<string, number> = {};
  for (const language of latinLanguages) {
    scores[language] = (words.scores[language] ?? 0) + weight * ((ngrams[language] ?? 0) - top);
  }
  const shares = probabilities(scores, latinLanguages, prior, OTHER);
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
  return { language, confidence, evidence: 'statistics', open: false, shares: likely };
}
