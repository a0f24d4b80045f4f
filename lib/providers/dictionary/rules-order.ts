import { comparative, gerund, participle } from './english.ts';
import { is, isA, type Sentence, type Token } from './token.ts';

const possessives = new Map([
  ['me', 'my'],
  ['you', 'your'],
  ['you all', 'your'],
  ['him', 'his'],
  ['her', 'her'],
  ['it', 'its'],
  ['us', 'our'],
  ['them', 'their'],
  ['myself', 'own'],
  ['who', 'whose'],
]);

const kin =
  /^(?:mom|dad|older|younger|husband|wife|friend|best friend|boyfriend|girlfriend|teacher|boss|classmate|colleague|home|school|shop|company|child|baby|grandma|grandpa|heart|hair|skin|phone)/;
/** Possessives with no noun after them. */
const absolutes = new Map([
  ['my', 'mine'],
  ['your', 'yours'],
  ['her', 'hers'],
  ['our', 'ours'],
  ['their', 'theirs'],
]);

/** Verbs that take a clause: the pronoun after them is its subject. */
const clausal =
  /^(?:觉得|知道|希望|说|以为|感觉|认为|发现|怕|相信|记得|猜|想|看|怀疑|保证|承认|祝|听说|看到|建议|只能说|问)$/;
const stative = /^(?:想|喜欢|爱|要|有|知道|觉得|希望|怕|认为|需要|想要)$/;
const noun = ['n', 'name', 'latin', 'place'] as const;

/** Pronouns: object form after verbs and prepositions, possessive before nouns and 的, subject form elsewhere. */
export function pronounRule({ tokens }: Sentence): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.part !== 'p') continue;
    const [object = token.gloss, subject = object] = token.gloss.split('/');
    const possessive = possessives.get(object) ?? `${object}'s`;
    const next = tokens[i + 1];
    if (is(next, '的')) {
      const alone = i + 2 >= tokens.length;
      token.gloss = alone ? (absolutes.get(possessive) ?? possessive) : possessive;
      tokens.splice(i + 1, 1);
    } else if (isA(next, 'n') && possessives.has(object) && kin.test(next.gloss)) token.gloss = possessive;
    else {
      const before = tokens[i - 1];
      const clause = clausal.test(before?.word ?? before?.source ?? '') && isA(next, 'v', 'aux', 'd', 'a');
      const governed = isA(before, 'r') || (isA(before, 'v') && !clause && !is(before, '是'));
      token.gloss = governed ? object : subject;
    }
    if (token.part === 'p') token.fixed = true;
  }
}

/** 把 and 将 before their object, 被 before its agent, 比 before what is compared with. */
export function coverbRule({ tokens }: Sentence): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (is(token, '把', '将')) {
      const verb = tokens.findIndex((each, at) => at > i + 1 && isA(each, 'v'));
      if (verb < 0 || verb - i > 6) continue;
      const [moved] = tokens.splice(verb, 1);
      if (moved !== undefined) tokens.splice(i, 1, moved);
      const resultAt = verb;
      if (is(tokens[resultAt], '了', '给')) tokens.splice(resultAt, 1);
    } else if (is(token, '被')) {
      const verb = tokens.findIndex((each, at) => at > i && isA(each, 'v'));
      if (verb < 0 || verb - i > 4) continue;
      const [moved] = tokens.splice(verb, 1);
      if (moved === undefined) continue;
      moved.gloss = `was ${moved.fixed === true ? moved.gloss : participle(moved.gloss.replace(/^be /, ''))}`;
      moved.fixed = true;
      token.gloss = verb === i + 1 ? '' : 'by';
      tokens.splice(i, 0, moved);
      i++;
    } else if (is(token, '比')) {
      const quality = tokens.findIndex(
        (each, at) => at > i && isA(each, 'a') && !is(tokens[at + 1], '的') && !isA(tokens[at + 1], 'n'),
      );
      if (quality < 0 || quality - i > 7) continue;
      const [moved] = tokens.splice(quality, 1);
      if (moved === undefined) continue;
      const more = tokens.findIndex((each, at) => at > i && is(each, '更', '还', '要'));
      if (more > 0) tokens.splice(more, 1);
      if (!moved.gloss.startsWith('a bit ')) moved.gloss = comparative(moved.gloss);
      tokens.splice(i, 0, moved);
      token.gloss = 'than';
      token.part = 'r';
      i++;
    }
  }
}

/** Words of place after a noun go before it: 盒子里 is `in box`; 在 before it is said by them. */
export function placeRule(sentence: Sentence): void {
  const { tokens } = sentence;
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const span = tokens[i - 1];
    if (isA(span, 't') && /^(?:\d|over |half |a few )/.test(span.gloss)) {
      const back = is(token, '前', '以前', '之前');
      if (back || is(token, '后', '以后', '之后')) {
        token.gloss = back ? 'ago' : 'later';
        token.part = 't';
      }
    }
    if (token.part !== 'loc') continue;
    if (
      is(token, '的时候', '时', '时候', '之前', '以前', '之后', '以后', '后', '前') &&
      tokens.slice(0, i).some((each) => isA(each, 'v'))
    ) {
      tokens.splice(i, 1);
      tokens.unshift(token);
      continue;
    }
    let start = i;
    while (start > 0 && isA(tokens[start - 1], ...noun, 'det', 'a', 'unit', 'p', 't')) start--;
    if (start === i) continue;
    tokens.splice(i, 1);
    tokens.splice(start, 0, token);
    const before = tokens[start - 1];
    if (is(before, '在', '从', '到') && isA(before, 'r', 'v')) before.gloss = is(before, '从') ? 'from' : '';
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    if (is(token, '在') && /^(?:here|there)$/.test(next?.gloss ?? '')) {
      token.gloss = tokens.some((each) => each !== token && isA(each, 'v')) ? '' : 'is';
    } else if (is(token, '在', '正在') && isA(next, 'v')) {
      token.gloss = '';
      if (next.fixed !== true && !next.gloss.startsWith('be ')) next.gloss = gerund(next.gloss);
      next.fixed = true;
    }
  }
}

/** 的 between what describes and what is described; nothing at the end. */
export function attributeRule({ tokens }: Sentence): void {
  for (let i = 0; i < tokens.length; i++) {
    if (!is(tokens[i], '的')) continue;
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    if (!isA(after, ...noun) || before === undefined) continue;
    if (is(after, '人') && !tokens.slice(0, i).some((each) => isA(each, 'det', 'num'))) {
      after.gloss = 'people';
      after.number = 'plural';
    }
    if (isA(before, 'n', 'name', 'place') && before.gloss !== '')
      before.gloss += before.gloss.endsWith('s') ? "'" : "'s";
    else if (isA(before, 'v') || (isA(before, 'x', 'd') && isA(tokens[i - 2], 'v'))) {
      let start = i - 1;
      while (
        start > 0 &&
        !isA(tokens[start - 1], 'c', 'i', 'q') &&
        !is(tokens[start - 1], '是', '有', '没有', '没')
      )
        start--;
      if (i - start > 5) continue;
      const [head] = tokens.splice(i + 1, 1);
      if (head === undefined) continue;
      tokens.splice(start, 0, head);
      const verb = tokens[start + 1];
      if (isA(verb, 'v')) verb.gloss = `that ${verb.gloss}`;
      i++;
    }
  }
}

/** What is said of a noun needs `is` or `are`: 味道不错 is `taste is not bad`; 是 and 有 agree with their subject. */
export function copulaRule(sentence: Sentence): void {
  const { tokens } = sentence;
  const be = (subject: Token | undefined): string => {
    if (subject === undefined) return 'is';
    if (/^I$/.test(subject.gloss)) return 'am';
    if (/^(?:you|we|they|these|those|you all)$/.test(subject.gloss)) return 'are';
    return subject.number === 'plural' ? 'are' : 'is';
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    let at = i - 1;
    while (at >= 0 && (isA(tokens[at], 'd') || tokens[at]?.gloss === '')) at--;
    const subject = isA(tokens[at], ...noun, 'p', 'det') ? tokens[at] : undefined;
    if (is(token, '是') && isA(token, 'v')) {
      const negated = is(tokens[i - 1], '不', '并不');
      token.gloss = be(subject);
      if (negated) {
        token.gloss += ' not';
        (tokens[i - 1] as Token).gloss = '';
      }
      token.fixed = true;
      const next = tokens[i + 1];
      if (isA(next, 'v') && next.fixed !== true && !tokens.slice(i).some((each) => is(each, '的'))) {
        if (stative.test(next.word ?? next.source)) token.gloss = negated ? "don't" : '';
        else if (!next.gloss.startsWith('be ')) next.gloss = gerund(next.gloss);
        next.fixed = true;
      }
    } else if (is(token, '有') && token.fixed !== true) {
      token.gloss = isA(subject, 'p')
        ? /^(?:he|she|it)$/.test(subject.gloss)
          ? 'has'
          : 'have'
        : isA(subject, 'n')
          ? 'has'
          : 'there is';
      token.fixed = true;
    } else if (
      isA(token, 'a') ||
      (isA(token, 'v') && token.gloss.startsWith('be ') && token.fixed !== true)
    ) {
      const rest = tokens.slice(i + 1).filter((each) => each.gloss !== '' && !isA(each, 'x'));
      const bare = token.gloss.replace(/^be /, '');
      const attributive = isA(rest[0], ...noun) || (is(tokens[i + 1], '的') && rest.length > 0);
      const verbBefore = tokens.slice(0, i).some((each) => isA(each, 'v', 'r', 'aux'));
      const modal = isA(tokens[i - 1], 'aux');
      token.gloss = modal ? `be ${bare}` : bare;
      if (subject !== undefined && !attributive && !verbBefore && /\S/.test(token.gloss)) {
        const link = be(subject);
        const after = tokens[at + 1] as Token;
        after.gloss = `${link} ${after.gloss}`.trim();
      }
    }
  }
}

/** Questions: 吗 and question words; `N 是/在 question word` becomes `question word is N`. */
export function questionRule(sentence: Sentence): void {
  const { tokens } = sentence;
  const last = tokens.at(-1);
  if (is(last, '吗', '么', '咩')) sentence.question = true;
  if (
    is(last, '呢') &&
    tokens.length <= 4 &&
    isA(tokens[0], ...noun, 'p', 'det') &&
    !tokens.some((each) => isA(each, 'v', 'a', 'q'))
  ) {
    sentence.question = true;
    tokens.unshift({ ...(last as Token), gloss: 'what about', part: 'q' });
  }
  const at = tokens.findIndex((each) => isA(each, 'q') && each.gloss !== 'a few');
  const question = tokens[at];
  if (question === undefined || at < 0 || question.gloss === 'what about') return;
  sentence.question = true;
  const link = tokens[at - 1];
  const ends = tokens.slice(at + 1).every((each) => each.gloss === '' || isA(each, 'x'));
  if (
    at >= 2 &&
    ends &&
    is(link, '是', '在') &&
    tokens.slice(0, at - 1).every((each) => isA(each, ...noun, 'det', 'p', 'd', 'a'))
  ) {
    const subject = tokens.slice(0, at - 1);
    tokens.splice(
      0,
      at + 1,
      question,
      { ...link, gloss: link.source === '在' ? 'is' : link.gloss, fixed: true },
      ...subject,
    );
  } else if (
    at >= 1 &&
    ends &&
    /^how (?:much|far|long|big|tall)$/.test(question.gloss) &&
    tokens.slice(0, at).every((each) => isA(each, ...noun, 'det', 'a'))
  ) {
    tokens.splice(at, 1);
    tokens.unshift({ ...question, gloss: `${question.gloss} is` });
  }
}
