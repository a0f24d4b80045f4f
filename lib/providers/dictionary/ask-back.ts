import { negationOf } from './negation.ts';
import { is, isA, made, type Sentence } from './token.ts';

/** 这不是去年的款吗 asks back `isn't this last year's style?`, 你不是说不买了吗 `didn't you say`. Whether it was put so. */
export function askBack(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const just = is(tokens[at], '不') && is(tokens[at + 1], '就是');
  const very = is(tokens[at], '不是很');
  if (!just && !very && !is(tokens[at], '不是') && !(is(tokens[at], '不') && is(tokens[at + 1], '是')))
    return false;
  const length = is(tokens[at], '不') ? 2 : 1;
  const who = tokens[at - 1];
  const lead = is(tokens[0], '难道', '但', '但是', '可是') ? 1 : 0;
  if (at !== lead + 1 || !(isA(who, 'p') || is(who, '这', '那', '这个', '那个'))) return false;
  const what = tokens[at + length];
  if (what === undefined || isA(what, 'x') || (just && isA(what, 'v'))) return false;
  if (negationOf(what) !== undefined || what.word.startsWith('没')) return false;
  const subject = who?.gloss.split('/')[1] ?? who?.gloss ?? '';
  const many = /^(?:you|we|they|you all)$/.test(subject);
  let end = tokens.length - 1;
  while (isA(tokens[end - 1], 'x') && !is(tokens[end - 1], '的')) end--;
  const rest = tokens.slice(at + length, end);
  const said = is(rest.at(-1), '的');
  const verb = rest.find(
    (each, index) => isA(each, 'v', 'aux') && !rest.slice(index).some((after) => is(after, '的')),
  );
  let opening: string;
  if (
    isA(verb, 'v') &&
    rest.every((each) => each === verb || !isA(each, 'aux')) &&
    !said &&
    (what === verb || isA(what, 'd'))
  ) {
    const past = is(verb, '说', '说过', '答应') || is(tokens[end], '了');
    opening = past ? "didn't" : many || subject === 'I' ? "don't" : "doesn't";
    if (is(verb, '在') || /^(?:be|can|will)\b/.test(verb.gloss)) return false;
    if (past && is(tokens[end], '了')) tokens.splice(end, 1);
    const denied = tokens.indexOf(verb) + 1;
    if (is(verb, '说') && is(tokens[denied], '不') && isA(tokens[denied + 1], 'v'))
      tokens.splice(denied, 1, made('', `${subject} won't`, 'c'));
  } else if (verb === undefined && !said) {
    if (rest.some((each) => isA(each, 'neg') || is(each, '不', '没'))) return false;
    opening = many ? "aren't" : subject === 'I' ? "aren't" : "isn't";
    if (rest.length === 1 && isA(what, 'n') && what.number === 'count')
      what.gloss = `${/^[aeio]/.test(what.gloss) ? 'an' : 'a'} ${what.gloss}`;
  } else return false;
  if (is(tokens.at(-1), '吗')) tokens.pop();
  tokens.splice(
    lead,
    at + length - lead,
    made('不是', `${opening} ${subject}${just ? ' just' : very ? ' very' : ''}`, 'c'),
  );
  if (is(tokens[0], '难道')) tokens.shift();
  sentence.question = true;
  return true;
}
