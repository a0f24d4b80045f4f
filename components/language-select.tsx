import { useId } from 'preact/hooks';
import type { LanguageTag } from '../lib/core/language-tag.ts';
import type { LanguageOption } from './language-options.ts';

interface LanguageSelectProps {
  readonly label: string;
  readonly note?: string;
  readonly value: LanguageTag;
  readonly options: readonly LanguageOption[];
  readonly field: string;
  readonly onChange: (tag: LanguageTag) => void;
}

/** One language out of a list. A value that is not in the list is shown by its tag rather than lost. */
export function LanguageSelect({ label, note, value, options, field, onChange }: LanguageSelectProps) {
  const id = useId();
  const known = options.some(({ tag }) => tag === value);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        data-field={field}
        value={value}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {!known && <option value={value}>{value}</option>}
        {options.map(({ tag, name, ownName }) => (
          <option key={tag} value={tag}>
            {ownName === undefined ? name : `${name} – ${ownName}`}
          </option>
        ))}
      </select>
      {note !== undefined && (
        <p class="note" id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}
