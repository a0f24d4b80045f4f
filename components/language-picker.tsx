import { useId, useState } from 'preact/hooks';
import type { LanguageTag } from '../lib/core/language-tag.ts';
import { t } from '../lib/platform/i18n.ts';
import type { LanguageOption } from './language-options.ts';

interface LanguagePickerProps {
  /** What the list is for. */
  readonly label: string;
  readonly options: readonly LanguageOption[];
  /** `data-action` of the button, for tools from outside. */
  readonly action: string;
  readonly onPick: (language: LanguageTag) => void;
}

/** A list of languages with a button that takes the chosen one. */
export function LanguagePicker({ label, options, action, onPick }: LanguagePickerProps) {
  const id = useId();
  const [picked, setPicked] = useState('');
  return (
    <div class="row">
      <label class="visually-hidden" for={id}>
        {label}
      </label>
      <select id={id} value={picked} onChange={(event) => setPicked(event.currentTarget.value)}>
        <option value="">{label}</option>
        {options.map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </select>
      <button
        type="button"
        data-action={action}
        disabled={picked === ''}
        onClick={() => {
          onPick(picked);
          setPicked('');
        }}
      >
        {t('language.addButton')}
      </button>
    </div>
  );
}
