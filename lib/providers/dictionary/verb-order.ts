import { is, isA, isNominal, type Token } from './token.ts';

/** A bit, as it stands after what there is more of. */
export const aBit: ReadonlySet<string> = new Set('一点 点 一些 些 点儿 一点儿 一点点'.split(' '));

const noAction = new Set('是 有 要 比 觉得 感觉 变 变得 看起来 想 喜欢 希望 算 可以 说 差'.split(' '));

/** Whether a token is something that one does. */
export const action = (token: Token | undefined): boolean => isA(token, 'v') && !noAction.has(token.word);
/** Whether only particles are left from `at` on. */
export const ends = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at).every((each) => isA(each, 'x'));

/** The verb that comes right after `at` or after what can stand between; 0 where none does. */
export function verbAfter(tokens: readonly Token[], at: number): number {
  let i = at + 1;
  while (isA(tokens[i], 't', 'd', 'num', 'unit') || (isA(tokens[i], 'r') && isNominal(tokens[i + 1])))
    i += isA(tokens[i], 'r') ? 2 : 1;
  while (is(tokens[i], '和') || (isNominal(tokens[i]) && is(tokens[i - 1], '和'))) i++;
  return action(tokens[i]) ? i : 0;
}

/** Puts how and when something is done behind the verb and its object. */
export function putBehind(tokens: Token[], verb: number, token: Token): void {
  let end = verb + 1;
  while (isNominal(tokens[end]) || isA(tokens[end], 'num', 'unit', 'det', 'cl', 'measure')) end++;
  if (is(tokens[end], '半') && isA(tokens[end + 1], 'unit')) end += 2;
  if (end === verb + 1 && is(tokens[end], '上', '到', '完', '好')) {
    end++;
    while (isA(tokens[end], 'n')) end++;
  }
  if (is(tokens[end], '一下')) tokens.splice(end, 1);
  tokens.splice(end, 0, token);
}
