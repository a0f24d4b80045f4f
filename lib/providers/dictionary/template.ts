import { article, comparative, gerund, participle, past, plural } from './english.ts';
import { isSlotType, type SlotType, type SlotWord, slotPattern } from './phrase-file.ts';
import type { SlotFiller } from './slot.ts';

/** A template ready to match. */
export interface Template {
  /** Text before, between and after the slots, in normal form. */
  readonly fixed: readonly string[];
  readonly slots: readonly { readonly name: string; readonly type: SlotType }[];
  readonly translation: string;
  /** Characters of fixed text; templates with more of it are tried first. */
  readonly weight: number;
  /** Whether it matches whole clauses only. */
  readonly alone: boolean;
}

/** Compiles a row. `normal` brings the fixed parts into normal form. */
export function compileTemplate(
  {
    source,
    translation,
    alone,
  }: { readonly source: string; readonly translation: string; readonly alone: boolean },
  normal: (text: string) => string,
): Template {
  const slots: { name: string; type: SlotType }[] = [];
  const fixed: string[] = [];
  let at = 0;
  for (const match of source.matchAll(slotPattern)) {
    const type = match[2] ?? '';
    if (!isSlotType(type)) continue;
    fixed.push(normal(source.slice(at, match.index)));
    slots.push({ name: `${type}${match[3] ?? ''}`, type });
    at = match.index + match[0].length;
  }
  fixed.push(normal(source.slice(at)));
  return { fixed, slots, translation, weight: fixed.join('').length, alone };
}

/** Fills a template from a clause in normal form; null where it does not match or a slot has no known word. */
export function fillTemplate(template: Template, key: string, fill: SlotFiller): string | null {
  const { fixed, slots } = template;
  const prefix = fixed[0] ?? '';
  const middle = fixed[1] ?? '';
  const end = fixed[2] ?? middle;
  const from = prefix.length;
  const to = key.length - end.length;
  if (to <= from || !key.startsWith(prefix) || !key.endsWith(end)) return null;
  const inner = key.slice(from, to);
  const first = slots[0];
  const second = slots[1];
  if (first === undefined || isCutWord(prefix, inner)) return null;
  if (second === undefined) {
    const word = fill(first.type, inner.trim());
    return word === null ? null : render(template.translation, new Map([[first.name, word]]));
  }
  for (
    let cut = inner.indexOf(middle, 1);
    cut > 0 && cut < inner.length;
    cut = inner.indexOf(middle, cut + 1)
  ) {
    const rest = inner.slice(cut + middle.length);
    if (isCutWord(middle, rest) || isChoice(inner.slice(0, cut), middle, rest)) continue;
    const left = fill(first.type, inner.slice(0, cut).trim());
    const right = left === null ? null : fill(second.type, rest.trim());
    if (left === null || right === null) continue;
    return render(
      template.translation,
      new Map([
        [first.name, left],
        [second.name, right],
      ]),
    );
  }
  return null;
}

/** 不错 is one word, not a denial of 错, and 好不好 asks. */
function isCutWord(before: string, slot: string): boolean {
  if (slot.startsWith('错')) return before.endsWith('不');
  return (
    before !== '' &&
    slot.length > 1 &&
    (slot.startsWith('不') || slot.startsWith('没')) &&
    slot.charAt(1) === before.charAt(before.length - 1)
  );
}

/** 好看不好看 asks, and 好不热闹 is very lively. */
function isChoice(left: string, middle: string, right: string): boolean {
  return (
    (left === right && /[不没]$/.test(middle)) ||
    (middle === '不' && (left === '好' || left.startsWith('没')))
  );
}

/** Puts words into a translation, in the form that each slot asks for. */
function render(translation: string, words: ReadonlyMap<string, SlotWord>): string {
  const text = translation.replace(slotPattern, (slot, determiner: string | undefined, type, n, form) => {
    const word = words.get(`${type}${n}`);
    if (word === undefined) return slot;
    const noun = withDeterminer(word, determiner);
    switch (form) {
      case '-ing':
        return gerund(word.text);
      case '-past':
        return past(word.text);
      case '-pp':
        return participle(word.text);
      case '-er':
        return word.text.startsWith('not ') ? `less ${word.text.slice(4)}` : comparative(word.text);
      case '-subject':
        return word.subject ?? word.text;
      case '-q':
        return `${copula(word)} ${noun}`;
      case '-is':
        return `${word.type === 'person' ? (word.subject ?? word.text) : noun} ${copula(word)}`;
      default:
        return form === undefined ? noun : `${noun} ${agreeing(word, form.slice(1))}`;
    }
  });
  const thing = words.get('thing');
  if (thing?.number === 'count' && /\bsuch \{adj\} \{thing\}/i.test(translation))
    return tidied(
      text.replace(
        /\b(such) ([a-z])/i,
        (_, such, next) => `${such} ${/[aeio]/.test(String(next)) ? 'an' : 'a'} ${next}`,
      ),
    );
  return tidied(text);
}

/** A verb given in its `-s` form, or `doesnt`, as it goes with a noun: noodles taste, the soup tastes. */
function agreeing(word: SlotWord, verb: string): string {
  const many = copula(word) === 'are';
  if (verb === 'doesnt') return many ? "don't" : "doesn't";
  return many ? verb.replace(/s$/, '') : verb;
}

/** What putting words into slots leaves odd: two degree words in a row, `so a failure`, `1 hours`. */
function tidied(text: string): string {
  return text
    .replace(twoDegrees, '$1 ')
    .replace(/\bso an? (?=[a-z])/g, (article) => `such ${article.slice(3)}`)
    .replace(/\b1 (hour|minute|day|month|year|order)s\b/g, '1 $1')
    .replace(/\ban? (?=(?:this|that|these|those|my|your) )/g, '');
}

/** A degree word of the template before a word that brings its own: `really pretty good`. */
const twoDegrees =
  /\b(so|very|really|pretty|quite|super|too|not|fairly|extremely) (?:pretty|quite|very) (?=good\b)/gi;

function withDeterminer(word: SlotWord, determiner: string | undefined): string {
  if (word.type === 'place') return word.number === 'count' ? `the ${word.text}` : word.text;
  if (determiner === 'a ' && word.number === 'count') return article(word.text);
  const several = word.number === 'count' ? plural(word.text) : word.text;
  if (determiner === 'some ') return several;
  if (determiner === 'much ')
    return `${word.number === 'count' || word.number === 'plural' ? 'many' : 'much'} ${several}`;
  if (determiner === 'the ' && word.number !== 'name' && !determined.test(word.text))
    return `the ${word.text}`;
  return word.text;
}

/** A noun that has a word of its own where an article would stand. */
const determined = /^(?:these|those|my|your|his|her|our|their|this place's) /;

/** `am`, `is` or `are` for a word as subject. */
function copula(word: SlotWord): string {
  if (word.type === 'person') {
    const subject = word.subject ?? word.text;
    if (subject === 'I') return 'am';
    return /^(?:you|we|they)\b/.test(subject) ? 'are' : 'is';
  }
  return word.number === 'plural' || /^(?:these|those) /.test(word.text) ? 'are' : 'is';
}
