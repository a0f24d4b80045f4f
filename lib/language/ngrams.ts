/*
 * A linear model over words and letter n-grams, one for each script that several languages share. The files are
 * made by scripts/build-language-models.mjs, which also says from what. Each is a line of JSON and a line with one
 * character for each weight, so that nothing has to be decoded before the first comment.
 */
import { eachFeature } from './features.ts';
import arabicSource from './models/arabic.txt?raw';
import cyrillicSource from './models/cyrillic.txt?raw';
import latinSource from './models/latin.txt?raw';

/** Scripts that need a model. */
export type ModelScript = 'latin' | 'cyrillic' | 'arabic';

interface Model {
  readonly languages: readonly string[];
  /** The weights of feature f stand at `start + f * languages.length`. */
  readonly weights: string;
  readonly start: number;
  readonly mask: number;
  /** Weight by character code. */
  readonly values: Float32Array;
}

// The character of weight 0, and the number of steps to either side: 57 characters without quote and backslash.
const ZERO = 63;
const STEPS = 28;

const sources = { latin: latinSource, cyrillic: cyrillicSource, arabic: arabicSource } as const;
const models = new Map<ModelScript, Model>();

function readModel(script: ModelScript): Model {
  const source = sources[script];
  const start = source.indexOf('\n') + 1;
  const head = JSON.parse(source.slice(0, start)) as {
    readonly languages: readonly string[];
    readonly bits: number;
    readonly limit: number;
  };
  const values = new Float32Array(128);
  for (let step = -STEPS; step <= STEPS; step++) {
    values[ZERO + step] = Math.sign(step) * (step / STEPS) ** 2 * head.limit;
  }
  const { languages } = head;
  const model = { languages, weights: source, start, mask: 2 ** head.bits - 1, values };
  models.set(script, model);
  return model;
}

/** The languages that the model of a script tells apart. */
export function modelLanguages(script: ModelScript): readonly string[] {
  return (models.get(script) ?? readModel(script)).languages;
}

/** Log likelihoods by language of a text in one script, up to a constant. Linear; reads 60 words at most. */
export function ngramScores(text: string, script: ModelScript): Record<string, number> {
  const { languages, weights, start, mask, values } = models.get(script) ?? readModel(script);
  const count = languages.length;
  const sums = new Float64Array(count);
  eachFeature(text, (hash) => {
    const from = start + (hash & mask) * count;
    for (let index = 0; index < count; index++) {
      sums[index] = (sums[index] ?? 0) + (values[weights.charCodeAt(from + index)] ?? 0);
    }
  });
  const scores: Record<string, number> = {};
  for (const [index, language] of languages.entries()) scores[language] = sums[index] ?? 0;
  return scores;
}
