import { capitalise } from './english.ts';

/** Puts answers together in the language of the translation. */
export interface Writer {
  /** Joins answers of clauses: after a comma the next goes on small, after anything open a full stop is put. */
  join(parts: readonly string[]): string;
  /** Puts laughter or an opening before an answer: `Haha` and `So cute!` give `Haha, so cute!`. */
  before(opening: string, text: string): string;
  /** Puts a remark behind an answer: `So cute!` and `I think` give `So cute, I think!`. */
  after(text: string, remark: string): string;
  /** Turns the end of an answer into a question. */
  question(text: string): string;
  /** A whole answer: an opening that nothing came after ends in dots instead of a comma. */
  finish(text: string): string;
}

/** Words that a sentence can begin with and that are written small in the middle of one. */
const starters =
  'a an the this that these those it so such very really too how what where when who why which is are was were do does did can ' +
  'could would will should may have has had not no never always just only also still even already if but and or because my your ' +
  'his her our their he she we you they there here looks look sounds feels same good great nice love please thank thanks ' +
  'want need wish hope go come get give take see tell let stop super pretty almost finally exactly totally absolutely anyone ' +
  'everyone someone something nothing everything one first next all more most after before as with for from in on at of to';

const closed = /[.!?…,:;。！？，；)*]$/;
const openings = new Set(['But', 'And', 'So']);

/**
 * A writer for English. Words that `translations` begin with or write small inside are written small in the middle
 * of a sentence, unless one of them is written large there.
 */
export function createEnglishWriter(translations: Iterable<string>): Writer {
  const small = new Set(starters.split(' '));
  const large = new Set(['i', "i'm", "i'd", "i'll", "i've", 'english', 'chinese', 'american', 'god']);
  for (const translation of translations) {
    const first = /^[A-Z][a-z]*(?:'[a-z]+)?/.exec(translation)?.[0];
    if (first !== undefined) small.add(first.toLowerCase());
    for (const [word] of translation.matchAll(/(?<=[a-z,] )[a-z]+(?:'[a-z]+)?/g)) small.add(word);
    for (const [word] of translation.matchAll(/(?<=[a-z,] )[A-Z][a-z]+/g)) large.add(word.toLowerCase());
  }
  for (const word of large) small.delete(word);
  const uncapitalised = (text: string): string => {
    const first = /^[A-Za-z]+(?:'[a-z]+)?/.exec(text)?.[0] ?? '';
    const shouted = first.length > 1 && first === first.toUpperCase();
    return !shouted && small.has(first.toLowerCase()) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
  };
  return {
    join(parts) {
      let joined = '';
      for (const part of parts) {
        if (joined === '' || part === '') joined += part;
        else if (joined.endsWith(',')) joined += ` ${uncapitalised(part)}`;
        else joined += `${closed.test(joined) ? '' : '.'} ${part === 'lol' ? part : capitalise(part)}`;
      }
      return joined;
    },
    before(opening, text) {
      if (opening === '' || text === '') return opening + text;
      const continued = uncapitalised(text);
      if (openings.has(opening) || opening.endsWith(',')) return `${opening} ${continued}`;
      if (/[!*]$/.test(opening)) return `${opening} ${text}`;
      return continued === text && !/^I\b/.test(text) ? `${opening}! ${text}` : `${opening}, ${continued}`;
    },
    after(text, remark) {
      const end = /[.!?]+$/.exec(text)?.[0] ?? '.';
      return `${withoutEnd(text)}, ${remark}${end === '' ? '.' : end}`;
    },
    question: (text) => (text.endsWith('?') ? text : `${withoutEnd(text)}?`),
    finish: (text) => (text.endsWith(',') ? `${text.slice(0, -1)}...` : text),
  };
}

/** A writer for Chinese. */
export function createChineseWriter(): Writer {
  return {
    join: (parts) =>
      parts.reduce((all, part) => all + (all === '' || closed.test(all) ? '' : '，') + part, ''),
    before: (opening, text) => (opening === '' || text === '' ? opening + text : `${opening}，${text}`),
    after: (text, remark) => `${text}，${remark}`,
    question: (text) => (/[?？]$/.test(text) ? text : `${withoutEnd(text)}？`),
    finish: (text) => text.replace(/，$/, ''),
  };
}

/** The text without the marks at its end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && '.!?。！？…'.includes(text.slice(end - 1, end))) end--;
  return text.slice(0, end);
}
