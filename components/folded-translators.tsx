import { useState } from 'preact/hooks';
import { messageName } from '../lib/core/message-name.ts';
import { t } from '../lib/platform/i18n.ts';
import { providerLabel } from './provider-choice.ts';
import { TranslatorSection } from './translator-section.tsx';
import { type TranslatorSectionProps, TranslatorSetup } from './translator-setup.tsx';

/** The choice of a translator in little room: who translates now and what that needs; all others on request. */
export function FoldedTranslators(props: TranslatorSectionProps) {
  const [open, setOpen] = useState(false);
  const provider = props.providers?.find(({ id }) => id === props.chosen);
  if (provider === undefined) return <TranslatorSection {...props} />;
  return (
    <>
      <details
        class="translators"
        open={open}
        onToggle={(event: Event & { readonly currentTarget: HTMLDetailsElement }) =>
          setOpen(event.currentTarget.open)
        }
      >
        <summary data-action="change-translator">
          <span class="choice-text">
            <b>{providerLabel(provider.id)}</b>
            <span class="note">{t(`place.${messageName(provider.place)}`)}</span>
          </span>
          <span class="change">{open ? t('translator.less') : t('translator.change')}</span>
        </summary>
        {open && <TranslatorSection {...props} />}
      </details>
      {!open && <TranslatorSetup {...props} provider={provider} />}
    </>
  );
}
