import { type LanguageTag, sameLanguage } from '../core/language-tag.ts';
import type { Settings } from './schema.ts';

/** The change that makes a language the one to translate into: it takes the place of the old one among those read. */
export function withTargetLanguage(
  current: Pick<Settings, 'targetLanguage' | 'readLanguages'>,
  targetLanguage: LanguageTag,
): Pick<Settings, 'targetLanguage' | 'readLanguages'> {
  const others = current.readLanguages.filter(
    (tag) => !sameLanguage(tag, current.targetLanguage) && !sameLanguage(tag, targetLanguage),
  );
  return { targetLanguage, readLanguages: [targetLanguage, ...others] };
}
