import { type LanguageTag, sameLanguage } from '../lib/core/language-tag.ts';
import { t } from '../lib/platform/i18n.ts';
import type { LanguageOption } from './language-options.ts';
import { LanguagePicker } from './language-picker.tsx';

interface LanguageListProps {
  readonly languages: readonly LanguageTag[];
  readonly options: readonly LanguageOption[];
  readonly onChange: (languages: readonly LanguageTag[]) => void;
}

/** The languages a person reads: each can be removed, others added. */
export function LanguageList({ languages, options, onChange }: LanguageListProps) {
  const left = options.filter(({ tag }) => !languages.some((language) => sameLanguage(language, tag)));
  const nameOf = (language: LanguageTag) =>
    options.find(({ tag }) => sameLanguage(tag, language))?.name ?? language;
  return (
    <div>
      <ul class="chips">
        {languages.map((language) => (
          <li key={language} class="chip">
            <span>{nameOf(language)}</span>
            <button
              type="button"
              class="icon-button"
              aria-label={t('language.remove', nameOf(language))}
              onClick={() => onChange(languages.filter((other) => other !== language))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <LanguagePicker
        label={t('language.add')}
        options={left}
        action="add-language"
        onPick={(language) => onChange([...languages, language])}
      />
    </div>
  );
}
