import type { ComponentProps } from 'preact';
import type { ProviderId } from '../lib/core/provider-id.ts';
import { t } from '../lib/platform/i18n.ts';
import { ConnectionCheck } from './connection-check.tsx';
import { ConsentBox } from './consent-box.tsx';
import { PackDownload } from './pack-download.tsx';
import {
  type ConnectionTest,
  type ProviderChoice,
  type ProviderFieldName,
  type ProviderStatus,
  type ProviderValues,
  providerLabel,
} from './provider-choice.ts';
import { ProviderFields } from './provider-fields.tsx';

/** Everything the choice of a translator shows and does. */
export interface TranslatorSectionProps {
  /** Null while loading; an empty list where the background does not answer. */
  readonly providers: readonly ProviderChoice[] | null;
  readonly chosen: ProviderId;
  readonly status: ProviderStatus;
  readonly values: ProviderValues;
  /** Origins the chosen provider sends to. */
  readonly origins: readonly string[];
  readonly masks: boolean;
  readonly refused: boolean;
  readonly test: ConnectionTest;
  readonly interfaceTag: string;
  /** The browser's own translator; absent where the chosen provider does not use it. */
  readonly pack?: ComponentProps<typeof PackDownload> | undefined;
  /** Leads to the language packs; absent where they are on the same page. */
  readonly onPacks?: (() => void) | undefined;
  readonly onChoose: (id: ProviderId) => void;
  readonly onDraft: (name: ProviderFieldName, value: string) => void;
  readonly onSave: (name: ProviderFieldName, value: string) => void;
  readonly onSaveKey: (key: string) => void;
  readonly onAgree: () => void;
  readonly onCheck: () => void;
}

/** A test lists the models, so it needs none. */
function canBeTested(provider: ProviderChoice, values: ProviderValues, status: ProviderStatus): boolean {
  if (status !== 'incomplete') return status !== 'bad-address';
  return provider.fields.every(({ name, required }) => {
    if (!required || name === 'model') return true;
    return name === 'apiKey' ? provider.hasKey : (values[name]?.trim() ?? '') !== '';
  });
}

/** What the chosen translator needs: its fields, the agreement and the test. */
export function TranslatorSetup(props: TranslatorSectionProps & { readonly provider: ProviderChoice }) {
  const { provider, status, values, origins, masks, refused, test, interfaceTag, pack } = props;
  const testable = canBeTested(provider, values, status);
  const ready = status !== 'incomplete' && status !== 'bad-address';
  return (
    <section class="setup" aria-label={providerLabel(provider.id)} data-status={status}>
      {provider.place === 'unofficial' && <p class="warning">{t('translator.unofficial')}</p>}
      {provider.id === 'mymemory' && <p class="warning">{t('translator.publicMemory')}</p>}
      <ProviderFields
        key={provider.id}
        provider={provider}
        values={values}
        badAddress={status === 'bad-address'}
        models={test.state === 'works' ? (test.models ?? []) : []}
        onDraft={props.onDraft}
        onSave={props.onSave}
        onSaveKey={props.onSaveKey}
      />
      {provider.sends && status !== 'active' && (
        <ConsentBox
          label={providerLabel(provider.id)}
          origins={origins}
          masks={masks}
          context={provider.features?.includes('context') === true}
          ready={ready}
          agreed={status === 'needs-access'}
          refused={refused}
          onAgree={props.onAgree}
        />
      )}
      {pack !== undefined && <PackDownload {...pack} />}
      {provider.id === 'bergamot' && props.onPacks !== undefined && (
        <p>
          <span class="note">{t('packs.popupNote')}</span>{' '}
          <button type="button" class="link" data-action="open-packs" onClick={props.onPacks}>
            {t('options.open')}
          </button>
        </p>
      )}
      {provider.id !== 'auto' && (
        <ConnectionCheck
          test={test}
          interfaceTag={interfaceTag}
          disabled={!testable}
          onCheck={props.onCheck}
        />
      )}
    </section>
  );
}
