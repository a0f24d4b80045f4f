import { type LanguageTag, primaryLanguage } from '../core/language-tag.ts';
import type { LanguageRule } from '../core/reader.ts';
import type { Settings } from './schema.ts';

type RuleSettings = Pick<Settings, 'targetLanguage' | 'readLanguages' | 'languageRules'>;

function readByPerson(settings: RuleSettings): Set<string> {
  return new Set([settings.targetLanguage, ...settings.readLanguages].map(primaryLanguage));
}

/**
 * What happens to comments in the languages a person decided about: those they read first, then those with a rule
 * of their own. Comments in all others are translated.
 */
export function listLanguageRules(
  settings: RuleSettings,
): { readonly language: LanguageTag; readonly rule: LanguageRule }[] {
  const languages = new Set([...readByPerson(settings), ...Object.keys(settings.languageRules)]);
  return [...languages].map((language) => ({ language, rule: settings.languageRules[language] ?? 'leave' }));
}

/** The change that gives a language a rule. What is usual for the language anyway needs none. */
export function withLanguageRule(
  settings: RuleSettings,
  language: LanguageTag,
  rule: LanguageRule,
): Pick<Settings, 'languageRules'> {
  const { [primaryLanguage(language)]: _, ...others } = settings.languageRules;
  const usual = readByPerson(settings).has(primaryLanguage(language)) ? 'leave' : 'translate';
  return { languageRules: rule === usual ? others : { ...others, [primaryLanguage(language)]: rule } };
}
