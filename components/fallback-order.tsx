import { useId, useState } from 'preact/hooks';
import type { ProviderId } from '../lib/core/provider-id.ts';
import { t } from '../lib/platform/i18n.ts';
import { providerLabel } from './provider-choice.ts';

interface FallbackOrderProps {
  readonly order: readonly ProviderId[];
  /** Providers that can be added. */
  readonly others: readonly ProviderId[];
  readonly onChange: (order: readonly ProviderId[]) => void;
}

function moved(order: readonly ProviderId[], index: number, step: -1 | 1): readonly ProviderId[] {
  const id = order[index];
  return id === undefined ? order : order.toSpliced(index, 1).toSpliced(index + step, 0, id);
}

/** Who is asked next when the translator cannot answer; put in order with buttons, announced as it changes. */
export function FallbackOrder({ order, others, onChange }: FallbackOrderProps) {
  const id = useId();
  const [picked, setPicked] = useState('');
  const [said, setSaid] = useState('');
  const move = (index: number, step: -1 | 1) => {
    const provider = order[index];
    if (provider === undefined) return;
    onChange(moved(order, index, step));
    setSaid(t('options.moved', providerLabel(provider), String(index + step + 1)));
  };
  return (
    <div>
      {order.length === 0 && <p class="note">{t('options.fallbackNone')}</p>}
      <ol class="list">
        {order.map((provider, index) => {
          const label = providerLabel(provider);
          return (
            <li key={provider} class="list-row">
              <span>{label}</span>
              <span class="list-actions">
                <button
                  type="button"
                  class="icon-button"
                  aria-label={t('options.moveUp', label)}
                  aria-disabled={index === 0}
                  onClick={() => {
                    if (index > 0) move(index, -1);
                  }}
                >
                  ↑
                </button>
                <button
                  type="button"
                  class="icon-button"
                  aria-label={t('options.moveDown', label)}
                  aria-disabled={index === order.length - 1}
                  onClick={() => {
                    if (index < order.length - 1) move(index, 1);
                  }}
                >
                  ↓
                </button>
                <button
                  type="button"
                  class="icon-button"
                  aria-label={t('options.removeFallback', label)}
                  onClick={() => onChange(order.toSpliced(index, 1))}
                >
                  ×
                </button>
              </span>
            </li>
          );
        })}
      </ol>
      <output class="visually-hidden">{said}</output>
      {others.length > 0 && (
        <div class="row">
          <label class="visually-hidden" for={id}>
            {t('options.fallbackAdd')}
          </label>
          <select id={id} value={picked} onChange={(event) => setPicked(event.currentTarget.value)}>
            <option value="">{t('options.fallbackAdd')}</option>
            {others.map((provider) => (
              <option key={provider} value={provider}>
                {providerLabel(provider)}
              </option>
            ))}
          </select>
          <button
            type="button"
            disabled={picked === ''}
            onClick={() => {
              const added = others.find((provider) => provider === picked);
              if (added !== undefined) onChange([...order, added]);
              setPicked('');
            }}
          >
            {t('language.addButton')}
          </button>
        </div>
      )}
    </div>
  );
}
