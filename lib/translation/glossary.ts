import { type LanguageTag, sameLanguage } from '../core/language-tag.ts';
import type { TranslationProvider } from '../providers/provider.ts';
import type { Settings } from '../settings/schema.ts';
import { tag } from '../text/tag.ts';
import { splitAtTerms, type Term, termsIn } from '../text/terms.ts';
import { tagNumbers } from '../text/wire.ts';
import type { MaskedText } from './masking.ts';

/** A text as it goes to a provider, with what the person's glossary makes of it. */
export interface GlossedText extends MaskedText {
  /** Terms that the provider is to use itself. */
  readonly terms: readonly Term[];
  /** What of the glossary decides this answer, for the cache; empty where nothing does. */
  readonly version: string;
}

/**
 * The person's terms for translations into a language on a site: those for the site go before the others, and those in
 * the very script or region before those in another.
 */
export function termsFor(glossary: Settings['glossary'], to: LanguageTag, site: string): readonly Term[] {
  const fitting = glossary
    .filter((entry) => sameLanguage(entry.to, to) && (entry.site === undefined || isWithin(site, entry.site)))
    .toSorted((a, b) => Number(b.to === to) - Number(a.to === to));
  const own = fitting.filter((entry) => entry.site !== undefined);
  const sources = new Set(own.map(({ source }) => source));
  const others = fitting.filter((entry) => entry.site === undefined && !sources.has(entry.source));
  return [...own, ...others].map(({ source, target }) => ({ source, target }));
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/**
 * Applies the terms to a text: providers with a glossary of their own are given them; for the others a numbered tag
 * stands in the place of each term, and the target is put back with what was masked.
 */
export function applyGlossary(
  masked: MaskedText,
  terms: readonly Term[],
  { features = [] }: Pick<TranslationProvider, 'features'>,
): GlossedText {
  const found = termsIn(masked.text, terms);
  if (found.length === 0) return { ...masked, terms: [], version: '' };
  const version = JSON.stringify(found.map(({ source, target }) => [source, target]));
  if (features.includes('glossary')) return { ...masked, terms, version };
  let number = tagNumbers(masked.text).reduce((highest, next) => Math.max(highest, next), 0);
  const held = new Map(masked.masked);
  let text = '';
  for (const part of splitAtTerms(masked.text, found)) {
    if ('text' in part) text += part.text;
    else {
      number += 1;
      held.set(number, part.term.target);
      text += tag(number);
    }
  }
  return { text, masked: held, terms: [], version };
}
