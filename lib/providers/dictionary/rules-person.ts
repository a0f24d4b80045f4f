import { possessive } from './noun-phrase.ts';
import { become, is, isA, isVerbal, made, merge, type Sentence, type Token, wordOf } from './token.ts';

/** Who is somebody's without 的: 我妈 is `my mom`. */
const relatives = new Set(
  (
    '妈 爸 妈妈 爸爸 老妈 老爸 爸妈 父母 奶奶 爷爷 外婆 外公 姥姥 姥爷 哥 姐 弟 妹 哥哥 姐姐 弟弟 妹妹 表哥 表妹 舅舅 姑姑 叔叔 老公 老婆 ' +
    '男朋友 女朋友 男友 女友 对象 前任 前男友 前女友 朋友 闺蜜 同学 同事 室友 舍友 同桌 老师 班主任 老板 邻居 儿子 女儿 孩子 娃 婆婆 岳母 家人 家里人 公公 侄女 侄子'
  ).split(' '),
);

/** Verbs after which the next word is what somebody is called, and not whose. */
const naming = new Set('叫 喊 认 当 做'.split(' '));

const selves = new Map([
  ['我', 'myself'],
  ['你', 'yourself'],
  ['您', 'yourself'],
  ['他', 'himself'],
  ['她', 'herself'],
  ['它', 'itself'],
  ['我们', 'ourselves'],
  ['咱们', 'ourselves'],
  ['你们', 'yourselves'],
  ['他们', 'themselves'],
  ['她们', 'themselves'],
  ['它们', 'themselves'],
]);

/** What the one who writes feels of 自己. */
const feeling = new Set('觉得 感觉 发现 以为 怕 希望 知道'.split(' '));

const animals = /(?:猫|狗|猫咪|主子)$/;
const here = new Set('这里 这边 这儿'.split(' '));
const there = new Set('那里 那边 那儿'.split(' '));

/** Whose relatives are spoken of, who 自己 is, and where `we` and `you all` live. */
export function personRule({ tokens }: Sentence): void {
  let self: string | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (isA(token, 'n')) {
      if (animals.test(token.word)) self = 'itself';
      continue;
    }
    if (!isA(token, 'p')) continue;
    const known = selves.get(token.word);
    if (known === undefined) {
      if (is(token, '自己')) i = oneself(tokens, i, token, self);
      continue;
    }
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    self = known;
    if (next === undefined) return;
    if (is(next, '去世', '过世', '离世') && is(tokens[i + 2], '的') && relatives.has(wordOf(tokens[i + 3]))) {
      const whom = tokens[i + 3] as Token;
      const gloss = `${possessive(token)} late ${whom.gloss}`;
      merge(tokens, i, 4, { gloss, part: 'n', determined: true, word: whom.word, trust: 2 });
      continue;
    }
    if (
      relatives.has(next.word) &&
      isA(next, 'n', 'p') &&
      !(before !== undefined && naming.has(before.word))
    ) {
      if (is(before, '的')) continue;
      merge(tokens, i, 2, {
        gloss: `${possessive(token)} ${next.gloss.split('/')[0] ?? ''}`,
        part: 'n',
        determined: true,
        word: next.word,
        trust: 2,
      });
      self = undefined;
    } else if (there.has(next.word) && is(token, '你们', '你')) {
      tokens.splice(i, 2, made(token.source + next.source, 'where you live', 'pp'));
      if (is(before, '在')) tokens.splice(--i, 1);
    } else if (here.has(next.word) && is(before, '在') && is(token, '我们', '我')) {
      tokens.splice(i - 1, 3, made(`在${token.source}${next.source}`, 'here', 'pp'));
      i--;
    }
  }
}

/** 自己 as whose, as whom, and behind a subject as who does it. */
function oneself(tokens: Token[], at: number, token: Token, self: string | undefined): number {
  const next = tokens[at + 1];
  if (self === undefined) {
    const before = tokens[at - 1];
    const felt = before !== undefined && feeling.has(before.word);
    if (felt || (isA(next, 'v') && tokens.slice(at + 1).some((each) => is(each, '了', '过'))))
      token.gloss = 'me/I';
    else if (is(before, '是', '还是') && isA(next, 'v')) become(token, 'd', 'on your own');
    else token.gloss = isVerbal(next) && !isA(before, 'r', 'v') ? 'oneself/oneself' : 'yourself/yourself';
    if (is(next, '的')) token.gloss = 'oneself/oneself';
    return at;
  }
  const subject = isA(tokens[at - 1], 'p', 'n') || isA(tokens[at - 1], 'aux', 'd', 'neg');
  if (subject && isVerbal(next) && !isA(next, 'a')) {
    let end = tokens.length;
    while (end > at + 1 && isA(tokens[end - 1], 'x')) end--;
    const clause = tokens.findIndex((each, index) => index > at && (isA(each, 'c') || is(each, '的')));
    tokens.splice(clause < 0 ? end : clause, 0, made(token.source, self, 'pp'));
    tokens.splice(at, 1);
    return at - 1;
  }
  token.gloss = `${self}/${self}`;
  return at;
}
