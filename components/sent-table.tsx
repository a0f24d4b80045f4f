import { t } from '../lib/platform/i18n.ts';
import { listOf } from './format.ts';
import { type ProviderChoice, providerLabel } from './provider-choice.ts';

interface SentTableProps {
  readonly providers: readonly (ProviderChoice & { readonly origins: readonly string[] })[];
  readonly masks: boolean;
}

function kindsFor({ features = [], fields }: ProviderChoice): readonly string[] {
  return [
    t('sent.texts'),
    ...(features.includes('context') ? [t('sent.context')] : []),
    ...(features.includes('formality') ? [t('sent.formality')] : []),
    ...(features.includes('glossary') ? [t('sent.glossary')] : []),
    t('sent.languages'),
    ...(fields.some(({ name }) => name === 'apiKey') ? [t('sent.key')] : []),
  ];
}

/** Every translator, every kind of data it is sent, and where to. */
export function SentTable({ providers, masks }: SentTableProps) {
  const still = providers.filter(({ sends, id }) => !sends && id !== 'auto');
  return (
    <>
      <p>
        {t(
          'sent.device',
          listOf(
            still.map(({ id }) => providerLabel(id)),
            t('extension.language'),
          ),
        )}
      </p>
      <dl class="sent">
        {providers
          .filter(({ sends }) => sends)
          .map((provider) => (
            <div key={provider.id}>
              <dt>{providerLabel(provider.id)}</dt>
              <dd>
                <span>{kindsFor(provider).join(' · ')}</span>
                <span class="note">
                  {provider.origins.length === 0 ? t('sent.noAddress') : provider.origins.join(', ')}
                </span>
              </dd>
            </div>
          ))}
      </dl>
      <p class="note">{masks ? t('sent.masked') : t('sent.unmasked')}</p>
      <p class="note">{t('sent.never')}</p>
    </>
  );
}
