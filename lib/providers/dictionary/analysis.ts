import type { Lexicon } from './lexicon.ts';
import { numbered, readRun, romanise } from './reading.ts';
import { cutWords, type WordRank } from './segmentation.ts';
import type { Simplifier } from './simplified.ts';
import { chineseNumber } from './slot.ts';
import { is, isA, type Sentence, type Token } from './token.ts';
import type { ListedWord, WordList } from './words.ts';

const surnames = new Set(
  '那是 有理 不容 暂不 快多 好友 王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺顾毛郝龚邵万钱严赖覃洪武莫孔',
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
    words.has(word)
      ? 2
      : numeral(word) || (lexicon.has(word) && !grammatical.test(word) && !accidental.has(word))
        ? 1
        : 0;

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
    const praised = isA(before, 'd') && gradesOnly.test(before.word ?? before.source) && next !== '的';
    const part = verb ? 'v' : adjective.test(sense) || praised ? 'a' : 'n';
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

const gradesOnly =
  /^(?:很|非常|太|挺|蛮|超|超级|特别|十分|更|有点|有些|比较|相当|极其|过于|这么|那么|不太|不是很|不怎么|越来越)$/;
const particle = /^[了着过的得地吗吧呢啊呀啦嘛哦]$/;
const adjective =
  /^(?!vegetable|table|relative|native|fish|dish|perspective)\S*(?:ful|ous|able|ible|less|ive|ish|ed|ic)$/;

/**
 * Dictionary words that comments nearly always mean as two words.
 */
const accidental = new Set(
  '高超 和面 我等 花儿 不动 一味 正一 到爆 吃到 是故 不大 等等的 上天 大一 大二 上大 别说 就是说 一点不 个中 不日 人人网 生活中 会上 的话 一点就 都会 出了 多才 天下 高速 有的是 上都 来电 口中 中分 和合 一味 人才 才能 要说 不等 到手 才会 就说 点心 不当 本来是 半天 上点 一手 下手 再会 可是 还好'.split(
    ' ',
  ),
);

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
    const title =
      surnames.has(tokens[i]?.source ?? '') &&
      is(
        tokens[i + 1],
        '老师',
        '总',
        '先生',
        '女士',
        '哥',
        '姐',
        '医生',
        '教授',
        '导',
        '师傅',
        '老板',
        '同学',
        '叔叔',
        '阿姨',
      );
    if (title && !isA(tokens[i - 1], 'd', 'neg', 'aux')) {
      const [name, rank] = [tokens[i] as Token, tokens[i + 1] as Token];
      const called = rank.gloss.slice(0, 1).toUpperCase() + rank.gloss.slice(1);
      joined.push({
        ...rank,
        source: name.source + rank.source,
        word: undefined,
        gloss: `${called} ${romanise([name.reading ?? ''], false)}`,
        part: 'n',
        number: 'name',
      });
      i++;
      continue;
    }
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
