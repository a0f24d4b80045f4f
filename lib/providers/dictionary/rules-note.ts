import { gerund, participle } from './english.ts';
import {
  become,
  behind,
  changed,
  is,
  isA,
  isNominal,
  isVerbal,
  made,
  merge,
  newToken,
  type Sentence,
  type Token,
} from './token.ts';
import { thirdPerson } from './verb-form.ts';

/** The words that this rule looks at; all others are passed over at once. */
export const noted = new Set(
  (
    '二战 有没有 这样 在 还是 看 什么 不会 厉害 怎么回事 的 差 可能 容易 不容易 怎么办 中过 中过奖 中过招 生过孩子 排队的人 生完孩子 生完娃 生完宝宝 生完小孩 生完二胎 过 化 只要 只需 离 给 ' +
    '做出来 画出来 拍出来 染出来 烤出来 煮出来 炒出来 蒸出来 化出来'
  ).split(' '),
);

const aboutWar = new Set(
  '历史 电影 时期 期间 德国 日本 日军 德军 苏联 美国 老兵 英雄 飞机 战争 军 坦克 纳粹 结束 胜利 爆发 题材 片 纪录片 士兵 犹太人 难民'.split(
    ' ',
  ),
);
const wavering = new Set('该 不知道 应该 要不要 到底 纠结 选 选择 是'.split(' '));
const sore = new Set('掉 疼 痛 咳 肿 吐 抖 晒 堵 闹 吵 痒 晕 烧 拉 堵车'.split(' '));
/** What is easy to do, and does not happen easily. */
const easily = new Set(
  '做 学 学会 洗 上手 买到 操作 吃 用 理解 懂 记住 打理 清洗 搭配 找 找到 穿 看懂'.split(' '),
);

/** Whom a note speaks to. */
const company = new Map([
  ['姐妹', 'sisters'],
  ['姐妹们', 'sisters'],
  ['家人们', 'folks'],
  ['朋友们', 'friends'],
]);

/** What notes and comments tell of: who knows about it, what came out of it, what was meant by it. */
export function noteRule(sentence: Sentence): void {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!noted.has(token.word)) continue;
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    if (is(token, '二战')) {
      if (tokens.some((each) => aboutWar.has(each.word)))
        tokens[i] = newToken(token.source, 'World War II', 'n', 'name', 2);
    } else if (is(token, '有没有')) anyoneWho(sentence, i);
    else if (is(token, '这样')) likeThis(tokens, i);
    else if (is(token, '在')) {
      if (is(next, '这里', '这儿', '那里', '那儿') && isNominal(before) && ends(tokens, i + 2)) {
        const here = is(next, '这里', '这儿') ? 'here' : 'there';
        tokens.splice(i, 2, newToken('是', 'be', 'v', 'count', 2), made('', here, 'pp'));
      }
    } else if (is(token, '还是')) orWhich(sentence, i);
    else if (is(token, '看')) {
      if (is(next, '了') && is(tokens[i + 2], '流口水') && i > 0) {
        tokens.splice(i, 2);
        behind(tokens, made(token.source, 'at the sight of this', 'pp'));
      } else if (is(next, '了', '过') && isA(tokens[i + 2], 'num') && is(tokens[i + 3], '遍'))
        token.gloss = 'watch it';
    } else if (is(token, '什么')) {
      if (is(next, '都', '也') && is(tokens[i + 2], '不会') && ends(tokens, i + 3))
        tokens.splice(i, 3, unable("can't do anything"));
    } else if (is(token, '不会')) {
      if (is(before, '还是', '完全', '根本') && ends(tokens, i + 1)) tokens[i] = unable("can't do it");
    } else if (is(token, '厉害')) {
      if (is(before, '得') && sore.has(tokens[i - 2]?.word ?? '')) become(token, 'a', 'bad');
    } else if (is(token, '怎么回事')) {
      if (is(before, '是') && i > 1 && tokens.slice(0, i - 1).some((each) => isVerbal(each))) {
        tokens.splice(i - 1, 2, made(token.source, ", what's going on", 'c'));
        sentence.question = true;
      }
    } else if (is(token, '的')) {
      if (next !== undefined && company.has(next.word) && !isA(before, 'p')) {
        become(next, 'n', company.get(next.word) ?? next.gloss);
        next.number = 'plural';
      } else whoeverDid(tokens, i);
    } else if (is(token, '可能')) notItself(tokens, i);
    else if (is(token, '容易', '不容易')) {
      if (!isA(token, 'aux') && isA(next, 'v') && !easily.has(next.word)) {
        const not = is(token, '不容易') || is(before, '不', '不太', '不会', '不怎么');
        const graded = is(before, '很', '比较', '特别', '太', '非常', '不', '不太', '不会', '不怎么') ? 1 : 0;
        const tends = newToken('容易', 'tend to', 'aux', 'count', 2);
        tokens.splice(
          i - graded,
          1 + graded,
          ...(not ? [newToken('不', 'not', 'neg', 'name', 2)] : []),
          tends,
        );
        i -= graded;
      }
    } else if (token.word.startsWith('中过') || is(token, '生过孩子')) {
      become(
        token,
        'v',
        is(token, '中过奖') ? 'win a prize' : is(token, '生过孩子') ? 'give birth' : 'have it',
      );
      token.aspect = 'ever';
    } else if (is(token, '怎么办')) {
      if (i > 1 && ends(tokens, i + 1) && tokens.slice(0, i).some((each) => isVerbal(each))) {
        tokens[i] = made(token.source, ', what should I do', 'c');
        sentence.question = true;
      }
    } else if (is(token, '排队的人')) {
      if (isA(before, 'n')) merge(tokens, --i, 2, { gloss: `people in line at ${before.gloss}`, trust: 2 });
    } else if (token.word.startsWith('生完')) {
      if (isVerbal(next) || is(next, '就')) become(token, 'pp', `after ${gerund(token.gloss)}`);
    } else if (is(token, '差')) fallsShort(tokens, i);
    else if (is(token, '过')) {
      if (isA(next, 't') && !isA(before, 'v', 'a') && next.gloss.startsWith('a few '))
        tokens.splice(i, 2, made(token.source + next.source, `in ${next.gloss}`, 't'));
    } else if (is(token, '化')) {
      if (is(next, '了', '好') || is(next, '不好')) makeUp(tokens, i);
    } else if (is(token, '只要', '只需')) {
      if (isA(next, 'num') && i > 0 && !isA(before, 'c')) become(token, 'v', 'only take');
    } else if (is(token, '离')) onFootFrom(tokens, i);
    else if (is(token, '给')) {
      if (isNominal(next) && is(tokens[i + 2], '洗澡')) {
        const [, whom] = tokens.splice(i, 2);
        if (whom === undefined) continue;
        tokens.splice(i, 1, newToken('洗澡', 'bathe', 'v', 'count', 2), whom);
      }
    } else if (token.word.endsWith('出来')) whenMade(sentence, i);
  }
}

const ends = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at).every((each) => isA(each, 'x'));

function unable(gloss: string): Token {
  const token = newToken('不会', gloss, 'v', 'count', 2);
  token.fixed = true;
  return token;
}

/** 有没有懂车的 is `is there anyone here who knows about cars`. */
function anyoneWho(sentence: Sentence, at: number): void {
  const { tokens } = sentence;
  const verb = tokens[at + 1];
  const last = tokens.at(-1);
  if (at > 0 || !is(last, '的') || !isA(verb, 'v') || isA(tokens.at(-2), 'a')) return;
  tokens.pop();
  verb.gloss = thirdPerson(verb.gloss);
  verb.fixed = true;
  tokens[at] = made('', 'is there anyone here who', 'c');
  sentence.question = true;
}

/** 也是这样做的 is `also does it like this`. */
function likeThis(tokens: Token[], at: number): void {
  const verb = tokens[at + 1];
  if (!isA(verb, 'v') || !is(tokens[at + 2], '的') || !ends(tokens, at + 3) || !is(tokens[at - 1], '是'))
    return;
  const gloss = is(verb, '做') ? 'do it like this' : `${verb.gloss.replace(/ (?:of|at)$/, '')} it like this`;
  tokens.splice(at - 1, 4, changed(verb, { gloss, trust: 2 }));
}

/** 中码还是小码 and 该二战还是找工作 leave it open which. */
function orWhich(sentence: Sentence, at: number): void {
  const { tokens } = sentence;
  const [left, right] = [tokens[at - 1], tokens[at + 1]];
  const kinds =
    isA(left, 'n') && isA(right, 'n') && left.word.at(-1) === right.word.at(-1) && ends(tokens, at + 2);
  const ways =
    isA(left, 'v', 'n') &&
    isA(right, 'v', 'n') &&
    tokens.slice(0, at).some((each) => wavering.has(each.word));
  // 说了不要辣还是辣的 tells and does not ask.
  const open = sentence.question || is(tokens[at - 2], '偏');
  const other = isA(right, 'd') ? tokens[at + 2] : right;
  const sides =
    open &&
    isA(left, 'a') &&
    isA(other, 'a') &&
    other.word !== left.word &&
    ends(tokens, isA(right, 'd') ? at + 3 : at + 2);
  if (kinds || ways || sides) tokens[at] = made('', 'or', 'c');
}

/** 试过的都知道 is `everyone who has tried it knows`. */
function whoeverDid(tokens: Token[], at: number): void {
  if (!is(tokens[at + 1], '都', '都说') || at < 1 || at > 2) return;
  const verb = tokens[0];
  const apart = at === 2 && is(tokens[1], '过');
  if (!isA(verb, 'v') || !(apart || (at === 1 && verb.word.endsWith('过')))) return;
  const done = verb.gloss.startsWith('have ')
    ? verb.gloss.slice(5)
    : participle(verb.gloss.replace(/ at$/, ''));
  const who = `everyone who has ${done} it`;
  const also = is(tokens[at + 1], '都') ? 1 : 0;
  const into = made(verb.source, who, 'n', 'count');
  into.determined = true;
  into.heavy = true;
  tokens.splice(0, at + 1 + also, into);
}

/** 差了三分 is `fell short by 3 points`. */
function fallsShort(tokens: Token[], at: number): void {
  const past = is(tokens[at + 1], '了') ? 1 : 0;
  if (!isA(tokens[at + 1 + past], 'num') || !is(tokens[at + 2 + past], '分')) return;
  const verb = newToken('差', 'fall short by', 'v', 'count', 2);
  if (past === 1) verb.aspect = 'done';
  tokens.splice(at, 1 + past, verb);
}

/** 眼线化不好的 is about who can't do eyeliner well. */
function makeUp(tokens: Token[], at: number): void {
  const thing = tokens[at - 1];
  if (!isA(thing, 'n') || !/[妆眼眉唇]/.test(thing.word)) return;
  const token = tokens[at] as Token;
  become(token, 'v', 'do');
  if (!is(tokens[at + 1], '不好')) return;
  tokens.splice(at - 1, 3, unable("can't do"), thing, made('好', 'well', 'pp'));
}

/** 离地铁站走路五分钟 is `5 minutes on foot from the metro station`. */
function onFootFrom(tokens: Token[], at: number): void {
  const [place, way] = [tokens[at + 1], tokens[at + 2]];
  if (!isNominal(place) || !is(way, '走路', '步行', '开车', '打车')) return;
  let end = at + 3;
  const only = is(tokens[end], '只要', '只需', '只用');
  if (only || is(tokens[end], '要', '大概', '大约')) end++;
  if (!isA(tokens[end], 'num') || !isA(tokens[end + 1], 'unit')) return;
  const span = tokens.slice(end, end + 2);
  const foot = is(way, '走路', '步行') ? 'on foot' : 'by car';
  const from = made(place.source, `${foot} from the ${place.gloss}`, 'pp');
  const link = [newToken('是', 'be', 'v', 'count', 2), ...(only ? [made('只', 'only', 'd')] : [])];
  tokens.splice(at, end + 2 - at, ...link.reverse(), ...span, from);
}

/** 我做出来颜色有点黑 is `when I make it, the color is a bit dark`. */
function whenMade(sentence: Sentence, at: number): void {
  const { tokens } = sentence;
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  const who = tokens[at - 1];
  if (next === undefined || isA(next, 'x', 'c') || at > 1 || (at === 1 && !isA(who, 'p'))) return;
  if (!tokens.slice(at + 1).some((each) => isVerbal(each) && !isA(each, 'd'))) return;
  const doer = isA(who, 'p') ? (who.gloss.split('/')[1] ?? 'I') : 'you';
  const verb = token.gloss === '' ? 'make' : token.gloss.replace(/ (?:of|out)$/, '');
  const said = /^(?:he|she)$/.test(doer) ? thirdPerson(verb) : verb;
  const how = is(next, '怎么') ? 1 : 0;
  const opening = [made(token.source, `when ${doer} ${said} it,`, 'c')];
  if (how === 1) {
    opening.push(made('怎么', 'how come', 'c'));
    sentence.question = true;
  }
  const subject = isNominal(tokens[at + 1 + how]) ? [] : [newToken('它', 'it/it', 'p', 'count', 2)];
  tokens.splice(0, at + 1 + how, ...opening, ...subject);
}

/** 可能是番茄炒糊了 is `maybe the tomato was burned`, without `it's`. */
function notItself(tokens: Token[], at: number): void {
  const rest = tokens.slice(at + 2);
  if (!is(tokens[at + 1], '是') || !isA(rest[0], 'n') || !rest.some((each) => isA(each, 'v'))) return;
  if (!rest.some((each) => is(each, '的'))) tokens.splice(at + 1, 1);
}
