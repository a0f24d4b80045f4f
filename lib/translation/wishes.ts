import type { Ask } from '../core/ask.ts';
import type { TranslationProvider } from '../providers/provider.ts';
import type { Settings } from '../settings/schema.ts';
import type { GlossedText } from './glossary.ts';
import type { Wishes } from './ticket.ts';

/**
 * What is asked of a provider beside translating, as far as it can do it. Formality and notes are for reading; what a
 * person writes has a manner of its own.
 */
export function wishesOf(
  { formality, notes }: Pick<Settings, 'formality' | 'notes'>,
  { features = [] }: Pick<TranslationProvider, 'features'>,
  { terms }: Pick<GlossedText, 'terms'>,
  { writing }: Pick<Ask, 'writing'>,
): Wishes {
  const reading = writing === undefined;
  return {
    ...(reading && formality !== 'auto' && features.includes('formality') && { formality }),
    ...(reading && !notes && features.includes('notes') && { notes }),
    ...(terms.length > 0 && { terms }),
  };
}
