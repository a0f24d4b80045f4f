import { type ComponentChildren, Fragment } from 'preact';
import { useId } from 'preact/hooks';
import { messageName } from '../lib/core/message-name.ts';
import type { ProviderId } from '../lib/core/provider-id.ts';
import { t } from '../lib/platform/i18n.ts';
import { type ProviderChoice, providerLabel } from './provider-choice.ts';

interface ProviderPickerProps {
  readonly providers: readonly ProviderChoice[];
  readonly chosen: ProviderId;
  /** What the chosen provider needs, shown below it. */
  readonly children?: ComponentChildren;
  readonly onChoose: (id: ProviderId) => void;
}

const places = ['device', 'own-server', 'paid', 'unofficial'] as const;

/** Who translates: one radio group, its choices grouped by where they work. */
export function ProviderPicker({ providers, chosen, children, onChoose }: ProviderPickerProps) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={t('translator.title')}>
      {places.map((place) => {
        const here = providers.filter((provider) => provider.place === place);
        if (here.length === 0) return null;
        return (
          <fieldset key={place} class="choices">
            <legend>{t(`place.${messageName(place)}`)}</legend>
            {here.map(({ id }) => (
              <Fragment key={id}>
                <div class="choice">
                  <input
                    id={`${name}-${id}`}
                    type="radio"
                    name={name}
                    value={id}
                    checked={id === chosen}
                    aria-describedby={`${name}-${id}-note`}
                    onChange={() => onChoose(id)}
                  />
                  <div class="choice-text">
                    <label for={`${name}-${id}`}>{providerLabel(id)}</label>
                    <span class="note" id={`${name}-${id}-note`}>
                      {t(`providerNote.${messageName(id)}`)}
                    </span>
                  </div>
                </div>
                {id === chosen && children}
              </Fragment>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
