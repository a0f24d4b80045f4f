import { capitalise } from './english.ts';

/** Words that a sentence can begin with and that are written small in the middle of one. */
const starters = new Set(
  (
    'a an the this that these those it so such very really too how what where when who why which is are was were do does did can ' +
    'could would will should may have has had not no never always just only also still even already if but and or because my your ' +
    'his her our their he she we you they there here looks look sounds feels same good great nice love please thank thanks ' +
    'want need wish hope go come get give take see tell let stop super pretty almost finally exactly totally absolutely anyone ' +
    'everyone someone something nothing everything one first next all more most after before as with for from in on at of to'
  ).split(' '),
);

/** The text with a small first letter where its first word is an ordinary one. */
export function uncapitalise(text: string): string {
  const first = /^[A-Za-z]+/.exec(text)?.[0] ?? '';
  return starters.has(first.toLowerCase()) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

const closed = /[.!?…,:;。！？，；)*]$/;

/** Joins answers of clauses: after a comma the next goes on small, after anything open a full stop is put. */
export function joinSentences(parts: readonly string[], chinese: boolean): string {
  let joined = '';
  for (const part of parts) {
    if (part === '') continue;
    if (joined === '') joined = part;
    else if (chinese) joined += (closed.test(joined) ? '' : '，') + part;
    else if (joined.endsWith(',')) joined += ` ${uncapitalise(part)}`;
    else joined += `${closed.test(joined) ? '' : '.'} ${capitalise(part)}`;
  }
  return joined;
}

/** Puts laughter or a conjunction before an answer: `Haha` and `So cute!` give `Haha, so cute!`. */
export function putBefore(before: string, text: string, chinese: boolean): string {
  if (before === '' || text === '') return before + text;
  if (chinese) return `${before}，${text}`;
  const small = uncapitalise(text);
  if (before === 'But' || before === 'And') return `${before} ${small}`;
  if (/[!*]$/.test(before)) return `${before} ${text}`;
  return small === text && !/^I\b/.test(text) ? `${before}! ${text}` : `${before}, ${small}`;
}

/** Turns the end of an answer into a question. */
export function asQuestion(text: string, chinese: boolean): string {
  const mark = chinese ? '？' : '?';
  return /[?？]$/.test(text) ? text : text.replace(/[.!。！…]*$/, '') + mark;
}
