import { useState } from 'preact/hooks';
import { t } from '../lib/platform/i18n.ts';

interface ClearEverythingProps {
  readonly outcome: 'none' | 'done' | 'failed';
  readonly onClear: () => void;
}

/** A button that cannot be undone, and so asks once more. */
export function ClearEverything({ outcome, onClear }: ClearEverythingProps) {
  const [asked, setAsked] = useState(false);
  return (
    <div class="field">
      <p class="note">{t('options.clearEverythingNote')}</p>
      <div class="row">
        <button
          type="button"
          data-action="clear-everything"
          aria-expanded={asked}
          onClick={() => setAsked(!asked)}
        >
          {t('options.clearEverything')}
        </button>
        {asked && (
          <button
            type="button"
            class="danger"
            data-action="confirm-clear-everything"
            onClick={() => {
              setAsked(false);
              onClear();
            }}
          >
            {t('options.clearEverythingSure')}
          </button>
        )}
      </div>
      <output class={outcome === 'failed' ? 'problem' : 'good'}>
        {outcome === 'done' && t('options.cacheCleared')}
        {outcome === 'failed' && t('error.internal')}
      </output>
    </div>
  );
}
