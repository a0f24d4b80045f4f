// node scripts/build-language-models.mjs SOURCES: makes lib/language/models/*.txt anew, from the packages unpacked
// in the folder SOURCES as docs/language.md says. The same sources give the same files.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { readCorpus, wordsOf } from './language-corpus.mjs';
import { writeRanks } from './language-words.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const load = async (file) => (await runnerImport(path.join(root, 'lib', 'language', file), { root })).module;
const { eachFeature } = await load('features.ts');
const { latinWords } = await load('latin-words.ts');
const { moreLatinWords } = await load('latin-words-more.ts');
const { placeOf } = await load('word-ranks.ts');

const common = ['en', 'es', 'pt', 'fr', 'de', 'it', 'nl', 'tr', 'pl', 'vi', 'id', 'ru', 'uk', 'ar', 'fa'];
const latin =
  'en es pt fr de it nl tr pl vi id ms sv da nb fi cs ro hu sr fil ca sk sl et lt lv af sw sq hi-Latn'.split(
    ' ',
  );
const models = [
  { name: 'latin', script: /\p{Script=Latin}/u, languages: latin, bits: 15, steps: 4_500_000 },
  {
    name: 'cyrillic',
    script: /\p{Script=Cyrillic}/u,
    languages: ['ru', 'uk', 'bg', 'sr', 'mk', 'kk'],
    bits: 13,
    steps: 600_000,
  },
  { name: 'arabic', script: /\p{Script=Arabic}/u, languages: ['ar', 'fa', 'ur'], bits: 12, steps: 400_000 },
];

// What a sample is made of: our own words of comments, words of feeling, sentences, else words by frequency.
const OWN_SHARE = 0.08;
const FEELING_SHARE = 0.1;
const TEXT_SHARE = 0.25;
// How many of the words by frequency are drawn evenly, so that rare ones are seen at all.
const EVEN_SHARE = 0.25;
const EVEN_WORDS = 15_000;
// How often a sample loses its accents, as in comments.
const PLAIN_SHARE = 0.2;
const RATE = 0.15;
// As lib/language/ngrams.ts reads them.
const ZERO = 63;
const STEPS = 28;
const LIMIT = 6;

let state = 42;
/** Numbers from 0 to 1, always the same ones (mulberry32). */
function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
const below = (count) => Math.floor(random() * count);
const few = (most) => 1 + Math.floor(random() * random() * most);

function withoutAccents(text) {
  const letters = { ı: 'i', ł: 'l', đ: 'd', ß: 'ss', ø: 'o' };
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıłđßø]/g, (letter) => letters[letter]);
}

function drawWords({ own, feelings, sentences, words }) {
  const kind = random();
  if (own.length > 0 && (kind < OWN_SHARE || (sentences.length === 0 && words.length === 0)))
    return Array.from({ length: few(5) }, () => own[below(own.length)]);
  if (kind > 1 - FEELING_SHARE && feelings.length > 0) return [feelings[below(feelings.length)]];
  if (words.length === 0 || (sentences.length > 0 && random() < TEXT_SHARE)) {
    const sentence = sentences[below(sentences.length)];
    const count = few(10);
    const from = below(Math.max(1, sentence.length - count + 1));
    return sentence.slice(from, from + count);
  }
  return Array.from({ length: few(6) }, () => {
    const rank =
      random() < EVEN_SHARE
        ? below(Math.min(words.length, EVEN_WORDS))
        : Math.exp(random() * Math.log(words.length + 1)) - 1;
    return words[Math.min(words.length - 1, Math.floor(rank))];
  });
}

/** Softmax regression by AdaGrad over hashed features. */
function train({ name, script, languages, bits, steps }, corpus) {
  const data = languages.map((language) => {
    const source = corpus[language === 'sr' && name === 'cyrillic' ? 'sr-Cyrl' : language];
    const fits = (word) => script.test(word);
    return {
      own: [latinWords, moreLatinWords].flatMap((list) => list[language]?.split(' ') ?? []),
      feelings: (source?.feelings ?? []).filter(fits),
      words: (source?.words ?? []).filter(fits),
      sentences: (source?.text ?? [])
        .map((text) => wordsOf(text).filter(fits))
        .filter((words) => words.length > 0),
    };
  });
  const turns = languages.flatMap((language, index) =>
    Array.from({ length: (common.includes(language) ? 10 : 2) + (language === 'en' ? 3 : 0) }, () => index),
  );
  const count = languages.length;
  const mask = 2 ** bits - 1;
  const weights = new Float32Array(2 ** bits * count);
  const squares = new Float32Array(2 ** bits * count).fill(1e-3);
  const chances = new Float64Array(count);
  for (let step = 0; step < steps; step++) {
    const right = turns[below(turns.length)];
    let text = drawWords(data[right]).join(' ');
    if (name === 'latin' && languages[right] !== 'en' && random() < PLAIN_SHARE) text = withoutAccents(text);
    const features = [];
    eachFeature(text, (hash) => features.push((hash & mask) * count));
    if (features.length === 0) continue;
    chances.fill(0);
    for (const at of features) for (let k = 0; k < count; k++) chances[k] += weights[at + k];
    const top = Math.max(...chances);
    let sum = 0;
    for (let k = 0; k < count; k++) sum += chances[k] = Math.exp(chances[k] - top);
    const rate = RATE * (1 - step / steps) + 0.01;
    const scale = 1 / Math.sqrt(features.length);
    for (let k = 0; k < count; k++) chances[k] = (chances[k] / sum - (k === right ? 1 : 0)) * scale;
    for (const at of features) {
      for (let k = 0; k < count; k++) {
        const slope = chances[k];
        if (slope * slope < 1e-9) continue;
        squares[at + k] += slope * slope;
        weights[at + k] -= (rate * slope) / Math.sqrt(squares[at + k]);
      }
    }
  }
  return weights;
}

function write({ name, languages, bits }, weights) {
  const lines = [];
  for (let from = 0; from < weights.length; from += 65_536) {
    const codes = Array.from(weights.subarray(from, from + 65_536), (weight) => {
      const size = Math.min(1, Math.abs(weight) / LIMIT);
      return ZERO + Math.sign(weight) * Math.round(STEPS * Math.sqrt(size));
    });
    lines.push(String.fromCharCode(...codes));
  }
  const head = JSON.stringify({ languages, bits, limit: LIMIT });
  writeFileSync(path.join(root, 'lib', 'language', 'models', `${name}.txt`), `${head}\n${lines.join('')}\n`);
}

// Words of each language in the table of frequent words; English most, since a false offer costs most there.
const RANKED = { en: 12_000, common: 8000, others: 3000 };

function ranked(corpus) {
  const count = (language) => RANKED[language] ?? (common.includes(language) ? RANKED.common : RANKED.others);
  const listOf = (language) =>
    [...new Set(corpus[language]?.words ?? [])]
      .filter((word) => /\p{Script=Latin}/u.test(word))
      .slice(0, count(language));
  return Object.fromEntries(latin.map((language) => [language, listOf(language)]));
}

const [sources] = process.argv.slice(2);
if (sources === undefined) {
  process.stderr.write('Name the folder of the unpacked sources; docs/language.md says how it is made.\n');
  process.exit(1);
}
const corpus = readCorpus(path.resolve(sources));
writeFileSync(path.join(root, 'lib', 'language', 'models', 'words.txt'), writeRanks(ranked(corpus), placeOf));
for (const model of models) {
  process.stdout.write(`${model.name}: ${model.languages.length} languages\n`);
  write(model, train(model, corpus));
}
