import { useId } from 'preact/hooks';
import { t } from '../lib/platform/i18n.ts';

const choices = ['auto', 'formal', 'informal'] as const;

/** How people are addressed in translations. */
export type FormalityChoice = (typeof choices)[number];

interface FormalitySelectProps {
  readonly value: FormalityChoice;
  readonly onChange: (value: FormalityChoice) => void;
}

/** One of three ways to be addressed, for languages that make a difference. */
export function FormalitySelect({ value, onChange }: FormalitySelectProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t('formality.label')}</label>
      <select
        id={id}
        data-field="formality"
        value={value}
        aria-describedby={`${id}-note`}
        onChange={(event) => {
          const picked = choices.find((choice) => choice === event.currentTarget.value);
          if (picked !== undefined) onChange(picked);
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {t(`formality.${choice}`)}
          </option>
        ))}
      </select>
      <p class="note" id={`${id}-note`}>
        {t('formality.note')}
      </p>
    </div>
  );
}
