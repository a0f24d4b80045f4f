import { gerund, participle } from './english.ts';
import { kitchenVerbs } from './kitchen-words.ts';
import { become, is, isA, isVerbal, made, type Sentence, type Token, wordOf } from './token.ts';
import { isWhole } from './verb-form.ts';
import { causes, givesTo, isSomebody, takesClause } from './verbs.ts';

const subordinate = new Map([
  ['的时候', 'when'],
  ['时候', 'when'],
  ['时', 'when'],
  ['之前', 'before'],
  ['以前', 'before'],
  ['前', 'before'],
  ['之后', 'after'],
  ['以后', 'after'],
  ['后', 'after'],
]);

/** Conjunctions that a clause begins with. */
const conjunctions = new Set(
  '但 但是 不过 而且 所以 因为 可是 然而 因此 如果 虽然 只要 要是 即使 就算 既然 除非'.split(' '),
);

/** Whether tokens say something and are no mere noun. */
function isClause(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token) => isA(token, 'v', 'aux') || (isA(token, 'a') && !isA(tokens[tokens.indexOf(token) + 1], 'n')),
  );
}

const persons = new Set('我 你 他 她 我们 你们 他们 她们'.split(' '));
const resuming = new Set('又 也 就 都 才 还 却 已经 竟然 居然 一直 总是 老是'.split(' '));

/** Whether a pronoun right after a verb begins what comes next: 让他做|他又不做. */
function restarts(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at - 1];
  const next = tokens[at + 1];
  if (!isA(verb, 'v') || next === undefined || !persons.has(wordOf(tokens[at])) || !resuming.has(next.word))
    return false;
  return (
    at > 1 &&
    !takesClause(verb) &&
    !givesTo(verb) &&
    causes(verb) === undefined &&
    tokens[at + 2] !== undefined
  );
}

/** A clause that ends where the next begins. */
const begun = (tokens: Token[]): Sentence => ({ tokens, mark: ',', question: false });

const brought = new Set('送来 送到 送过来 送达 拿到手'.split(' '));

/** 收汁的时候 is `when reducing the sauce`: where nobody is said to do it, verbs are in -ing. */
function doing(head: readonly Token[], from: number): void {
  let i = from;
  while (isA(head[i], 't', 'd', 'pp') || (isA(head[i], 'r') && isA(head[i + 1], 'n', 'p', 'name')))
    i += isA(head[i], 'r') ? 2 : 1;
  const [thing, verb] = [head[i], head[i + 1]];
  if (
    isA(thing, 'n') &&
    !isSomebody(thing) &&
    isA(verb, 'v') &&
    kitchenVerbs.has(verb.word) &&
    i + 2 >= head.length
  ) {
    verb.gloss = `be ${participle(verb.gloss)}`;
    return;
  }
  for (let token = head[i]; token !== undefined; token = head[++i]) {
    if (isA(token, 'aux') && token.gloss.endsWith('want to')) {
      become(token, 'd', token.gloss.startsWith('don') ? 'not wanting to' : 'wanting to');
      return;
    }
    if (
      !isA(token, 'v') ||
      is(token, '是', '有', '没有') ||
      isWhole(token.gloss) ||
      causes(token) !== undefined ||
      takesClause(token)
    )
      return;
    // 送来的时候 is when something arrives, and not when somebody brings it.
    token.gloss = brought.has(token.word) ? participle(token.gloss) : gerund(token.gloss);
    token.aspect = undefined;
  }
}

/** The last clause of a sentence, which has its end. */
const part = ({ mark, question }: Sentence, tokens: Token[]): Sentence => ({ tokens, mark, question });

/** 为了看视频|我专门注册: where what something is done for ends. */
function purposeEnds(tokens: readonly Token[], at: number): boolean {
  return (
    is(tokens[0], '为了', '为') &&
    at > 2 &&
    isA(tokens[at - 1], 'n', 'v') &&
    !is(tokens[at + 1], '的') &&
    isVerbal(tokens[at + 1])
  );
}

/**
 * A sentence cut where one clause ends and the next begins without a mark: after 的时候, 之前 and 以后, which go to the
 * front as `when`, `before` and `after`, and before a conjunction in the middle.
 */
export function divide(sentence: Sentence): readonly Sentence[] {
  const { tokens } = sentence;
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const word = subordinate.get(wordOf(token));
    const linked = is(token, '的') && is(tokens[i + 1], '时候', '时');
    if ((word !== undefined && isA(token, 'loc', 't', 'n', 'x')) || linked) {
      const head = tokens.slice(0, i);
      if (
        (is(head.at(-1), '希望', '祝') && !linked) ||
        !isClause(head) ||
        !(isA(tokens[i - 1], 'v', 'a', 'n', 'p', 'x', 'name', 'latin', 'place', 'neg', 'pp') || linked)
      )
        continue;
      const objectOf = tokens[i - 2];
      if (
        !linked &&
        isA(tokens[i - 1], 'n', 'p', 'name') &&
        (!isA(objectOf, 'v', 'det', 'num', 'n', 'a', 'x') ||
          (isA(objectOf, 'v') && takesClause(objectOf) && isA(tokens[i - 1], 'p')))
      )
        continue;
      if (isA(tokens[i - 1], 'n') && !isA(tokens[i - 2], 'v', 'det', 'num', 'n', 'a', 'x')) continue;
      if (is(head[0], '在', '当', '到', '等')) head.shift();
      const lead = head.findIndex((each) => !isA(each, 'c', 'i'));
      const front = lead < 0 ? 0 : lead;
      head.splice(front, 0, made(token.source, word ?? 'when', 'c'));
      doing(head, front + 1);
      const rest = tokens.slice(linked ? i + 2 : i + 1);
      if (rest.length === 0) return [part(sentence, head)];
      return [begun(head), ...divide(part(sentence, rest))];
    }
    if (isA(token, 'p') && (restarts(tokens, i) || purposeEnds(tokens, i))) {
      return [begun(tokens.slice(0, i)), ...divide(part(sentence, tokens.slice(i)))];
    }
    const joins = isA(token, 'c') && conjunctions.has(token.word);
    if (
      joins &&
      isClause(tokens.slice(0, i)) &&
      i + 1 < tokens.length &&
      tokens.slice(i + 1).some((each) => isVerbal(each))
    ) {
      return [begun(tokens.slice(0, i)), ...divide(part(sentence, tokens.slice(i)))];
    }
  }
  return [sentence];
}
