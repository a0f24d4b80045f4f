import type { Lexicon } from './lexicon.ts';
import { numbered, readRun, romanise } from './reading.ts';
import { cutWords, type WordRank } from './segmentation.ts';
import type { Simplifier } from './simplified.ts';
import { chineseNumber } from './slot.ts';
import { isA, type Sentence, type Token } from './token.ts';
import type { ListedWord, WordList } from './words.ts';

const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺顾毛郝龚邵万钱严赖覃洪武莫孔',
);
const cantonese = /[嘅咗喺冇佢哋唔嘢咩啲嗰乜]|系咪/;
const scan =
  /(\p{Script=Han}+)|((?!\p{Script=Han})[\p{L}\p{N}](?:(?!\p{Script=Han})[\p{L}\p{N}.%'’:+/*-])*)|([^\p{L}\p{N}\s]+|\s+)/gu;
const isHan = /^\p{Script=Han}+$/u;

/** Cuts text into words and gives each its first sense. */
export interface Analyser {
  /** One piece of text without tags. Marks of punctuation end a sentence. */
  analyse(text: string): readonly Sentence[];
}

/** An analyser over the word list and the dictionary. */
export function createAnalyser(words: WordList, lexicon: Lexicon, simplify: Simplifier): Analyser {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const rank: WordRank = (word) =>
    words.has(word) ? 2 : numeral(word) || (lexicon.has(word) && !grammatical.test(word)) ? 1 : 0;

  function analyse(text: string): readonly Sentence[] {
    const sentences: Sentence[] = [];
    let tokens: Token[] = [];
    const yue = cantonese.test(text);
    for (const match of text.matchAll(scan)) {
      const [, han, latin, other = ''] = match;
      if (han !== undefined) tokens.push(...analyseRun(han, yue));
      else if (latin !== undefined) tokens.push(latinToken(latin));
      else if (tokens.length > 0 && (other.trim() !== '' || isHan.test(tokens.at(-1)?.source ?? ''))) {
        sentences.push({ tokens, mark: other.trim(), question: /[?？]/.test(other) });
        tokens = [];
      } else if (sentences.length > 0 && tokens.length === 0) addMark(sentences, other.trim());
    }
    if (tokens.length > 0) sentences.push({ tokens, mark: '', question: false });
    return sentences;
  }

  function latinToken(text: string): Token {
    const listed = words.get(text.toLowerCase())?.[0];
    if (listed !== undefined) return fromListed(text, listed, undefined, []);
    const part = /^\d+(?:[.:]\d+)?%?$/.test(text) ? 'num' : 'latin';
    return { source: text, gloss: text, part, number: 'name', senses: [], trust: 2 };
  }

  function analyseRun(run: string, yue: boolean): Token[] {
    const plain = simplify(run);
    const segments = cutWords(plain, segmenter, rank);
    const syllables = readRun(plain);
    const tokens: Token[] = [];
    segments.forEach((segment, index) => {
      const source = run.slice(segment.start, segment.start + segment.text.length);
      const sounds = syllables.slice(segment.start, segment.start + segment.text.length);
      const next = segments[index + 1]?.text;
      const token = lookUp(segment.text, source, sounds, tokens.at(-1), next, yue);
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
    const reading = sounds.join(' ');
    const value = numeral(word) ? chineseNumber(word) : null;
    const listed = words
      .get(word)
      ?.filter((each) => each.reading === undefined || each.reading === numbered(sounds))
      .filter((each) => yue || each.part !== 'yue');
    const entries = lexicon.entries(word);
    const entry = entries.find((each) => each.reading === numbered(sounds)) ?? entries[0];
    const senses = entry?.senses ?? [];
    if (listed !== undefined && listed.length > 0) {
      return { ...fromListed(source, choose(listed, before, next, yue), reading, senses) };
    }
    if (value !== null) {
      return { source, gloss: String(value), part: 'num', number: 'name', reading, senses, trust: 2 };
    }
    const sense = senses[0];
    if (sense === undefined) {
      return {
        source,
        gloss: romanise(sounds, false),
        part: 'name',
        number: 'name',
        reading,
        senses,
        trust: 0,
      };
    }
    const verb = sense.startsWith('to ');
    const gloss = verb ? sense.slice(3) : sense;
    const part = verb ? 'v' : adjective.test(sense) ? 'a' : 'n';
    const number = /^\p{Lu}/u.test(gloss) ? 'name' : 'mass';
    return { source, gloss, part, number, reading, senses, trust: word.length > 1 ? 1 : 0 };
  }

  /** Which line of the word list fits between its neighbours. */
  function choose(
    listed: readonly ListedWord[],
    before: Token | undefined,
    next: string | undefined,
    yue: boolean,
  ): ListedWord {
    const first = listed[0] as ListedWord;
    if (listed.length === 1) return first;
    const find = (...parts: readonly string[]) => listed.find((each) => parts.includes(each.part));
    const follows = (...parts: readonly string[]) =>
      next !== undefined &&
      ((words.get(next) ?? []).some((each) => parts.includes(each.part)) ||
        (parts.includes('v') && (lexicon.entries(next)[0]?.senses[0] ?? '').startsWith('to ')));
    const dialect = yue ? find('yue') : undefined;
    if (dialect !== undefined) return dialect;
    if (isA(before, 'num', 'det')) {
      const measure = isA(before, 'num') ? find('unit', 'measure', 'cl') : find('cl');
      if (measure !== undefined) return measure;
    }
    if (first.part === 'd' && isA(before, 'n') && !follows('a')) {
      const quality = find('a');
      if (quality !== undefined) return quality;
    }
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

const particle = /^[了着过的得地吗吧呢啊呀啦嘛哦]$/;
const adjective =
  /^(?!vegetable|table|relative|native|fish|dish|perspective)\S*(?:ful|ous|able|ible|less|ive|ish|ed|ic)$/;

/**
 * Dictionary words that are really grammar: a numeral or adverb before, or a particle after, one character. The
 * idiom that the dictionary means (一口 `readily`, 不送 `don't bother to see me out`) is rarely what a comment means.
 */
const grammatical =
  /^(?:[一二两三四五六七八九十几半不没很太真最还也在挺好].|.[的了着过不没]|[一二两三四五六七八九十几半]个.{0,2}|[年月天]前|半小时)$/;
const numerals = /^[零一二三四五六七八九十百千万两\d]+$/;

function numeral(word: string): boolean {
  return numerals.test(word);
}

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
  return { source, gloss: word.gloss, part: word.part, number: word.number, reading, senses, trust: 2 };
}

/** Single characters in a row that make no word are a name, above all after a surname. */
function joinNames(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    let end = i;
    const loose = (token: Token | undefined) =>
      token !== undefined && token.trust === 0 && token.source.length === 1;
    while (loose(tokens[end])) end++;
    const surname = surnames.has(tokens[i]?.source ?? '') && loose(tokens[i + 1]);
    if (surname) end = Math.min(Math.max(end, i + 2), i + 3);
    if (end - i >= 2) {
      const run = tokens.slice(i, end);
      const sounds = run.map((token) => token.reading ?? '');
      const source = run.map((token) => token.source).join('');
      joined.push({
        source,
        gloss: romanise(sounds, surname),
        part: 'name',
        number: 'name',
        reading: sounds.join(' '),
        senses: [],
        trust: surname ? 1 : 0,
      });
      i = end - 1;
    } else joined.push(tokens[i] as Token);
  }
  return joined;
}
