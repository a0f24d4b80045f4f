import { comparative } from './english.ts';
import { is, isA, type Sentence, type Token } from './token.ts';

const linking = /^(.+) (?:of|at|for|to|with|about)$/;

/** 很 and 太 before verbs and adjectives, 更 and 一点 with adjectives, 快 before what is nearly done, 像…一样. */
export function degreeRule({ tokens }: Sentence): void {
  const ended = is(tokens.at(-1), '了');
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    if (is(token, '很', '非常', '超', '超级', '特别', '十分', '好', '太', '真') && isA(next, 'v', 'aux')) {
      if (!next.gloss.startsWith('be ') && isA(token, 'd')) token.gloss = 'really';
    } else if (is(token, '太') && ended && isA(next, 'a', 'd', 'v')) token.gloss = 'so';
    else if (is(token, '很', '非常') && is(next, '不错')) token.gloss = 'really';
    else if (is(token, '都') && is(next, '快')) token.gloss = 'already';
    else if (is(token, '更') && isA(next, 'a')) {
      next.gloss = comparative(next.gloss);
      tokens.splice(i, 1);
    } else if (isA(token, 'a') && is(next, '一点', '点', '一些', '些', '点儿', '一点儿')) {
      token.gloss = `a bit ${comparative(token.gloss)}`;
      tokens.splice(i + 1, 1);
    } else if (
      is(token, '快') &&
      isA(token, 'd', 'a') &&
      (isA(next, 'num', 't') || (ended && isA(next, 'v')))
    ) {
      token.gloss = 'almost';
      token.part = 'd';
    } else if (is(token, '还没') && isA(next, 'n', 'latin', 'name')) token.gloss = 'still no';
    else if (is(token, '一样') && tokens.slice(0, i).some((each) => is(each, '像', '好像'))) token.gloss = '';
    else if (is(token, '亲') && (next === undefined || isA(next, 'x'))) token.gloss = 'dear';
  }
}

/** A verb glossed with a preposition loses it where nothing follows that it could govern: 看 `look at`. */
export function danglingRule({ tokens }: Sentence): void {
  tokens.forEach((token, index) => {
    const bare = isA(token, 'v') ? linking.exec(token.gloss)?.[1] : undefined;
    if (bare === undefined) return;
    const next = tokens.slice(index + 1).find((each) => each.gloss !== '');
    const governs = isA(next, 'n', 'p', 'det', 'name', 'latin', 'place', 'num', 'a', 'q');
    if (!governs && !(token.gloss.endsWith(' to') && isA(next, 'v'))) token.gloss = bare;
  });
}
