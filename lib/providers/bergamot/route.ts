import { type LanguageTag, primaryLanguage, sameLanguage } from '../../core/language-tag.ts';
import { isTraditionalChinese } from '../language-codes.ts';
import type { PackId } from './pack.ts';

/** The language that packs lead through where there is none for a pair. */
const PIVOT = 'en';

/** A direction between two languages. */
export interface Direction {
  readonly id: PackId;
  readonly from: LanguageTag;
  readonly to: LanguageTag;
}

/** How well a pack's source fits a text's language: simplified and traditional Chinese read each other's packs. */
function fitsFrom(pack: LanguageTag, wanted: LanguageTag): number {
  if (!sameLanguage(pack, wanted)) return 0;
  return isTraditionalChinese(pack) === isTraditionalChinese(wanted) ? 2 : 1;
}

/** Whether a pack writes the language that is wanted; for Chinese in the wanted characters. */
function fitsTo(pack: LanguageTag, wanted: LanguageTag): number {
  if (!sameLanguage(pack, wanted) || isTraditionalChinese(pack) !== isTraditionalChinese(wanted)) return 0;
  return pack === wanted ? 2 : 1;
}

/**
 * The packs that lead from one language to another: one, or two by way of English; undefined where there are none.
 */
export function routeBetween<T extends Direction>(
  packs: readonly T[],
  from: LanguageTag,
  to: LanguageTag,
): readonly T[] | undefined {
  const direct = bestFor(packs, from, to);
  if (direct !== undefined) return [direct];
  if (primaryLanguage(from) === PIVOT || primaryLanguage(to) === PIVOT) return undefined;
  const first = bestFor(packs, from, PIVOT);
  const second = bestFor(packs, PIVOT, to);
  return first !== undefined && second !== undefined ? [first, second] : undefined;
}

function bestFor<T extends Direction>(
  packs: readonly T[],
  from: LanguageTag,
  to: LanguageTag,
): T | undefined {
  return packs
    .map((pack) => ({ pack, fit: fitsFrom(pack.from, from) * fitsTo(pack.to, to) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit)[0]?.pack;
}
