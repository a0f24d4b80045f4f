import type { TranslationProvider } from '../providers/provider.ts';
import type { Settings } from '../settings/schema.ts';
import type { Wishes } from './ticket.ts';

/** What the settings ask of a provider beside translating, as far as it can do it. */
export function wishesOf(
  { formality, notes }: Pick<Settings, 'formality' | 'notes'>,
  { features = [] }: Pick<TranslationProvider, 'features'>,
): Wishes {
  return {
    ...(formality !== 'auto' && features.includes('formality') && { formality }),
    ...(!notes && features.includes('notes') && { notes }),
  };
}
