import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Gloss, loadGloss } from '../../../../lib/providers/dictionary/gloss.ts';
import { denies } from '../../../../lib/providers/dictionary/gloss-guard.ts';
import { type Lexicon, loadLexicon } from '../../../../lib/providers/dictionary/lexicon.ts';
import { loadWordList, type WordList } from '../../../../lib/providers/dictionary/words.ts';
import { dictionaryAssets } from '../../../support/dictionary-assets.ts';

let gloss: Gloss;
let words: WordList;
let lexicon: Lexicon;

beforeAll(async () => {
  const asset = await dictionaryAssets();
  [gloss, words, lexicon] = await Promise.all([loadGloss(asset), loadWordList(asset), loadLexicon(asset)]);
}, 60_000);

const nouns = ['老板', '牛肉', '电影', '杯子', '我', '他们'];
const verbs = ['买', '看', '吃', '喜欢', '打开', '觉得'];
const others = ['今天', '很', '也', '还', '因为', '但是', '把', '在', '给', '的', '了', '贵', '新鲜', '两杯'];
const before = fc.array(fc.constantFrom(...nouns, ...others), { maxLength: 5 });
const after = fc.array(fc.constantFrom(...nouns, ...verbs, ...others), { maxLength: 5 });

/** Vulgar or insulting in English; each only for a comment that is so itself. */
const vulgar =
  /\b(?:fuck\w*|cunt|cock|penis|dick|pussy|shit|bitch|whore|slut|bastard|faggot|retard\w*|idiot\w*|moron|arse\w*|ass|asshole|tits|crap|damn|scum|nigg\w*|prick)\b/i;
const rude = new Set(
  '靠 尼玛 特么 他妈 他妈的 妈的 tmd 草 艹 操 艸 屎 狗屎 卧槽 傻逼 sb 傻x 煞笔 翔 鬼 草泥马 贱人 丫的 狗日的 智障 脑残 白痴 渣渣'.split(
    ' ',
  ),
);

describe('the gloss of any comment', () => {
  it('never loses a negation', () => {
    fc.assert(
      fc.property(
        before,
        fc.constantFrom('不', '没', '没有', '别', '未', '勿'),
        fc.constantFrom(...verbs),
        after,
        (front, negation, verb, rest) => {
          const text = [...front, negation, verb, ...rest].join('');
          expect(`${text} ${denies(gloss.gloss(text).text)}`).toBe(`${text} true`);
        },
      ),
      { numRuns: 1500 },
    );
  }, 60_000);

  it('keeps Latin words and numbers exactly once', () => {
    const latin = fc.constantFrom('Starbucks', 'KFC', 'iPhone', '2023', '47', '18.5');
    fc.assert(
      fc.property(before, latin, after, (front, kept, rest) => {
        const line = gloss.gloss([...front, kept, ...rest].join('')).text;
        expect(line.split(kept).length).toBe(2);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it('keeps each tag exactly once', () => {
    fc.assert(
      fc.property(before, after, (front, rest) => {
        const line = gloss.gloss(`${front.join('')}<x1/>${rest.join('')}<x2/>`).text;
        expect(line.match(/<x\d\/>/g)).toEqual(['<x1/>', '<x2/>']);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('never throws on any Unicode and repeats itself word for word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(gloss.gloss(text)).toEqual(gloss.gloss(text));
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});

describe('the words that the gloss draws from', () => {
  it('have a vulgar or insulting gloss only where the word is vulgar or insulting', () => {
    const wrong = [...words].flatMap(([word, listed]) =>
      listed
        .filter(({ gloss: english }) => vulgar.test(english) && !rude.has(word))
        .map(({ gloss: english }) => `${word} ${english}`),
    );
    expect(wrong).toEqual([]);
  });

  it('call no harmless word rude', () => {
    const harmless = '个头 长毛 丁丁 做鸭 李四 王五 鸡年 斗鸡 套近乎 粗俗 有攻击性 跪坐 百团大战 你妈'.split(
      ' ',
    );
    expect(harmless.filter((word) => gloss.gloss(word).text.includes('ude word'))).toEqual([]);
  });

  it('have no vulgar sense from the dictionary', () => {
    const characters = [...'鸟鸡日操草干逼屌屁蛋狗贱骚婊奶胸龟王八废渣牛叉'];
    const asked = characters.flatMap((a) => ['', ...characters].map((b) => a + b));
    const wrong = asked.filter((word) =>
      lexicon.entries(word).some(({ senses }) => senses.some((sense) => vulgar.test(sense))),
    );
    expect(wrong).toEqual([]);
  });
});
