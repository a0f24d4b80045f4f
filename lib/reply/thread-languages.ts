import { type LanguageTag, UNDETERMINED } from '../core/language-tag.ts';
import { decideLanguage } from '../language/gate.ts';
import { createThreadPrior } from '../language/thread.ts';

/** The languages of texts, `und` where nobody can tell. */
export type LanguagesOf = (texts: readonly string[]) => Promise<readonly LanguageTag[]>;

/** Below this a decision of the page's own says too little. */
const SURE = 0.6;

/** Texts at most that the background is asked about. */
const MAX_ASKED = 30;

/**
 * The languages of comments: what the page itself can tell, in the light of their neighbours, and for the rest what
 * the background's model says.
 */
export async function languagesOf(
  texts: readonly string[],
  ask: LanguagesOf,
): Promise<readonly LanguageTag[]> {
  const thread = createThreadPrior();
  const sure = (text: string): LanguageTag | undefined => {
    const decision = decideLanguage(text, thread.prior());
    if (decision.evidence === 'noise') return UNDETERMINED;
    return decision.open || decision.confidence < SURE ? undefined : decision.language;
  };
  const languages = texts.map((text) => {
    const language = sure(text);
    if (language !== undefined) thread.add(language);
    return language;
  });
  const open = texts
    .flatMap((_, index) => (languages[index] === undefined ? [index] : []))
    .slice(0, MAX_ASKED);
  if (open.length === 0) return languages.map((language) => language ?? UNDETERMINED);
  const answers = await ask(open.map((index) => texts[index] ?? '')).catch(() => []);
  open.forEach((index, place) => {
    languages[index] = answers[place];
  });
  return languages.map((language) => language ?? UNDETERMINED);
}
