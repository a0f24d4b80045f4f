import type { LanguageTag } from '../lib/core/language-tag.ts';
import type { LanguageRule } from '../lib/core/reader.ts';
import { type MessageKey, t } from '../lib/platform/i18n.ts';
import type { LanguageOption } from './language-options.ts';
import { LanguagePicker } from './language-picker.tsx';

interface LanguageRulesProps {
  /** The languages to show, with what happens to comments in them. */
  readonly rules: readonly { readonly language: LanguageTag; readonly rule: LanguageRule }[];
  /** Names, and languages that can be added. */
  readonly options: readonly LanguageOption[];
  readonly onChange: (language: LanguageTag, rule: LanguageRule) => void;
}

const choices: readonly { readonly rule: LanguageRule; readonly key: MessageKey }[] = [
  { rule: 'translate', key: 'language.ruleTranslate' },
  { rule: 'leave', key: 'language.ruleLeave' },
  { rule: 'fold', key: 'language.ruleFold' },
];

/** What happens to comments by language: translate, leave or fold. */
export function LanguageRules({ rules, options, onChange }: LanguageRulesProps) {
  const nameOf = (language: LanguageTag) => options.find(({ tag }) => tag === language)?.name ?? language;
  const left = options.filter(({ tag }) => !rules.some(({ language }) => language === tag));
  return (
    <div data-field="languageRules">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('language.ruleLanguage')}</th>
            <th scope="col">{t('language.rule')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ language, rule }) => (
            <tr key={language}>
              <th scope="row">{nameOf(language)}</th>
              <td>
                <select
                  aria-label={t('language.ruleFor', nameOf(language))}
                  data-language={language}
                  value={rule}
                  onChange={({ currentTarget }) => {
                    const chosen = choices.find((choice) => choice.rule === currentTarget.value);
                    if (chosen !== undefined) onChange(language, chosen.rule);
                  }}
                >
                  {choices.map((choice) => (
                    <option key={choice.rule} value={choice.rule}>
                      {t(choice.key)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('language.ruleOthers')}</th>
            <td class="note">{t('language.ruleTranslate')}</td>
          </tr>
        </tbody>
      </table>
      <LanguagePicker
        label={t('language.ruleAdd')}
        options={left}
        action="add-language-rule"
        onPick={(language) => onChange(language, 'fold')}
      />
    </div>
  );
}
