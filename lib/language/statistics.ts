import type { LanguageDecision, LanguagePrior } from '../core/language-decision.ts';
import { UNDETERMINED } from '../core/language-tag.ts';
import { isDamaged } from '../text/damage.ts';
import { stripNoise } from '../text/noise.ts';
import { weighAccents } from './accents.ts';
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
import { isNamesOnly } from './names.ts';
import { type ModelScript, modelLanguages, ngramScores } from './ngrams.ts';
import { rankScores } from './word-ranks.ts';

// What the word lists are worth beside the model, which knows most of their words itself.
const WORDS = 0.4;
// What the ranks of words in lists of frequency are worth beside both.
const RANKS = 0.5;
// What stands for all languages that are in no table.
const OTHER = -0.5;

// How usual, as a natural log, those languages are that only the model knows.
const RARE = -1.5;

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

let latin: readonly string[] | undefined;

function allLatin(): readonly string[] {
  latin ??= [...new Set([...latinLanguages, ...Object.keys(moreLatinWords), ...modelLanguages('latin')])];
  return latin;
}

/** Words and letters of a Latin text with its n-grams. */
function latinScores(text: string): Scores {
  table ??= wordTable(latinWords, moreLatinWords);
  const words = weighLatin(text, table, weighAccents);
  for (const [language, strength] of Object.entries(rankScores(text)))
    words.scores[language] = (words.scores[language] ?? 0) + (RANKS / WORDS) * strength;
  return add(words.scores, text, allLatin(), 'latin', words.known === 0 && looksLikeNames(text) ? 1 / 2 : 1);
}

/** The scores with those of the model, as far as these count. Languages the model does not know get a middling one. */
function add(
  scores: Scores,
  text: string,
  languages: readonly string[],
  script: ModelScript,
  weight: number,
): Scores {
  const ngrams = ngramScores(text, script);
  const sorted = Object.values(ngrams).toSorted((a, b) => a - b);
  const top = sorted.at(-1) ?? 0;
  const middle = sorted[sorted.length >> 1] ?? 0;
  const sum: Scores = {};
  for (const language of languages) {
    const usual =
      script === 'latin' && !latinLanguages.includes(language) && !(language in moreLatinWords) ? RARE : 0;
    sum[language] = usual + WORDS * (scores[language] ?? 0) + weight * ((ngrams[language] ?? middle) - top);
  }
  return sum;
}

/**
 * A second look at a comment that the gate left open: words of a larger table, n-grams and surroundings together.
 * Other decisions are given back as they are. Synchronous; nothing is loaded at the first call.
 */
export function refineLanguage(
  plain: string,
  gate: LanguageDecision,
  prior: LanguagePrior,
): LanguageDecision {
  if (!gate.open) return gate;
  const text = stripNoise(plain);
  if (isNamesOnly(plain)) return { language: UNDETERMINED, confidence: 1, evidence: 'noise', open: false };
  const script = (['cyrillic', 'arabic'] as const).find((name) =>
    alphabetLanguages[name].includes(gate.language),
  );
  const languages = script === undefined ? allLatin() : alphabetLanguages[script];
  const scores =
    script === undefined ? latinScores(text) : add(weighLetters(text, script), text, languages, script, 1);
  const shares = probabilities(scores, languages, prior, script === undefined ? OTHER : -3);
  // Less than even odds for all languages together: nothing is sent unasked.
  const trust = script === undefined && isDamaged(plain) ? 0.49 : 1;
  let language = UNDETERMINED;
  let confidence = 0;
  const likely: Record<string, number> = {};
  for (const [candidate, known] of Object.entries(shares)) {
    const share = known * trust;
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
