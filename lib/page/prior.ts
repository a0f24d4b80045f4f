import { UNDETERMINED } from '../core/language-tag.ts';

/** A prior from the language a page says it is in and the one its site is mostly written in. */
export function basePrior(...languages: readonly (string | undefined)[]): Readonly<Record<string, number>> {
  const base: Record<string, number> = {};
  for (const language of languages) {
    const primary = language?.split('-')[0]?.toLowerCase() ?? UNDETERMINED;
    if (primary !== UNDETERMINED && primary !== '') base[primary] = Math.min(1, (base[primary] ?? 0) + 0.3);
  }
  return base;
}
