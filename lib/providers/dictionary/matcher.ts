import { capitalise } from './english.ts';
import {
  looseKey,
  type PhraseLanguage,
  plainChinese,
  withoutEndings,
  withoutRepetition,
} from './normalise.ts';
import type { Writer } from './sentence.ts';
import type { SlotFiller } from './slot.ts';
import { fillTemplate, type Template } from './template.ts';
import type { TemplateIndex } from './template-index.ts';
import { openedVariants, type Variant, variantsOf, withoutChoice } from './variants.ts';

/** How a comment was answered, for measuring. */
export type PhraseMatch = 'phrase' | 'phrases' | 'template' | 'laughter';

/** The answer to a part of a comment. */
export interface KeyAnswer {
  readonly text: string;
  readonly match: PhraseMatch;
}

/** A listed phrase. */
export interface Phrase {
  readonly translation: string;
  /** Whether it answers whole clauses only. */
  readonly alone: boolean;
  /** Characters of its normal form. */
  readonly length: number;
}

/** The listed phrases of a language pair, by their normal form and by its looser one. */
export interface PhraseTable {
  readonly strict: ReadonlyMap<string, Phrase>;
  readonly loose: ReadonlyMap<string, Phrase>;
}

/** Looks up keys in normal form. All of its functions are synchronous and bear any text. */
export interface Matcher {
  /** A listed phrase, without templates; `asked` where a question mark follows. */
  phrase(key: string, asked: boolean): KeyAnswer | null;
  /** A listed phrase or a template, then the same for other ways to write the key. */
  whole(key: string, asked: boolean): KeyAnswer | null;
  /** A phrase or template that may stand beside others in a clause. */
  part(key: string, asked: boolean): KeyAnswer | null;
  /** Whether a text is a thing that slots are filled with. */
  isWord(text: string): boolean;
  /** A template whose slots are all of the given types. */
  template(key: string, types: ReadonlySet<string>): KeyAnswer | null;
}

/** What a {@link Matcher} works with. */
export interface MatcherParts {
  readonly table: PhraseTable;
  readonly templates: TemplateIndex;
  readonly fill: SlotFiller;
  readonly writer: Writer;
  /** What a word says as a whole clause where it is no template: 差不多. Null where that is left to others. */
  readonly word: (key: string) => string | null | undefined;
  readonly language: PhraseLanguage;
}

const anyTemplate = (): boolean => true;
const besideOthers = ({ alone }: Template): boolean => !alone;

/** Turns of rewriting a key: `但是感觉还不错呢` needs three. */
const mostRewritten = 3;

/** Ways to write one key that are tried at most. */
const mostTried = 16;

/** Builds a {@link Matcher}. */
export function createMatcher({ table, templates, fill, writer, word, language }: MatcherParts): Matcher {
  function phrase(key: string, asked: boolean): KeyAnswer | null {
    const forms = withoutEndings(key, language);
    for (let i = 0; i < forms.length; i++) {
      const form = forms[i] ?? '';
      const short = shortened(form);
      const found =
        phraseIn(table.strict, form, asked) ??
        (short === form ? null : phraseIn(table.strict, short, asked)) ??
        phraseIn(table.loose, looseKey(form, language), asked);
      if (found !== null) return found;
    }
    return null;
  }

  function phraseIn(
    phrases: ReadonlyMap<string, Phrase>,
    spelling: string,
    asked: boolean,
  ): KeyAnswer | null {
    const question = asked ? phrases.get(`${spelling}?`) : undefined;
    const found = question ?? phrases.get(spelling);
    if (found === undefined) return null;
    const text = asked && question === undefined ? writer.question(found.translation) : found.translation;
    return { text, match: 'phrase' };
  }

  function template(key: string, asked: boolean, allowed: (template: Template) => boolean): KeyAnswer | null {
    const forms = withoutEndings(key, language);
    for (let i = 0; i < forms.length; i++) {
      const form = forms[i] ?? '';
      const said = word(form);
      if (said === null) return null;
      if (said !== undefined) return { text: asked ? writer.question(said) : said, match: 'phrase' };
      const spelt = spellings(form, language);
      for (let j = 0; j < spelt.length; j++) {
        const filled = filledTemplate(spelt[j] ?? '', allowed);
        if (filled === null) continue;
        const text = capitalise(filled);
        return { text: asked ? writer.question(text) : text, match: 'template' };
      }
    }
    return null;
  }

  function filledTemplate(spelling: string, allowed: (template: Template) => boolean): string | null {
    const fitting = templates(spelling);
    for (let i = 0; i < fitting.length; i++) {
      const each = fitting[i] as Template;
      const filled = allowed(each) ? fillTemplate(each, spelling, fill) : null;
      if (filled !== null) return filled;
    }
    return null;
  }

  function direct(key: string, asked: boolean): KeyAnswer | null {
    return phrase(key, asked) ?? template(key, asked, anyTemplate);
  }

  function whole(key: string, asked: boolean): KeyAnswer | null {
    if (key === '') return null;
    const listed = phrase(key, asked);
    if (listed !== null) return listed;
    const choice = withoutChoice(key, language);
    const unit = withoutRepetition(key);
    if (unit !== key) return whole(unit, asked);
    const found = (choice === null ? null : direct(choice, true)) ?? template(key, asked, anyTemplate);
    return found ?? rewritten(key, asked);
  }

  /** Tries other ways to write a key, nearest first. */
  function rewritten(key: string, asked: boolean): KeyAnswer | null {
    const tried = new Set([key]);
    let turn: readonly { readonly key: string; readonly added: readonly Variant[] }[] = [{ key, added: [] }];
    for (let count = 0; count < mostRewritten && turn.length > 0; count++) {
      const next: { key: string; added: readonly Variant[] }[] = [];
      for (const from of turn) {
        for (const variant of variantsOf(from.key, language)) {
          if (tried.has(variant.key) || tried.size > mostTried) continue;
          tried.add(variant.key);
          const added = [variant, ...from.added];
          const found = direct(variant.key, asked);
          if (found !== null) return { ...found, text: complete(found.text, added) };
          next.push({ key: variant.key, added });
        }
      }
      turn = next;
    }
    return null;
  }

  function plainPart(key: string, asked: boolean): KeyAnswer | null {
    const listed = table.strict.get(key) ?? unstretched(key);
    if (listed !== undefined) return listed.alone ? null : phrase(key, asked);
    // A noun beside a phrase belongs to it: 送餐 before 很慢 is no `Delivery.`
    const said = word(key);
    return said === undefined || said?.endsWith('.') === true ? template(key, asked, besideOthers) : null;
  }

  /** A phrase that the key stretches; 事顺利 behind 没事 is not 事事顺利. */
  function unstretched(key: string): Phrase | undefined {
    const found = table.loose.get(looseKey(key, language));
    return found !== undefined && found.length <= key.length ? found : undefined;
  }

  function complete(text: string, added: readonly Variant[]): string {
    return added.reduce((all, { before, after }) => {
      const started = before === undefined || all.startsWith(`${before} `) ? all : writer.before(before, all);
      return after === undefined ? started : writer.after(started, after);
    }, text);
  }

  return {
    phrase,
    whole,
    part(key, asked) {
      const found = plainPart(key, asked);
      if (found !== null) return found;
      const opened = openedVariants(key, language);
      for (let i = 0; i < opened.length; i++) {
        const variant = opened[i] as Variant;
        const rest = plainPart(variant.key, asked);
        if (rest !== null) return { ...rest, text: complete(rest.text, [variant]) };
      }
      return null;
    },
    isWord: (text) => fill('thing', text) !== null,
    template: (key, types) => template(key, false, ({ slots }) => slots.every(({ type }) => types.has(type))),
  };
}

/**
 * Ways to spell a key for templates: as it is, stretched characters shortened, and in its loose form; for Chinese
 * without taking 得 for 的, which would find words where there are none.
 */
function spellings(form: string, language: PhraseLanguage): readonly string[] {
  const loose = language === 'zh' ? plainChinese(shortened(form)) : looseKey(form, language);
  if (loose === form) return [form];
  const short = shortened(form);
  return short === form || short === loose ? [form, loose] : [form, short, loose];
}

/** Runs of three and more of one Chinese character as one, so that `好好听听听` is 好好听 and not 好听. */
function shortened(form: string): string {
  for (let i = 2; ; i++) {
    if (i >= form.length) return form;
    const code = form.charCodeAt(i);
    // Characters of two units are left to the pattern.
    if ((code === form.charCodeAt(i - 1) && code === form.charCodeAt(i - 2)) || code >= 0xd800) break;
  }
  return form.replace(/(\p{Script=Han})\1{2,}/gu, '$1');
}
