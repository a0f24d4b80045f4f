import { gerund, participle, past } from './english.ts';

/** Who does it, as far as English verbs care; `none` where the comment names nobody. */
export type Person = 'I' | 'you' | 'it' | 'none';

/** What a verb has to say besides its meaning. */
export interface VerbForm {
  readonly person: Person;
  readonly aspect?: 'done' | 'ever' | 'going' | undefined;
  /** The base form, after `to`, a modal verb or `let`. */
  readonly base?: boolean | undefined;
  readonly negated?: 'not' | 'did not' | 'do not' | undefined;
  readonly passive?: boolean | undefined;
}

/** Glosses that are whole expressions already and take no tense, person or negation. */
const whole =
  /^(?:(?:don't|can't|won't|didn't|haven't|couldn't|isn't|doesn't|have never|never get|have been|not|no|is|are|was|I'm|there's|it's|that's|so|love it|sold|taken|looked|forgot|learned|nailed|waited|please|excuse|asking|waiting|gone|broken|wearing|risking|without|make me|thank|many|machine|really is|but is)\b)/;

/** Whether a gloss is a whole expression that rules must not inflect. */
export function isWhole(gloss: string): boolean {
  return whole.test(gloss);
}

/** A form of `be`: `is`, or in the past `was`. */
export function be(person: Person, before = false): string {
  if (before) return person === 'you' ? 'were' : 'was';
  return person === 'I' ? 'am' : person === 'you' ? 'are' : 'is';
}

/** The third person singular of a verb or verb phrase in base form. */
export function thirdPerson(phrase: string): string {
  const [verb = '', ...rest] = phrase.split(' ');
  if (/.ly$/.test(verb) && !/^(?:fly|apply|reply|rely|supply)$/.test(verb))
    return `${verb} ${thirdPerson(rest.join(' '))}`;
  const form =
    verb === 'have'
      ? 'has'
      : verb === 'do' || verb === 'go' || /(?:s|x|z|ch|sh)$/.test(verb)
        ? `${verb}es`
        : /[^aeiou]y$/.test(verb)
          ? `${verb.slice(0, -1)}ies`
          : `${verb}s`;
  return [form, ...rest].join(' ');
}

/** A verb phrase in base form, conjugated: `eat hot pot` with `did not` gives `didn't eat hot pot`. */
export function conjugate(phrase: string, form: VerbForm): string {
  const { person, aspect, negated } = form;
  if (isWhole(phrase)) {
    if (negated !== undefined) return negated === 'do not' ? `don't ${phrase}` : `not ${phrase}`;
    if (person !== 'it') return phrase;
    return phrase
      .replace(/^don't (?=know\b|want\b|like\b|need\b)/, "doesn't ")
      .replace(/^have never\b/, 'has never');
  }
  if (form.passive === true) return passive(phrase, form);
  const third = person === 'it';
  if (phrase.startsWith('be ')) {
    const rest = phrase.slice(3);
    if (form.base === true) return `${negated === undefined ? '' : 'not '}be ${rest}`;
    if (negated === 'do not') return `don't be ${rest}`;
    const link = person === 'none' ? '' : `${be(person, aspect === 'done')} `;
    return `${link}${negated === undefined ? '' : 'not '}${rest}`;
  }
  if (form.base === true) return negated === undefined ? phrase : `not ${phrase}`;
  if (negated === 'do not') return `don't ${phrase}`;
  if (negated === 'did not') {
    if (aspect === 'ever') return `${third ? 'has' : 'have'} never ${participle(phrase)}`;
    return `didn't ${phrase}`;
  }
  if (negated === 'not') return `${third ? "doesn't" : "don't"} ${phrase}`;
  if (aspect === 'done') return past(phrase);
  if (aspect === 'ever') return `${third ? 'has' : 'have'} ${participle(phrase)}`;
  if (aspect === 'going') return `${person === 'none' ? '' : `${be(person)} `}${gerund(phrase)}`;
  return third ? thirdPerson(phrase) : phrase;
}

function passive(phrase: string, { person, negated, base }: VerbForm): string {
  const done = participle(phrase.replace(/^be /, ''));
  if (base === true) return `be ${done}`;
  if (person === 'none') return negated === undefined ? done : `not ${done}`;
  if (negated !== undefined) return `${be(person, true)} not ${done}`;
  return `${be(person, true)} ${done}`;
}
