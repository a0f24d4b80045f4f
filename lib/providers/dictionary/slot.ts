import { plural } from './english.ts';
import type { PhraseLanguage } from './normalise.ts';
import type { SlotType, SlotWord } from './phrase-file.ts';

/** Finds the word a slot can be filled with; null where none is known for certain. */
export type SlotFiller = (type: SlotType, text: string) => SlotWord | null;

/** Where words for slots come from: the normal form of a word to what it means, by type. */
export interface SlotVocabulary {
  find(type: SlotType, key: string): SlotWord | undefined;
  /**
   * What a word is that looks like a template and is none, as a whole clause: 友好 is `Friendly.` and not `The friend
   * is good.` Null where a word says nothing as a whole clause; undefined where the key is no such word.
   */
  wholeClause?(key: string): string | null | undefined;
}

const anyOrder = ['thing', 'place', 'verb', 'adj', 'person', 'number'] as const;

const chineseDeterminers = new Map([
  ['这个', 'this'],
  ['那个', 'that'],
  ['这种', 'this kind of'],
  ['那种', 'that kind of'],
  ['这些', 'these'],
  ['这款', 'this'],
  ['这件', 'this'],
  ['这条', 'this'],
  ['这家', 'this'],
  ['这只', 'this'],
  ['这', 'this'],
  ['那', 'that'],
  ['我的', 'my'],
  ['你的', 'your'],
  ['你家', 'your'],
  ['我家', 'my'],
  ['他的', 'his'],
  ['她的', 'her'],
  ['我们的', 'our'],
  ['他家', 'their'],
  ['她家', 'their'],
  ['他家的', 'their'],
  ['你家的', 'your'],
  ['这家的', "this place's"],
  ['这里的', 'the local'],
  ['你', 'your'],
  ['我', 'my'],
  ['他', 'his'],
  ['她', 'her'],
]);

/** First characters of those. */
const determining = new Set([...chineseDeterminers.keys()].map((source) => source.charAt(0)));

/** Words for things in the lists that stand for nothing one can point at. */
const noThings = new Set(['感觉', '觉得', '时候', '其他', '整体', '总体', '一家', '说好', '不好', '挺好']);

/** Who can have a manner, a pace or a voice of their own, by the last character. */
const owner = /[员工人家哥姐板师傅友主弟妹妈爸生士客]$/;
const owned = new Set([
  '态度',
  '速度',
  '服务',
  '心情',
  '性格',
  '声音',
  '表情',
  '眼神',
  '眼睛',
  '头发',
  '皮肤',
  '身材',
]);

/** The last characters of a noun that is somebody. */
const somebody =
  /(?:员|师傅|小哥|哥哥|大哥|大叔|叔叔|阿姨|姐姐|大姐|妹妹|弟弟|骑士|骑手|老板|商家|店家|老师|同学|医生|护士|司机|妈妈|爸爸|奶奶|爷爷|们)$/;

/** Nouns that are no head of a compound: how much there is or how it tastes is for templates to say. */
const noHeads = new Set(['量', '人', '的', '少', '多', '饭', '菜', '餐', '差评', '好评']);

const chineseDigits = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value] as const)).set(
  '两',
  2,
);

/** The value of a whole number in Chinese numerals or digits below a hundred million; null where it is none. */
export function chineseNumber(text: string): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  // 一百二 is 120, and 一百零二 is 102.
  let tail = 1;
  for (const character of text) {
    const value = chineseDigits.get(character);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      if (value === 0) tail = 1;
      digit = value;
    } else if (character === '十' || character === '百' || character === '千') {
      const power = character === '十' ? 10 : character === '百' ? 100 : 1000;
      section += (digit ?? 1) * power;
      tail = power / 10;
      digit = null;
    } else if (character === '万') {
      total += (section + (digit ?? 0)) * 10_000;
      section = 0;
      tail = 1000;
      digit = null;
    } else return null;
  }
  return text === '' ? null : total + section + (digit ?? 0) * tail;
}

/** Nouns of one character that describe another noun; most others begin a phrase of their own. */
const firsts = new Set('牛猪羊鸡鸭鱼虾肉蛋菜狗猫饭面茶酒米豆');

const word = (type: SlotType, text: string, number: SlotWord['number'] = 'count'): SlotWord => ({
  type,
  text,
  number,
});

/** A noun after `this`, `these` or `my`: no further article, and the number that shows. */
function determined(english: string, noun: SlotWord): SlotWord {
  const many = noun.number === 'plural';
  const fitting = many ? english.replace(/^this$/, 'these').replace(/^that$/, 'those') : english;
  const text = /^(?:these|those)$/.test(english) && noun.number === 'count' ? plural(noun.text) : noun.text;
  return word('thing', `${fitting} ${text}`, many || /^(?:these|those)$/.test(english) ? 'plural' : 'name');
}

/** Characters of the longest text that slots are filled with. */
export const longestSlot = 24;

/** Answers kept: the templates of one comment ask for the same words again and again. */
const mostKnown = 2000;

/** A filler over a vocabulary. Compounds are built only from parts that are all known. */
export function createSlotFiller(vocabulary: SlotVocabulary, language: PhraseLanguage): SlotFiller {
  const chinese = language === 'zh';
  /** In a language of Latin letters, a word in them may be any word, not a name that stays as it is. */
  const latin = language === 'es' || language === 'en';
  const known = new Map<SlotType, Map<string, SlotWord | null>>();
  const number = (text: string): SlotWord | null => {
    const value = chinese ? chineseNumber(text) : /^\d+([.,]\d+)?$/.test(text) ? text : null;
    return value === null ? null : word('number', String(value), 'name');
  };

  const noun = (text: string, depth: number): SlotWord | null => {
    if (noThings.has(text)) return null;
    const known = vocabulary.find('thing', text);
    if (known !== undefined) return known;
    if (!latin && /^[a-z][a-z0-9 .&'-]{1,23}$/.test(text)) return word('thing', text, 'name');
    if (!chinese || depth > 2) return null;
    return attributed(text, depth) ?? compound(text, depth);
  };

  /** Adjective, 的 and noun. */
  const attributed = (text: string, depth: number): SlotWord | null => {
    const cut = text.indexOf('的');
    if (cut < 1) return null;
    const adjective = vocabulary.find('adj', text.slice(0, cut));
    const head = adjective === undefined ? null : noun(text.slice(cut + 1), depth + 1);
    return head === null || adjective === undefined
      ? null
      : { ...head, text: `${adjective.text} ${head.text}` };
  };

  /** Two nouns, the first describing the second; the longest second one wins, a first of one character last. */
  const compound = (text: string, depth: number): SlotWord | null => {
    for (let turn = 2; turn <= text.length; turn++) {
      const cut = turn < text.length ? turn : 1;
      if (cut === 1 && (text.length < 3 || !firsts.has(text.slice(0, 1)))) continue;
      const last = text.slice(cut);
      const before = text.slice(0, cut);
      if (noHeads.has(last) || chineseDeterminers.has(before)) continue;
      const head = vocabulary.find('thing', last);
      const first = head === undefined ? null : noun(before, depth + 1);
      if (head === undefined || first === null) continue;
      const having = owned.has(last) && owner.test(before) ? `${first.text}'s` : first.text;
      return { ...head, text: `${having} ${head.text}` };
    }
    return null;
  };

  const thing = (text: string): SlotWord | null => {
    if (!chinese) return noun(text, 0);
    const known = noThings.has(text) ? undefined : vocabulary.find('thing', text);
    if (known !== undefined) return known;
    if (determining.has(text.charAt(0)))
      for (const [source, english] of chineseDeterminers) {
        // 我 alone goes with 妈妈 and 手机, not with 书 or 人.
        if (!text.startsWith(source) || (english !== 'this' && source.length === 1 && text.length < 3))
          continue;
        const rest = noun(text.slice(source.length), 1);
        if (rest !== null) return determined(english, rest);
      }
    return noun(text, 0);
  };

  const verb = (text: string): SlotWord | null => {
    const known = vocabulary.find('verb', text);
    if (known !== undefined || !chinese) return known ?? null;
    for (let cut = Math.min(2, text.length - 1); cut >= 1; cut--) {
      const head = vocabulary.find('verb', text.slice(0, cut));
      if (head === undefined) continue;
      const object = vocabulary.find('place', text.slice(cut)) ?? noun(text.slice(cut), 1);
      if (object === null) continue;
      return word('verb', `${head.text} ${withArticle(object, head.text)}`);
    }
    return null;
  };

  /** A listed person, else a noun that is one: 送餐师傅. */
  const person = (text: string): SlotWord | null => {
    const known = vocabulary.find('person', text);
    if (known !== undefined || !chinese) return known ?? null;
    const named = text.includes('的') || !somebody.test(text) ? null : noun(text, 0);
    return named === null ? null : { ...named, type: 'person', subject: named.text };
  };

  const withArticle = (object: SlotWord, head: string): string => {
    const to = object.type === 'place' && head === 'go' ? 'to ' : '';
    return to + (object.type === 'place' && object.number === 'count' ? `the ${object.text}` : object.text);
  };

  const fill: SlotFiller = (type, text) => {
    if (text === '' || text.length > longestSlot) return null;
    let ofType = known.get(type);
    if (ofType === undefined) {
      ofType = new Map();
      known.set(type, ofType);
    }
    const before = ofType.get(text);
    if (before !== undefined) return before;
    const found = find(type, text);
    if (ofType.size >= mostKnown) ofType.clear();
    ofType.set(text, found);
    return found;
  };

  const find: SlotFiller = (type, text) => {
    if (type === 'number') return number(text);
    if (type === 'thing') return thing(text);
    if (type === 'verb') return verb(text);
    if (type === 'person') return person(text);
    if (type !== 'any') return vocabulary.find(type, text) ?? null;
    for (const each of anyOrder) {
      const found = fill(each, text);
      if (found !== null) return found;
    }
    return null;
  };
  return fill;
}
