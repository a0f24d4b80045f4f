import { builtTokens, type Sentence } from './token.ts';

/** Changes the words of a sentence. */
export type WordRule = (sentence: Sentence) => void;

/** Rules that can be told apart; each has a bit. */
const mostRules = 30;

/**
 * Puts rules one after the other, in their order. A rule that has triggers is passed over where a sentence holds none
 * of those words: one look-up for each word then does for all rules. Words that a rule puts in are looked up too.
 */
export function indexRules(
  rules: readonly WordRule[],
  triggers: ReadonlyMap<WordRule, ReadonlySet<string>>,
): WordRule {
  if (rules.length > mostRules) throw new RangeError(`${rules.length} rules are more than ${mostRules}`);
  const bits = new Map<string, number>();
  let always = 0;
  rules.forEach((rule, index) => {
    const words = triggers.get(rule);
    if (words === undefined) always |= 1 << index;
    else for (const word of words) bits.set(word, (bits.get(word) ?? 0) | (1 << index));
  });
  const triggered = ({ tokens }: Sentence): number => {
    let found = always;
    for (let i = 0; i < tokens.length; i++) found |= bits.get(tokens[i]?.word ?? '') ?? 0;
    return found;
  };
  return (sentence) => {
    let built = builtTokens();
    let wanted = triggered(sentence);
    for (let i = 0; i < rules.length; i++) {
      if ((wanted & (1 << i)) === 0) continue;
      rules[i]?.(sentence);
      // The word of a token never changes, so that only new ones can trigger more.
      if (builtTokens() === built) continue;
      built = builtTokens();
      wanted = triggered(sentence);
    }
  };
}
