import type { TargetedInputEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { keyIn, vendorOfKey } from '../lib/core/key-text.ts';
import { t } from '../lib/platform/i18n.ts';

interface KeyFieldProps {
  /** Whether a key is stored. The key itself never comes here. */
  readonly saved: boolean;
  readonly required: boolean;
  /** Called with an empty string to remove the key. */
  readonly onSave: (key: string) => void;
}

/** Where a key is typed. Saved by the button or Enter, and from then on only known as saved. */
export function KeyField({ saved, required, onSave }: KeyFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(false);
  const vendor = vendorOfKey(keyIn(typed));
  const save = () => {
    const key = keyIn(typed);
    if (key === '') return;
    onSave(key);
    setTyped('');
    setShown(false);
  };
  const input = {
    id,
    'data-field': 'apiKey',
    autoComplete: 'off',
    spellcheck: false,
    value: typed,
    'aria-describedby': saved ? `${id}-saved` : undefined,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => setTyped(event.currentTarget.value),
  } as const;
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label for={id}>
        {t('field.apiKey')}
        {required && !saved && <span class="required"> ({t('field.required')})</span>}
      </label>
      <div class="row">
        {shown ? <input type="text" {...input} /> : <input type="password" {...input} />}
        <button type="button" onClick={() => setShown(!shown)}>
          {shown ? t('field.hide') : t('field.show')}
        </button>
      </div>
      {vendor !== undefined && <p class="note">{t('field.keyVendor', vendor)}</p>}
      {saved && (
        <p class="note" id={`${id}-saved`}>
          {t('field.keySaved')}
        </p>
      )}
      {(saved || typed !== '') && (
        <div class="row">
          {typed !== '' && (
            <button type="submit" data-action="save-key">
              {t('field.save')}
            </button>
          )}
          {saved && (
            <button type="button" data-action="remove-key" onClick={() => onSave('')}>
              {t('field.removeKey')}
            </button>
          )}
        </div>
      )}
    </form>
  );
}
