import type { GlossWord } from '../../core/translation.ts';
import { createAnalyser } from './analysis.ts';
import { type AssetReader, once } from './assets.ts';
import { clauseText } from './clause.ts';
import { capitalise } from './english.ts';
import { keepsWords, type SaidWord, wordByWord } from './gloss-guard.ts';
import { type Lexicon, loadLexicon } from './lexicon.ts';
import { loadPhrasebook } from './phrasebook.ts';
import { splitPieces } from './pieces.ts';
import { readRun } from './reading.ts';
import { divide } from './rules-division.ts';
import { nounRule } from './rules-noun.ts';
import { loadSimplifier, type Simplifier } from './simplified.ts';
import { is, isA, type Sentence, type Token } from './token.ts';
import { applyRules } from './word-rules.ts';
import { loadWordList, type WordList } from './words.ts';

/** A comment word by word in English. Help for reading, never a translation. */
export interface GlossLine {
  /** The line, with the tags of the comment in their places. */
  readonly text: string;
  readonly words: readonly GlossWord[];
  /** False where too much is unknown or guessed for the line to be of use. */
  readonly readable: boolean;
}

/** Glosses Chinese in English. */
export interface Gloss {
  /** Synchronous, never throws; text without Chinese comes back unreadable and unchanged. */
  gloss(text: string): GlossLine;
}

/** Share of Han characters that must be in words known for certain. */
const leastKnown = 0.85;

/** Share of Han characters that must be in words glossed by hand or by rule. */
const leastSure = 0.75;

/** Words up to which a line is short enough to be understood with more words from the dictionary. */
const shortLine = 5;
const leastSureShort = 0.35;

/** Commas for each word that the rules may put where they see no way to join two predicates. */
const mostBreaks = 0.2;

/** Answers one clause as a stock phrase; null where it is none. */
export type ClausePhrases = (text: string, question: boolean) => string | null;

/** Builds a {@link Gloss} from its parts. Clauses beside others are answered by `phrases` where it can. */
export function createGloss(
  words: WordList,
  lexicon: Lexicon,
  simplify: Simplifier,
  phrases: ClausePhrases = () => null,
): Gloss {
  const analyser = createAnalyser(words, lexicon, simplify);
  return {
    gloss(text) {
      const parts: string[] = [];
      const words: GlossWord[] = [];
      const known = newShares();
      for (const piece of splitPieces(text)) {
        if (piece.keep) {
          parts.push(piece.text.includes('\n') ? '\n' : piece.text);
          continue;
        }
        const sentences = analyser.analyse(piece.text);
        const clauses: Clause[] = [];
        let first = false;
        for (const sentence of sentences) {
          if (first) orderThen(sentence);
          first ||= sentence.tokens.some(({ word }) => word === '先');
          // A comment that is one clause was no phrase, or it would not be glossed.
          const phrase = sentences.length > 1 ? asPhrase(sentence, phrases) : null;
          // Before the rules, which change what a word says.
          for (let i = 0; i < sentence.tokens.length; i++) {
            const token = sentence.tokens[i] as Token;
            count(known, token, phrase !== null);
            if (token.source !== '') words.push(asWord(token));
          }
          if (phrase === null) clauses.push(...readClauses(sentence));
          else clauses.push({ phrase, mark: sentence.mark });
        }
        const { line, breaks } = renderClauses(clauses);
        known.breaks += breaks;
        if (line !== '') parts.push(line);
      }
      const line = parts.reduce(
        (all, part) => all + (all === '' || all.endsWith('\n') || part === '\n' ? '' : ' ') + part,
        '',
      );
      return { text: line, words, readable: isReadable(known) };
    },
  };
}

/** A clause on its way to English, or one that is a stock phrase. */
type Clause = Sentence | { readonly phrase: string; readonly mark: string };

/** 先…，再…: what comes second is `then` and not `again`. */
function orderThen({ tokens }: Sentence): void {
  for (let i = 0; i < 3; i++) {
    const token = tokens[i];
    if (is(token, '再') && isA(token, 'd')) token.gloss = 'then';
    else if (is(token, '最后')) token.gloss = 'finally';
    else if (is(token, '放') && isA(tokens[i + 1], 'n')) token.gloss = 'add';
  }
}

/** Characters of a clause, above which it is hardly ever a stock phrase. */
const longestPhrase = 13;

function asPhrase({ tokens, question }: Sentence, phrases: ClausePhrases): string | null {
  let text = '';
  for (let i = 0; i < tokens.length; i++) {
    text += tokens[i]?.source ?? '';
    if (text.length > longestPhrase) return null;
  }
  return hasHan(text) ? phrases(text, question) : null;
}

/** Words in a clause, above which it is no clause and is given word by word. */
const longestClause = 60;

function readClauses(sentence: Sentence): readonly Sentence[] {
  if (sentence.tokens.length > longestClause) return [sentence];
  applyRules(sentence);
  return divide(sentence);
}

function arrange(sentence: Sentence, plain: readonly SaidWord[]): string {
  nounRule(sentence);
  const arranged = clauseText(sentence.tokens, { question: sentence.question });
  return keepsWords(plain, arranged) ? arranged : wordByWord(plain);
}

function renderClauses(clauses: readonly Clause[]): { readonly line: string; readonly breaks: number } {
  let line = '';
  let breaks = 0;
  let open = false;
  for (const sentence of clauses) {
    if ('phrase' in sentence) {
      const { phrase, mark } = sentence;
      if (open) line = `${line.slice(0, -1)}.`;
      line += `${line === '' ? '' : ' '}${phrase}${phraseEnd.test(phrase) ? '' : englishMark(mark)}`;
      open = line.endsWith(',');
      continue;
    }
    const plain = sentence.tokens.map(({ part, gloss }): SaidWord => ({ part, gloss }));
    const text = plain.length > longestClause ? wordByWord(plain) : arrange(sentence, plain);
    if (text === '') {
      // A tag can stand between a sentence and its 吗.
      if (sentence.question && line === '') line = '?';
      continue;
    }
    breaks += text.split(',').length - 1;
    line +=
      (line === '' ? '' : ' ') +
      (open || isBrand(text) ? text : capitalise(text)) +
      (text.endsWith('?') ? '' : englishMark(sentence.mark, sentence.question));
    open = line.endsWith(',');
  }
  return { line: line.replace(/,$/, ''), breaks };
}

/** Whether a text begins like iPhone. */
function isBrand(text: string): boolean {
  const second = text.charCodeAt(1);
  return (second >= 0x80 || (second >= 0x41 && second <= 0x5a)) && /^[a-z]\p{Lu}/u.test(text);
}

const phraseEnd = /[.!?…,)]$/;

function englishMark(mark: string, question = false): string {
  if (question || /[?？]/.test(mark)) return '?';
  if (/[!！]/.test(mark)) return '!';
  if (/…|\.\.|。。/.test(mark)) return '…';
  if (/[。.]/.test(mark)) return '.';
  if (/[:：]/.test(mark)) return ':';
  return ',';
}

/** The senses besides the one that is said; the list itself where that is none of them. */
function otherSenses(senses: readonly string[], said: string): readonly string[] {
  for (let i = 0; i < senses.length; i++)
    if (isSense(senses[i] ?? '', said)) return senses.filter((each) => !isSense(each, said));
  return senses;
}

/** Whether a sense is what is said, which has no `to` before verbs. */
function isSense(sense: string, said: string): boolean {
  if (sense.length === said.length) return sense === said;
  return sense.length === said.length + 3 && sense.startsWith('to ') && sense.endsWith(said);
}

function asWord({ source, gloss: said, part, reading, senses }: Token): GlossWord {
  const cut = part === 'p' ? said.indexOf('/') : -1;
  const gloss = cut < 0 ? said : said.slice(0, cut);
  const others = otherSenses(senses, said);
  if (others.length > 0)
    return reading === undefined
      ? { source, gloss, senses: others }
      : { source, gloss, reading, senses: others };
  return reading === undefined ? { source, gloss } : { source, gloss, reading };
}

/** How many Han characters are known and how surely, how many words there are and where the rules gave up. */
interface Shares {
  tokens: number;
  all: number;
  known: number;
  sure: number;
  breaks: number;
}

const newShares = (): Shares => ({ tokens: 0, all: 0, known: 0, sure: 0, breaks: 0 });
/** Tells most words with Han characters from those without at once; a pattern decides on the rest. */
function hasHan(source: string): boolean {
  const code = source.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  return anyHan.test(source);
}

const anyHan = /\p{Script=Han}/u;

function count(shares: Shares, { source, trust }: Token, phrase: boolean): void {
  shares.tokens++;
  const { length } = source;
  if (!hasHan(source)) return;
  shares.all += length;
  if (trust > 0 || phrase) shares.known += length;
  if (trust > 1 || phrase) shares.sure += length;
}

function isReadable({ tokens, all, known, sure, breaks }: Shares): boolean {
  return (
    all > 0 &&
    known / all >= leastKnown &&
    sure / all >= (tokens <= shortLine ? leastSureShort : leastSure) &&
    (breaks <= 2 || breaks / tokens <= mostBreaks)
  );
}

/** The gloss of the package for Chinese to English, loaded on first use and kept as long as `asset` is. */
export function loadGloss(asset: AssetReader): Promise<Gloss> {
  return once(asset, 'gloss', async () => {
    const [words, lexicon, simplify, phrasebook] = await Promise.all([
      loadWordList(asset),
      loadLexicon(asset),
      loadSimplifier(asset),
      loadPhrasebook(asset, 'zh', 'en'),
    ]);
    // The reader builds its tables at the first reading: better now than within the first comment.
    readRun('你好');
    return createGloss(
      words,
      lexicon,
      simplify,
      (text, question) => phrasebook?.clause(text, question) ?? null,
    );
  });
}
