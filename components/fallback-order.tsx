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

function movedTo(order: readonly ProviderId[], from: number, to: number): readonly ProviderId[] {
  const id = order[from];
  return id === undefined ? order : order.toSpliced(from, 1).toSpliced(to, 0, id);
}

/** Who is asked next when the translator cannot answer; put in order by dragging or with buttons, announced as it changes. */
export function FallbackOrder({ order, others, onChange }: FallbackOrderProps) {
  const id = useId();
  const [picked, setPicked] = useState('');
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<number | null>(null);
  const move = (index: number, step: -1 | 1) => {
    const provider = order[index];
    if (provider === undefined) return;
    onChange(movedTo(order, index, index + step));
    setSaid(t('options.moved', providerLabel(provider), String(index + step + 1)));
  };
  return (
    <div>
      {order.length === 0 && <p class="note">{t('options.fallbackNone')}</p>}
      <ol class="list">
        {order.map((provider, index) => {
          const label = providerLabel(provider);
          return (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons do the same
            <li
              key={provider}
              class="list-row"
              draggable
              data-dragged={dragged === index}
              onDragStart={(event) => {
                // Firefox drags nothing that carries no data.
                event.dataTransfer?.setData('text/plain', label);
                setDragged(index);
              }}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => {
                if (dragged !== null) event.preventDefault();
              }}
              onDrop={(event) => {
                event.preventDefault();
                const id = dragged === null ? undefined : order[dragged];
                if (dragged === null || dragged === index || id === undefined) return;
                onChange(movedTo(order, dragged, index));
                setSaid(t('options.moved', providerLabel(id), String(index + 1)));
                setDragged(null);
              }}
            >
              <span class="grip">{label}</span>
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
