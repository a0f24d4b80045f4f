import { plural } from './english.ts';
import { nominalText, possessive } from './noun-phrase.ts';
import { relativeRule } from './rules-relative.ts';
import { is, isA, isNominal, isVerbal, merge, type Sentence, type Token, wordOf } from './token.ts';
import { givesTo, isSomebody } from './verbs.ts';

const kin =
  /^(?:mom|dad|older|younger|husband|wife|friend|best friend|boyfriend|girlfriend|teacher|boss|classmate|colleague|home|school|shop|company|child|baby|grandma|grandpa|heart|hair|skin|phone|son|daughter|family|parents|mother|father|idol|dorm|house)/;

/** Adjectives, other nouns, numbers and pronouns that belong to a noun; nouns of place; 和. */
export function nounRule(sentence: Sentence): void {
  const { tokens } = sentence;
  attributes(tokens);
  compounds(tokens);
  determiners(tokens);
  places(tokens);
  relativeRule(sentence);
  possessions(tokens);
  determiners(tokens);
  coordination(tokens);
  places(tokens);
}

function attributes(tokens: Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const quality = tokens[i] as Token;
    if (!isA(quality, 'a')) continue;
    const linked = is(tokens[i + 1], '的', '之', '嘅');
    if (linked && isA(tokens[i + 2], 'a') && wordOf(tokens[i + 2]).length === 1 && isA(tokens[i + 3], 'n')) {
      const [inner, noun] = [tokens[i + 2] as Token, tokens[i + 3] as Token];
      merge(tokens, i + 2, 2, {
        gloss: `${inner.gloss} ${noun.gloss}`,
        trust: noun.trust,
        word: wordOf(noun),
      });
    }
    if (
      linked &&
      isA(tokens[i + 2], 'det') &&
      isA(tokens[i + 3], 'n') &&
      /^\d/.test(tokens[i + 2]?.gloss ?? '')
    ) {
      const [count] = tokens.splice(i + 2, 1);
      if (count !== undefined) tokens.splice(i++, 0, count);
    }
    let last = linked ? i + 2 : i + 1;
    if (!isA(tokens[last], 'n', 'name', 'latin', 'place')) continue;
    while (isA(tokens[last + 1], 'n') && isA(tokens[last], 'n', 'place')) last++;
    const before = tokens[i - 1];
    const noun = mergeNouns(tokens.slice(linked ? i + 2 : i + 1, last + 1));
    const head = tokens[last] as Token;
    if (linked && isA(before, 'n') && !isSomebody(before) && !isA(tokens[i - 2], 'r')) {
      const gloss = `${noun} with ${quality.gloss} ${before.gloss}`;
      merge(tokens, i - 1, last - i + 2, {
        gloss,
        part: 'n',
        number: head.number,
        heavy: true,
        trust: head.trust,
        word: wordOf(head),
      });
      i--;
      continue;
    }
    if (
      !linked &&
      (quality.graded === true ||
        isNominal(before) ||
        isA(before, 'neg', 'pp') ||
        quality.gloss.startsWith('not '))
    )
      continue;
    if (!linked && isA(before, 'd') && wordOf(quality).length > 1) continue;
    const gloss = `${quality.gloss} ${noun}`;
    merge(tokens, i, last - i + 1, {
      gloss,
      part: 'n',
      number: head.number,
      trust: head.trust,
      word: wordOf(head),
    });
  }
}

function mergeNouns(nouns: readonly Token[]): string {
  return nouns
    .map((each) => each.gloss)
    .filter((gloss) => gloss !== '')
    .join(' ');
}

function compounds(tokens: Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (!isA(first, 'n', 'place', 'name', 'latin')) continue;
    let end = i + 1;
    while (isA(tokens[end], 'n') && tokens[end]?.determined !== true) end++;
    if (end === i + 1) continue;
    const owner = first.number === 'name' && isA(first, 'n') ? `${first.gloss}'s` : first.gloss;
    const last = tokens[end - 1] as Token;
    const gloss = [owner, mergeNouns(tokens.slice(i + 1, end))].join(' ').trim();
    merge(tokens, i, end - i, {
      gloss,
      part: 'n',
      number: last.number === 'name' ? 'count' : last.number,
      determined: first.number === 'name',
      trust: Math.min(first.trust, last.trust) as 0 | 1 | 2,
      word: wordOf(last),
    });
  }
}

function determiners(tokens: Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    if (isA(token, 'det', 'num') && isA(next, 'n') && next.determined !== true) {
      const many =
        /^(?:these|those|many|several|\d|a few|all|other|some|a lot|quite a few|so many|over|half of|countless)/.test(
          token.gloss,
        );
      const one = token.gloss === '1' ? 'one' : token.gloss;
      const noun =
        many && next.number === 'count' && !/^(?:1|one|half)$/.test(token.gloss)
          ? plural(next.gloss)
          : next.gloss;
      const mass = many && next.number === 'mass';
      const number = mass ? 'mass' : many ? 'plural' : next.number;
      const adjusted =
        next.number === 'plural' && /^(?:this|that)$/.test(one) ? (one === 'this' ? 'these' : 'those') : one;
      merge(tokens, i, 2, {
        gloss: `${mass ? adjusted.replace(/\bmany$/, 'much') : adjusted} ${noun}`,
        determined: true,
        number,
        word: wordOf(next),
      });
      i--;
    } else if (isA(token, 'p') && isA(next, 'n') && next.determined !== true && !is(next, '人')) {
      const giver = tokens[i - 1];
      const owned =
        (is(giver, '是') && tokens[i + 2] === undefined && !next.gloss.startsWith('people')) ||
        kin.test(next.gloss) ||
        isVerbal(tokens[i + 2]) ||
        is(tokens[i + 2], '的');
      if (!owned || (isA(giver, 'v') && givesTo(giver))) continue;
      merge(tokens, i, 2, {
        gloss: `${possessive(token)} ${next.gloss}`,
        determined: true,
        word: wordOf(next),
      });
    }
  }
}

const named =
  /^(?:today|yesterday|tomorrow|tonight|last|next|this|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|every|January|February|March|April|May|June|July|August|September|October|November|December)/;

/** 的 between what is described and its owner, its place or its time. */
function possessions(tokens: Token[]): void {
  for (let i = 1; i < tokens.length; i++) {
    if (!is(tokens[i], '的', '之', '嘅')) continue;
    const owner = tokens[i - 1] as Token;
    const thing = tokens[i + 1];
    if (!isA(thing, 'n', 'name', 'latin', 'place')) {
      if (isA(owner, 'p'))
        merge(tokens, i - 1, 2, { gloss: possessive(owner, true), part: 'n', determined: true });
      else if (isA(owner, 'a', 'd', 'pp', 't', 'n', 'name', 'det')) tokens.splice(i, 1);
      else continue;
      i--;
      continue;
    }
    const into = {
      part: 'n' as const,
      number: thing.number,
      trust: thing.trust,
      word: wordOf(thing),
      determined: true,
      heavy: thing.heavy ?? false,
    };
    let gloss: string | undefined;
    if (isA(owner, 'p')) gloss = `${possessive(owner)} ${thing.gloss}`;
    else if (isA(owner, 'pp')) gloss = `the ${thing.gloss} ${owner.gloss}`;
    else if (isA(owner, 't') && isA(tokens[i - 2], 'p') && !isA(tokens[i - 3], 'v', 'r')) {
      const whose = possessive(tokens[i - 2] as Token);
      const text = is(owner, '每天')
        ? `${whose} daily ${thing.gloss}`
        : `${whose} ${thing.gloss} ${owner.gloss}`;
      merge(tokens, i - 2, 4, { ...into, gloss: text });
      i -= 2;
      continue;
    } else if (isA(owner, 't'))
      gloss = named.test(owner.gloss)
        ? `${owner.gloss}'s ${thing.gloss}`
        : /^\d/.test(owner.gloss)
          ? `${owner.gloss.replace(/s$/, '')} ${thing.gloss}`
          : `the ${thing.gloss} ${owner.gloss}`;
    else if (isA(owner, 'n', 'name', 'place', 'latin')) {
      const person =
        owner.part !== 'n' ||
        isSomebody(owner) ||
        owner.number === 'name' ||
        /^(?:this|that) \S+$/.test(owner.gloss);
      const whose =
        owner.heavy === true || owner.gloss.split(' ').length > 4
          ? undefined
          : `${nominalText(owner, 'subject')}${owner.gloss.endsWith('s') ? "'" : "'s"}`;
      gloss =
        person && whose !== undefined
          ? `${whose} ${thing.gloss}`
          : `the ${thing.gloss} of ${nominalText(owner, 'subject')}`;
    } else if (isA(owner, 'det', 'num', 'd', 'q', 'x')) {
      tokens.splice(i, 1);
      i--;
      continue;
    }
    if (gloss === undefined) continue;
    merge(tokens, i - 1, 3, { ...into, gloss });
    i--;
  }
}

/** 和 between nouns. */
function coordination(tokens: Token[]): void {
  for (let i = 1; i + 1 < tokens.length; i++) {
    const link = tokens[i];
    const left = tokens[i - 1];
    const right = tokens[i + 1];
    if (!isA(link, 'c') || !is(link, '和', '与', '及', '以及', '或', '或者', '跟', '还有', '还是')) continue;
    if (!isNominal(left) || !isNominal(right)) continue;
    const word = link.gloss === 'or' ? 'or' : 'and';
    const gloss = `${nominalText(left, 'object')} ${word} ${nominalText(right, 'object')}`.replace(
      /^(?:a|an) /,
      '',
    );
    merge(tokens, i - 1, 3, {
      gloss,
      part: 'n',
      number: word === 'and' ? 'plural' : right.number,
      determined: left.determined === true || isA(left, 'p', 'name'),
      word: wordOf(right),
    });
    i--;
  }
}

/** Words of place after a noun go before it: 盒子里 is `in the box`. */
function places(tokens: Token[]): void {
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const noun = tokens[i - 1];
    if (!isA(token, 'loc')) continue;
    if (isA(noun, 't', 'num') && /\d|half|few|over/.test(noun.gloss)) {
      const back = is(token, '前', '以前', '之前');
      const after = is(token, '后', '以后', '之后');
      const gloss = back
        ? `${noun.gloss} ago`
        : after
          ? `${noun.gloss} later`
          : is(token, '左右', '上下')
            ? `about ${noun.gloss}`
            : is(token, '内', '以内', '之内')
              ? `within ${noun.gloss}`
              : `${noun.gloss} ${token.gloss}`;
      merge(tokens, i - 1, 2, { gloss, part: 't' });
      i--;
    } else if ((isNominal(noun) || isA(noun, 'det')) && token.gloss !== 'when') {
      const gloss = `${token.gloss} ${nominalText(noun, 'subject').replace(/^I$/, 'me')}`;
      merge(tokens, i - 1, 2, { gloss, part: 'pp', word: wordOf(token) });
      i--;
    }
  }
}
