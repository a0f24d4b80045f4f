import { is, isA, type Token } from './token.ts';
import type { WordFacts } from './word-facts.ts';
import type { ListedWord, PartOfSpeech } from './words.ts';

const grades = new Set(
  '太 很 好 非常 这么 那么 更 最 挺 蛮 超 超级 特别 比较 真 越来越 有点 有些'.split(' '),
);
const beforeNouns = new Set('只条张件把');
const muchAfter = new Set(['多了', '多', '太多', '很多']);
const afterNouns = new Set(
  '也 都 还 是 就 很 太 真 超 非常 特别 挺 比较 实在 一般 不错 有点 有些 不 没 的 确实 一直 好 差'.split(' '),
);
const particles = new Set('了着过的得地吗吧呢啊呀啦嘛哦');

/** The first line that is of one of these parts of speech. */
function lineOf(listed: readonly ListedWord[], a: PartOfSpeech, b: PartOfSpeech = a): ListedWord | undefined {
  for (let i = 0; i < listed.length; i++) {
    const part = listed[i]?.part;
    if (part === a || part === b) return listed[i];
  }
  return undefined;
}

function firstOf(listed: readonly ListedWord[], parts: ReadonlySet<PartOfSpeech>): ListedWord | undefined {
  for (const each of listed) if (parts.has(each.part)) return each;
  return undefined;
}

/** Whether a word can be one of these parts of speech, by any of its lines or as a verb of the dictionary. */
function canBe(word: WordFacts | undefined, parts: ReadonlySet<PartOfSpeech>): boolean {
  if (word === undefined) return false;
  for (const each of word.listed) if (parts.has(each.part)) return true;
  return word.verbal && parts.has('v');
}

const noun: ReadonlySet<PartOfSpeech> = new Set(['n']);
const quality: ReadonlySet<PartOfSpeech> = new Set(['a']);
const nounOrQuality: ReadonlySet<PartOfSpeech> = new Set(['n', 'a']);
const graded: ReadonlySet<PartOfSpeech> = new Set(['a', 'v', 'aux', 'd', 'r']);
/** What goes on after a country and not after what is of it: 中国太大了, 中国历史. */
const afterPlaces: ReadonlySet<PartOfSpeech> = new Set(['v', 'd', 'aux', 'loc']);
const determined: ReadonlySet<PartOfSpeech> = new Set(['n', 'cl', 'unit', 'measure']);
const usual: ReadonlySet<PartOfSpeech> = new Set(['n', 'v', 'a', 't', 'p', 'q', 'place']);

function measureOf(
  word: string,
  listed: readonly ListedWord[],
  after: WordFacts | undefined,
): ListedWord | undefined {
  if (word === '块' && canBe(after, noun)) return lineOf(listed, 'measure') ?? listed[0];
  return lineOf(listed, 'unit') ?? lineOf(listed, 'measure') ?? lineOf(listed, 'cl');
}

/** Which of the lines of a word that hold, of which there must be one, fits between its neighbours. */
export function chooseLine(
  word: string,
  listed: readonly ListedWord[],
  before: Token | undefined,
  next: string | undefined,
  after: WordFacts | undefined,
  yue: boolean,
): ListedWord {
  const first = listed[0] as ListedWord;
  if (listed.length === 1) return first;
  const dialect = yue ? lineOf(listed, 'yue') : undefined;
  if (dialect !== undefined) return dialect;
  if (
    isA(before, 'num', 'det') &&
    !(isA(before, 'det') && before.word.length > 1 && before.word.endsWith('个'))
  ) {
    const measure = isA(before, 'num') ? measureOf(word, listed, after) : lineOf(listed, 'cl');
    if (measure !== undefined) return measure;
  }
  const said = lineOf(listed, 'a');
  const adverb = isA(before, 'd');
  if (said !== undefined && first.part === 'd' && isA(before, 'n') && !canBe(after, quality)) return said;
  const thing = lineOf(listed, 'n');
  if (thing !== undefined && isA(before, 'cl', 'measure')) return thing;
  if (thing !== undefined && said !== undefined && is(before, '少许', '适量', '一点', '点', '放', '加'))
    return thing;
  const counts =
    beforeNouns.has(word) &&
    ((isA(before, 'v') && !is(before, '记得')) || before?.source === '了') &&
    canBe(after, nounOrQuality)
      ? lineOf(listed, 'cl')
      : undefined;
  if (counts !== undefined) return counts;
  if (said !== undefined) {
    if (next === '的' && (is(before, '是') || adverb)) return said;
    if (adverb && grades.has(before.word)) return said;
    if (first.part === 'd' && next !== undefined && muchAfter.has(next) && !adverb) return said;
    if (first.part === 'd' && next === '了') return said;
  }
  const verb = lineOf(listed, 'v');
  if (thing !== undefined && verb !== undefined && !isA(before, 'neg', 'aux', 'd')) {
    const described = next !== undefined && afterNouns.has(next);
    return described || is(before, '的') || canBe(after, noun) ? thing : verb;
  }
  const land = lineOf(listed, 'place');
  if (land !== undefined && said !== undefined)
    return next === undefined || next === '的' || isA(before, 'v', 'r') || canBe(after, afterPlaces)
      ? land
      : said;
  const location = lineOf(listed, 'loc');
  if (location !== undefined && isA(before, 'n', 'place', 'v', 'name', 'latin', 'x', 'a', 'unit'))
    return location;
  const degree = lineOf(listed, 'd', 'aux');
  if (degree !== undefined && (canBe(after, graded) || next === '不' || next === '没')) return degree;
  const determiner = lineOf(listed, 'det');
  if (determiner !== undefined && canBe(after, determined)) return determiner;
  const joining = lineOf(listed, 'r', 'c');
  if (joining !== undefined && next !== undefined && !particles.has(next)) return joining;
  if (said !== undefined && (adverb || (next === undefined && before !== undefined)) && !isA(before, 'r'))
    return said;
  const whole = before === undefined && next === undefined ? lineOf(listed, 'i') : undefined;
  if (whole !== undefined) return whole;
  if (isA(before, 'aux', 'p', 'd')) return verb ?? first;
  return firstOf(listed, usual) ?? first;
}
