import type { Lexicon } from './lexicon.ts';
import { joinNames } from './names.ts';
import { isNumeral, isStretched, rankWords } from './ranked-words.ts';
import { numbered, readRun, romanise } from './reading.ts';
import { cutWords } from './segmentation.ts';
import type { Simplifier } from './simplified.ts';
import { chineseNumber } from './slot.ts';
import { is, isA, newToken, type Sentence, type Token } from './token.ts';
import type { ListedWord, WordList } from './words.ts';

const cantonese = /[嘅咗喺冇佢哋唔嘢咩啲嗰乜]|系咪/;
const scan =
  /(\p{Script=Han}+)|((?!\p{Script=Han})[\p{L}\p{N}](?:(?!\p{Script=Han})[\p{L}\p{N}.%'’:：+/*-])*)|([^\p{L}\p{N}\s]+|\s+)/gu;
const isHan = /^\p{Script=Han}+$/u;

/** Cuts text into words and gives each its first sense. */
export interface Analyser {
  /** One piece of text without tags. Marks of punctuation end a sentence. */
  analyse(text: string): readonly Sentence[];
}

/** An analyser over the word list and the dictionary. */
export function createAnalyser(words: WordList, lexicon: Lexicon, simplify: Simplifier): Analyser {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const ranked = rankWords(words, lexicon);

  function analyse(text: string): readonly Sentence[] {
    const sentences: Sentence[] = [];
    let tokens: Token[] = [];
    const yue = cantonese.test(text);
    for (const match of text.matchAll(scan)) {
      const [, han, latin, other = ''] = match;
      if (han !== undefined) tokens.push(...analyseRun(han, yue, tokens.at(-1)));
      else if (latin !== undefined) tokens.push(latinToken(latin, latin.length === text.trim().length));
      else if (tokens.length > 0 && (other.trim() !== '' || isHan.test(tokens.at(-1)?.source ?? ''))) {
        sentences.push({ tokens, mark: other.trim(), question: /[?？]/.test(other) });
        tokens = [];
      } else if (sentences.length > 0 && tokens.length === 0) addMark(sentences, other.trim());
    }
    if (tokens.length > 0) sentences.push({ tokens, mark: '', question: false });
    return sentences;
  }

  function latinToken(source: string, alone: boolean): Token {
    const text = source.replaceAll('：', ':');
    // 6 is `awesome` only as a whole comment.
    const listed = /^\d/.test(text) && !alone ? undefined : words.get(text.toLowerCase())?.[0];
    if (listed !== undefined) return fromListed(source, listed, undefined, []);
    const part = /^\d+(?:[.:]\d+)?%?$/.test(text) ? 'num' : 'latin';
    return newToken(source, text, part, 'name', 2);
  }

  function analyseRun(run: string, yue: boolean, last: Token | undefined): Token[] {
    const plain = simplify(run);
    const segments = cutWords(plain, segmenter, ranked);
    const syllables = readRun(plain);
    const tokens: Token[] = [];
    segments.forEach((segment, index) => {
      const source = run.slice(segment.start, segment.start + segment.text.length);
      const sounds = syllables.slice(segment.start, segment.start + segment.text.length);
      const next = segments[index + 1]?.text;
      const token = lookUp(segment.text, source, sounds, tokens.at(-1) ?? last, next, yue);
      tokens.push(source === segment.text ? token : { ...token, word: segment.text });
    });
    return joinNames(tokens);
  }

  function lookUp(
    word: string,
    source: string,
    sounds: readonly string[],
    before: Token | undefined,
    next: string | undefined,
    yue: boolean,
  ): Token {
    if (isStretched(word)) return lookUp(word.slice(0, 1), source, sounds.slice(0, 1), before, next, yue);
    const reading = sounds.join(' ');
    const entries = lexicon.entries(word);
    const entry =
      entries.length > 1
        ? (entries.find((each) => each.reading === numbered(sounds)) ?? entries[0])
        : entries[0];
    const senses = entry?.senses ?? [];
    const listed = fitting(word, sounds, yue);
    if (listed.length > 0)
      return fromListed(source, choose(word, listed, before, next, yue), reading, senses);
    if (isNumeral(word)) {
      const value = chineseNumber(word);
      if (value !== null) return newToken(source, String(value), 'num', 'name', 2, reading, senses);
    }
    const sense = senses[0];
    if (sense === undefined)
      return newToken(source, romanise(sounds, false), 'name', 'name', 0, reading, senses);
    const verb = sense.startsWith('to ');
    const gloss = verb ? sense.slice(3) : sense;
    const praised = isA(before, 'd') && gradesOnly.test(before.word ?? before.source) && next !== '的';
    const part = verb ? 'v' : adjective.test(sense) || praised ? 'a' : 'n';
    const number = /^\p{Lu}/u.test(gloss) ? 'name' : 'mass';
    return newToken(source, gloss, part, number, word.length > 1 ? 1 : 0, reading, senses);
  }

  /** The lines of the word list that hold for a reading and a dialect. */
  function fitting(word: string, sounds: readonly string[], yue: boolean): readonly ListedWord[] {
    const listed = words.get(word);
    if (listed === undefined) return nothing;
    let plain = true;
    for (const each of listed) plain &&= each.reading === undefined && (yue || each.part !== 'yue');
    if (plain) return listed;
    const reading = numbered(sounds);
    return listed.filter(
      (each) => (each.reading === undefined || each.reading === reading) && (yue || each.part !== 'yue'),
    );
  }

  /** Which line of the word list fits between its neighbours. */
  function choose(
    token: string,
    listed: readonly ListedWord[],
    before: Token | undefined,
    next: string | undefined,
    yue: boolean,
  ): ListedWord {
    const first = listed[0] as ListedWord;
    if (listed.length === 1) return first;
    const graded =
      isA(before, 'd') &&
      /^(?:太|很|好|非常|这么|那么|更|最|挺|蛮|超|超级|特别|比较|真|越来越|有点|有些)$/.test(
        before.word ?? before.source,
      );
    const find = (...parts: readonly string[]) => listed.find((each) => parts.includes(each.part));
    const follows = (...parts: readonly string[]) =>
      next !== undefined &&
      ((words.get(next) ?? []).some((each) => parts.includes(each.part)) ||
        (parts.includes('v') && (lexicon.entries(next)[0]?.senses[0] ?? '').startsWith('to ')));
    const measureAfter = () =>
      token === '块' && follows('n')
        ? (find('measure') ?? first)
        : (find('unit') ?? find('measure') ?? find('cl'));
    const dialect = yue ? find('yue') : undefined;
    if (dialect !== undefined) return dialect;
    if (isA(before, 'num', 'det')) {
      const measure = isA(before, 'num') ? measureAfter() : find('cl');
      if (measure !== undefined) return measure;
    }
    if (first.part === 'd' && isA(before, 'n') && !follows('a')) {
      const quality = find('a');
      if (quality !== undefined) return quality;
    }
    const measured = isA(before, 'cl', 'measure') ? find('n') : undefined;
    if (measured !== undefined) return measured;
    const counts =
      /^[只条张件把]$/.test(token) && (isA(before, 'v') || before?.source === '了') && follows('n', 'a')
        ? find('cl')
        : undefined;
    if (counts !== undefined) return counts;
    const raw =
      next === '的' && (is(before, '是') || (isA(before, 'd') && !isA(before, 'aux')))
        ? find('a')
        : undefined;
    if (raw !== undefined) return raw;
    if (graded && listed.some((each) => each.part === 'a'))
      return listed.find((each) => each.part === 'a') as ListedWord;
    if (
      /^(?:多了|多|太多)$/.test(next ?? '') &&
      first.part === 'd' &&
      find('a') !== undefined &&
      !isA(before, 'd')
    )
      return find('a') as ListedWord;
    if (next === '了' && first.part === 'd' && find('a') !== undefined) return find('a') as ListedWord;
    if (find('n') !== undefined && find('v') !== undefined && !isA(before, 'neg', 'aux', 'd')) {
      const described =
        next !== undefined &&
        /^(?:也|都|还|是|就|很|太|真|超|非常|特别|挺|比较|实在|一般|不错|有点|有些|不|没|的|确实|一直|好|差)$/.test(
          next,
        );
      if (described || is(before, '的') || follows('n')) return find('n') as ListedWord;
      return find('v') as ListedWord;
    }
    const land = find('place');
    if (land !== undefined && find('a') !== undefined)
      return follows('n') && !isA(before, 'v', 'r') ? (find('a') as ListedWord) : land;
    const location = find('loc');
    if (location !== undefined && isA(before, 'n', 'place', 'v', 'name', 'latin', 'x', 'a', 'unit'))
      return location;
    const degree = find('d', 'aux');
    if (degree !== undefined && (follows('a', 'v', 'aux', 'd', 'r') || next === '不' || next === '没'))
      return degree;
    const determiner = find('det');
    if (determiner !== undefined && follows('n', 'cl', 'unit', 'measure')) return determiner;
    const joining = find('r', 'c');
    if (joining !== undefined && next !== undefined && !particle.test(next)) return joining;
    if (isA(before, 'd') || (next === undefined && before !== undefined)) {
      const described = find('a');
      if (described !== undefined && !isA(before, 'r')) return described;
    }
    const whole = before === undefined && next === undefined ? find('i') : undefined;
    if (whole !== undefined) return whole;
    if (isA(before, 'aux', 'p', 'd')) return find('v') ?? first;
    return find('n', 'v', 'a', 't', 'p', 'q', 'place') ?? first;
  }
  return { analyse };
}

const nothing: readonly ListedWord[] = [];

const gradesOnly =
  /^(?:很|非常|太|挺|蛮|超|超级|特别|十分|更|有点|有些|比较|相当|极其|过于|这么|那么|不太|不是很|不怎么|越来越)$/;
const particle = /^[了着过的得地吗吧呢啊呀啦嘛哦]$/;
const adjective =
  /^(?!vegetable|table|relative|native|fish|dish|perspective)\S*(?:ful|ous|able|ible|less|ive|ish|ed|ic)$/;

function addMark(sentences: readonly Sentence[], mark: string): void {
  const last = sentences.at(-1);
  if (last === undefined) return;
  last.mark += mark;
  last.question ||= /[?？]/.test(mark);
}

function fromListed(
  source: string,
  word: ListedWord,
  reading: string | undefined,
  senses: readonly string[],
): Token {
  return newToken(source, word.gloss, word.part, word.number, 2, reading, senses);
}
