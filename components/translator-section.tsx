import { t } from '../lib/platform/i18n.ts';
import { ProviderPicker } from './provider-picker.tsx';
import { type TranslatorSectionProps, TranslatorSetup } from './translator-setup.tsx';

/** Who translates: the choice, what the chosen one needs, the agreement and the test. */
export function TranslatorSection(props: TranslatorSectionProps) {
  const { providers, chosen, onChoose } = props;
  if (providers === null) return <p class="note">{t('translator.loading')}</p>;
  const provider = providers.find(({ id }) => id === chosen);
  if (providers.length === 0) return <p class="problem">{t('translator.unavailable')}</p>;
  return (
    <ProviderPicker providers={providers} chosen={chosen} onChoose={onChoose}>
      {provider !== undefined && <TranslatorSetup {...props} provider={provider} />}
    </ProviderPicker>
  );
}
