import { useId } from 'preact/hooks';
import { t } from '../lib/platform/i18n.ts';
import { KeyField } from './key-field.tsx';
import type { ProviderChoice, ProviderFieldName, ProviderValues } from './provider-choice.ts';

interface ProviderFieldsProps {
  readonly provider: ProviderChoice;
  readonly values: ProviderValues;
  readonly badAddress: boolean;
  /** While typing. */
  readonly onDraft: (name: ProviderFieldName, value: string) => void;
  /** On leaving the field. */
  readonly onSave: (name: ProviderFieldName, value: string) => void;
  readonly onSaveKey: (key: string) => void;
}

/** What a provider needs to know, in the order it declares. */
export function ProviderFields(props: ProviderFieldsProps) {
  const { provider, values, badAddress, onDraft, onSave, onSaveKey } = props;
  const id = useId();
  return (
    <>
      {provider.fields.map(({ name, required, placeholder }) => {
        if (name === 'apiKey') {
          return <KeyField key={name} saved={provider.hasKey} required={required} onSave={onSaveKey} />;
        }
        const wrong = name === 'baseUrl' && badAddress;
        return (
          <div key={name} class="field">
            <label for={`${id}-${name}`}>
              {t(`field.${name}`)}
              {required && <span class="required"> ({t('field.required')})</span>}
            </label>
            <input
              id={`${id}-${name}`}
              data-field={name}
              type="text"
              inputMode={name === 'baseUrl' ? 'url' : 'text'}
              dir={name === 'baseUrl' ? 'ltr' : 'auto'}
              autoComplete="off"
              autocapitalize="off"
              spellcheck={false}
              value={values[name] ?? ''}
              placeholder={placeholder}
              aria-invalid={wrong}
              aria-describedby={wrong ? `${id}-wrong` : undefined}
              onInput={(event) => onDraft(name, event.currentTarget.value)}
              onChange={(event) => onSave(name, event.currentTarget.value)}
            />
            {wrong && (
              <p class="problem" id={`${id}-wrong`}>
                {t('translator.badAddress')}
              </p>
            )}
          </div>
        );
      })}
    </>
  );
}
