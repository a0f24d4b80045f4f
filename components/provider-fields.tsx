import { useId } from 'preact/hooks';
import { t } from '../lib/platform/i18n.ts';
import { KeyField } from './key-field.tsx';
import { PresetSelect } from './preset-select.tsx';
import type { ProviderChoice, ProviderFieldName, ProviderValues } from './provider-choice.ts';

interface ProviderFieldsProps {
  readonly provider: ProviderChoice;
  readonly values: ProviderValues;
  readonly badAddress: boolean;
  /** Models the server was found to have, to choose from. */
  readonly models: readonly string[];
  /** While typing. */
  readonly onDraft: (name: ProviderFieldName, value: string) => void;
  /** On leaving the field. */
  readonly onSave: (name: ProviderFieldName, value: string) => void;
  readonly onSaveKey: (key: string) => void;
}

type Field = ProviderChoice['fields'][number];

function exampleFor({ presets = [] }: ProviderChoice, field: Field, values: ProviderValues) {
  if (field.name !== 'model') return field.placeholder;
  const preset = presets.find(({ baseUrl }) => baseUrl === values.baseUrl);
  return preset?.modelExample ?? field.placeholder;
}

function TextField({ field, ...props }: ProviderFieldsProps & { readonly field: Field }) {
  const { provider, values, badAddress, models, onDraft, onSave } = props;
  const { name, required } = field;
  const id = useId();
  if (name === 'apiKey') {
    return <KeyField saved={provider.hasKey} required={required} onSave={props.onSaveKey} />;
  }
  const wrong = name === 'baseUrl' && badAddress;
  const known = name === 'model' && models.length > 0 ? models : (field.suggestions ?? []);
  return (
    <div class="field">
      <label for={id}>
        {t(`field.${name}`)}
        {required && <span class="required"> ({t('field.required')})</span>}
      </label>
      <input
        id={id}
        data-field={name}
        type="text"
        inputMode={name === 'baseUrl' ? 'url' : 'text'}
        dir={name === 'baseUrl' ? 'ltr' : 'auto'}
        autoComplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={values[name] ?? ''}
        placeholder={exampleFor(provider, field, values)}
        list={known.length > 0 ? `${id}-known` : undefined}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onInput={(event) => onDraft(name, event.currentTarget.value)}
        onChange={(event) => onSave(name, event.currentTarget.value)}
      />
      {known.length > 0 && (
        <datalist id={`${id}-known`}>
          {known.map((value) => (
            <option key={value} value={value}>
              {value}
            </option>
          ))}
        </datalist>
      )}
      {wrong && (
        <p class="problem" id={`${id}-wrong`}>
          {t('translator.badAddress')}
        </p>
      )}
    </div>
  );
}

/** What a provider needs to know, in the order it declares; what few people need is folded away. */
export function ProviderFields(props: ProviderFieldsProps) {
  const { provider, values, onSave } = props;
  const advanced = provider.fields.filter((field) => field.advanced === true);
  const open = advanced.some(({ name }) => name !== 'apiKey' && (values[name] ?? '') !== '');
  return (
    <>
      {provider.presets !== undefined && provider.presets.length > 0 && (
        <PresetSelect
          presets={provider.presets}
          baseUrl={values.baseUrl ?? ''}
          onPick={(baseUrl) => onSave('baseUrl', baseUrl)}
        />
      )}
      {provider.fields
        .filter((field) => field.advanced !== true)
        .map((field) => (
          <TextField key={field.name} {...props} field={field} />
        ))}
      {advanced.length > 0 && (
        <details open={open}>
          <summary>{t('field.more')}</summary>
          {advanced.map((field) => (
            <TextField key={field.name} {...props} field={field} />
          ))}
          <p class="note">{t('field.gatewayNote')}</p>
        </details>
      )}
    </>
  );
}
