import { useId } from 'preact/hooks';
import { t } from '../lib/platform/i18n.ts';

interface DailyCapProps {
  /** UTF-16 units a day and provider; 0 is no cap. */
  readonly cap: number;
  readonly onChange: (cap: number) => void;
}

/** How much may be sent to one translator in a day. */
export function DailyCap({ cap, onChange }: DailyCapProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t('usage.cap')}</label>
      <input
        id={id}
        data-field="dailyCharacterCap"
        type="number"
        min="0"
        step="1000"
        inputMode="numeric"
        value={cap === 0 ? '' : String(cap)}
        placeholder={t('usage.noCap')}
        aria-describedby={`${id}-note`}
        onChange={(event) => {
          const entered = Math.floor(Number(event.currentTarget.value));
          onChange(Number.isFinite(entered) && entered > 0 ? entered : 0);
        }}
      />
      <p class="note" id={`${id}-note`}>
        {t('usage.capNote')}
      </p>
    </div>
  );
}
