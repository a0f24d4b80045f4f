import type { Lexicon } from './lexicon.ts';
import { joinNames } from './names.ts';
import { isStretched, rankWords } from './ranked-words.ts';
import { readRun } from './reading.ts';
import { runEnd, runKind } from './script-runs.ts';
import { cutWords } from './segmentation.ts';
import type { Simplifier } from './simplified.ts';
import { changed, isA, newToken, type Sentence, type Token } from './token.ts';
import { chooseLine } from './word-choice.ts';
import { createWordFacts } from './word-facts.ts';
import type { ListedWord, WordList } from './words.ts';

const cantonese = /[嘅咗喺冇佢哋唔嘢咩啲嗰乜]|系咪/;
const endsInHan = /\p{Script=Han}$/u;

/** Cuts text into words and gives each its first sense. */
export interface Analyser {
  /** One piece of text without tags. Marks of punctuation end a sentence. */
  analyse(text: string): readonly Sentence[];
}

/** An analyser over the word list and the dictionary. */
export function createAnalyser(words: WordList, lexicon: Lexicon, simplify: Simplifier): Analyser {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const ranked = rankWords(words, lexicon);
  const facts = createWordFacts(words, lexicon);

  function analyse(text: string): readonly Sentence[] {
    const sentences: Sentence[] = [];
    let tokens: Token[] = [];
    const yue = cantonese.test(text);
    for (let start = 0; start < text.length; ) {
      const end = runEnd(text, start);
      const kind = runKind(text, start);
      const run = text.slice(start, end);
      start = end;
      if (kind === 'han') addRun(tokens, run, yue);
      else if (kind === 'word') tokens.push(latinToken(run, run.length === text.trim().length));
      else if (
        tokens.length > 0 &&
        (kind === 'other' || endsInHan.test(tokens[tokens.length - 1]?.source ?? ''))
      ) {
        sentences.push({ tokens, mark: run.trim(), question: asks(run) });
        tokens = [];
      } else if (tokens.length === 0) addMark(sentences, run.trim());
    }
    if (tokens.length > 0) sentences.push({ tokens, mark: '', question: false });
    return sentences;
  }

  function latinToken(source: string, alone: boolean): Token {
    const text = source.replaceAll('：', ':');
    // 6 is `awesome` only as a whole comment.
    const listed = /^\d/.test(text) && !alone ? undefined : words.get(text.toLowerCase())?.[0];
    if (listed !== undefined) return fromListed(source, listed, undefined, noSenses);
    const part = /^\d+(?:[.:]\d+)?%?$/.test(text) ? 'num' : 'latin';
    return newToken(source, text, part, 'name', 2);
  }

  /** Adds the words of a run of Han characters. */
  function addRun(tokens: Token[], run: string, yue: boolean): void {
    const plain = simplify(run);
    const segments = cutWords(plain, segmenter, ranked);
    const syllables = readRun(plain);
    const found: Token[] = [];
    let before = tokens.at(-1);
    for (let i = 0; i < segments.length; i++) {
      const word = segments[i]?.text ?? '';
      const start = segments[i]?.start ?? 0;
      const source = plain === run ? word : run.slice(start, start + word.length);
      const token = lookUp(word, source, syllables, start, before, segments[i + 1]?.text, yue);
      before = source === word ? token : changed(token, { word });
      found.push(before);
    }
    const named = joinNames(found);
    for (let i = 0; i < named.length; i++) tokens.push(named[i] as Token);
  }

  function lookUp(
    written: string,
    source: string,
    syllables: readonly string[],
    start: number,
    before: Token | undefined,
    next: string | undefined,
    yue: boolean,
  ): Token {
    const word = isStretched(written) ? written.slice(0, 1) : written;
    const { reading, senses, listed, cantonese, unlisted } = facts(word).read(syllables, start);
    const lines = yue ? cantonese : listed;
    if (lines.length > 0) {
      const after = lines.length === 1 || next === undefined ? undefined : facts(next);
      return fromListed(source, chooseLine(word, lines, before, next, after, yue), reading, senses);
    }
    const { gloss, part, number, trust } = unlisted;
    const praised = part === 'n' && next !== '的' && isA(before, 'd') && gradesOnly.has(before.word);
    return newToken(source, gloss, praised ? 'a' : part, number, trust, reading, senses);
  }
  return { analyse };
}

const noSenses: readonly string[] = [];

const gradesOnly = new Set(
  '很 非常 太 挺 蛮 超 超级 特别 十分 更 有点 有些 比较 相当 极其 过于 这么 那么 不太 不是很 不怎么 越来越'.split(
    ' ',
  ),
);

function asks(mark: string): boolean {
  return mark.includes('?') || mark.includes('？');
}

function addMark(sentences: readonly Sentence[], mark: string): void {
  const last = sentences.at(-1);
  if (last === undefined) return;
  last.mark += mark;
  last.question ||= asks(mark);
}

function fromListed(
  source: string,
  word: ListedWord,
  reading: string | undefined,
  senses: readonly string[],
): Token {
  return newToken(source, word.gloss, word.part, word.number, 2, reading, senses);
}
