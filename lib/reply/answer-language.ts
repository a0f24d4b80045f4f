import { type LanguageTag, primaryLanguage, sameLanguage, UNDETERMINED } from '../core/language-tag.ts';
import { targetLanguages } from '../core/languages.ts';

/** Why an answer is to be in a language. */
export type LanguageReason = 'remembered' | 'comment' | 'thread' | 'page' | 'site' | 'guess';

/** What is known about the place where the person writes. */
export interface AnswerClues {
  /** The language the person writes in. */
  readonly own: LanguageTag;
  /** What they chose for the person they answer here before. */
  readonly person?: LanguageTag | undefined;
  /** The language of the comment they answer. */
  readonly comment?: LanguageTag | undefined;
  /** The languages of the comments around, one entry for each. */
  readonly thread: readonly LanguageTag[];
  /** What they chose on this site last, and what most people write there. */
  readonly site?: LanguageTag | undefined;
  readonly usual?: LanguageTag | undefined;
  /** What the page says it is in. */
  readonly page?: LanguageTag | undefined;
}

/** The language an answer should be in, and the others that come into question, likeliest first. */
export interface AnswerLanguage {
  readonly language: LanguageTag;
  readonly reason: LanguageReason;
  readonly others: readonly LanguageTag[];
}

/** What a comment in an unknown or unusual language is answered in where nothing else is known. */
const WORLD: readonly LanguageTag[] = ['en', 'zh-Hans', 'es'];

/** A language as the panel offers it: Chinese with its script, others without region; undefined for unknown ones. */
export function offeredLanguage(tag: LanguageTag | undefined): LanguageTag | undefined {
  if (tag === undefined || tag === '') return undefined;
  const primary = primaryLanguage(tag);
  if (primary === UNDETERMINED) return undefined;
  if (primary === 'zh') return /^zh-(hant|tw|hk|mo)\b/i.test(tag) ? 'zh-Hant' : 'zh-Hans';
  const known = primary === 'no' || primary === 'nn' ? 'nb' : primary;
  return targetLanguages.find((language) => language === known);
}

/** Languages by how many comments are in them, most first; Chinese without a script counts for the script seen. */
function byCount(languages: readonly LanguageTag[]): LanguageTag[] {
  const counts = new Map<LanguageTag, number>();
  for (const tag of languages) {
    const language = offeredLanguage(tag);
    if (language === undefined) continue;
    const weight = tag === 'zh' ? 0.5 : 1;
    counts.set(language, (counts.get(language) ?? 0) + weight);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([language]) => language);
}

/**
 * Decides the language of an answer: what was chosen for this person before, else the language of the comment
 * answered, else that of most of the thread, else of the page. The person's own language is chosen only where the
 * comment answered is in it: everywhere else they would not need this.
 */
export function answerLanguage(clues: AnswerClues): AnswerLanguage {
  const { own } = clues;
  const candidates: { readonly language: LanguageTag; readonly reason: LanguageReason }[] = [];
  const add = (tag: LanguageTag | undefined, reason: LanguageReason): void => {
    const language = offeredLanguage(tag);
    if (language === undefined || candidates.some((known) => known.language === language)) return;
    if (sameLanguage(language, own) && language === offeredLanguage(own) && reason !== 'comment') return;
    candidates.push({ language, reason });
  };
  add(clues.person, 'remembered');
  add(clues.comment, 'comment');
  // Where nobody in particular is answered, what was chosen here before says more than a count.
  if (clues.comment === undefined) add(clues.site, 'remembered');
  for (const language of byCount(clues.thread)) add(language, 'thread');
  add(clues.site, 'remembered');
  add(clues.page, 'page');
  add(clues.usual, 'site');
  for (const language of WORLD) add(language, 'guess');
  const [first, ...others] = candidates;
  // Never empty: of the languages of the world only one can be the person's own.
  if (first === undefined) return { language: 'en', reason: 'guess', others: [] };
  return { ...first, others: others.filter(({ reason }) => reason !== 'guess').map((each) => each.language) };
}

/** The next language of a round: what one key changes to. */
export function nextLanguage(present: LanguageTag, choice: AnswerLanguage): LanguageTag {
  const known = [choice.language, ...choice.others];
  const round = known.length > 1 ? known : [...known, ...WORLD.filter((tag) => tag !== choice.language)];
  return round[(round.indexOf(present) + 1) % round.length] ?? present;
}
