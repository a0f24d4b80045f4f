import { useId } from 'preact/hooks';
import { t } from '../lib/platform/i18n.ts';
import type { ProviderChoice } from './provider-choice.ts';

interface PresetSelectProps {
  readonly presets: NonNullable<ProviderChoice['presets']>;
  readonly baseUrl: string;
  readonly onPick: (baseUrl: string) => void;
}

/** Known services and programs; picking one fills in its address. */
export function PresetSelect({ presets, baseUrl, onPick }: PresetSelectProps) {
  const id = useId();
  const known = presets.find((preset) => preset.baseUrl === baseUrl);
  return (
    <div class="field">
      <label for={id}>{t('field.preset')}</label>
      <select
        id={id}
        data-field="preset"
        value={known?.id ?? ''}
        onChange={(event) => {
          const picked = presets.find((preset) => preset.id === event.currentTarget.value);
          if (picked !== undefined) onPick(picked.baseUrl);
        }}
      >
        <option value="">{t('field.presetOther')}</option>
        {presets.map((preset) => (
          <option key={preset.id} value={preset.id}>
            {preset.name}
          </option>
        ))}
      </select>
    </div>
  );
}
