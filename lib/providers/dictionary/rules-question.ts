import { negationOf } from './negation.ts';
import { changed, is, isA, isNominal, isVerbal, made, type Sentence, type Token, wordOf } from './token.ts';

const statements = /^(?:多少人|有些|几天|几个人|好几)$/;

/** Particles and question words make a question where no mark does. */
export function questionRule(sentence: Sentence): void {
  const { tokens } = sentence;
  const last = tokens.at(-1);
  if (is(last, '吗', '么', '咩', '嘛') && (is(last, '吗', '咩') || tokens.length > 2))
    sentence.question ||= !is(last, '嘛');
  if (
    is(last, '呢') &&
    tokens.length <= 4 &&
    tokens.slice(0, -1).every((each) => isNominal(each) || isA(each, 'det', 'cl')) &&
    tokens.length > 1
  ) {
    sentence.question = true;
    tokens.pop();
    tokens.unshift(made('', 'what about', 'c'));
  }
  const asks = tokens.findIndex((each) => isA(each, 'q') && !statements.test(wordOf(each)));
  if (asks < 0) return;
  const loose =
    tokens.slice(asks + 1).some((each) => is(each, '都', '也')) ||
    tokens
      .slice(0, asks)
      .some((each) => is(each, '没', '没有', '不', '没什么') || negationOf(each) !== undefined);
  const told = tokens
    .slice(0, asks)
    .some((each) => is(each, '知道', '不知道', '不知', '觉得', '随便', '无论', '不管', '看看', '告诉', '说'));
  if (!loose && !told) sentence.question = true;
}

/** Whether a word is one character, denied and said again: 好不好吃. */
function isChoice(word: string): boolean {
  return (
    word.length > 2 &&
    word.charCodeAt(0) === word.charCodeAt(2) &&
    (word.charAt(1) === '不' || word.charAt(1) === '没')
  );
}

/** A-not-A questions: 好不好吃, 去没去, 有没有, 是不是. */
export function choiceRule(sentence: Sentence): void {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const third = tokens[i + 2];
    if (
      isA(tokens[i + 1], 'neg') &&
      third !== undefined &&
      token.word !== '' &&
      wordOf(third).startsWith(token.word) &&
      isA(token, 'v', 'a', 'd', 'aux')
    ) {
      tokens.splice(i, 2);
      sentence.question = true;
    } else if (is(token, '有没有', '有木有')) {
      sentence.question = true;
      tokens[i] = changed(token, { word: '有', gloss: 'have', part: 'v', trust: 2 });
      if (isA(tokens[i + 1], 'v')) tokens[i] = made(token.source, 'ever', 'd');
    } else if (is(token, '是不是') && tokens.length > 1) {
      sentence.question = true;
      if (isVerbal(tokens[i + 1])) tokens.splice(i, 1);
      else tokens[i] = changed(token, { word: '是', gloss: 'be', part: 'v', trust: 2 });
    } else if (isChoice(token.word)) sentence.question = true;
  }
  const last = tokens.at(-1);
  const asked = tokens.at(-2);
  if (
    tokens.length > 2 &&
    isA(last, 'neg') &&
    is(last, '不', '没', '没有') &&
    (isA(asked, 'v', 'a') || is(asked, '了', '过') || (is(last, '不', '没') && isNominal(asked)))
  ) {
    tokens.pop();
    sentence.question = true;
  }
}
