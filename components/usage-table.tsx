import type { ProviderId } from '../lib/core/provider-id.ts';
import { t } from '../lib/platform/i18n.ts';
import { formatCount, formatMoney, formatTime } from './format.ts';
import { providerLabel } from './provider-choice.ts';

/** What was sent to one provider. */
export interface UsageRow {
  readonly provider: ProviderId;
  /** UTF-16 units sent. */
  readonly today: number;
  readonly month: number;
  readonly tokens?: { readonly input: number; readonly output: number } | undefined;
  readonly cost?:
    | { readonly amount: number; readonly currency: string; readonly date: string; readonly source: string }
    | undefined;
  /** Milliseconds since 1970. */
  readonly resumesAt?: number | undefined;
}

interface UsageTableProps {
  readonly usage: readonly UsageRow[];
  readonly interfaceTag: string;
}

function Remarks({ row, interfaceTag }: { readonly row: UsageRow; readonly interfaceTag: string }) {
  const { tokens, cost, resumesAt } = row;
  const count = (number: number) => formatCount(number, interfaceTag);
  return (
    <>
      {resumesAt !== undefined && (
        <span class="problem">{t('usage.pause', formatTime(resumesAt, interfaceTag))}</span>
      )}
      {tokens !== undefined && (
        <span class="note">{t('usage.tokens', count(tokens.input), count(tokens.output))}</span>
      )}
      {cost !== undefined && (
        <span class="note">
          {t('usage.cost', formatMoney(cost.amount, cost.currency, interfaceTag))}{' '}
          <a href={cost.source} target="_blank" rel="noreferrer">
            {t('usage.priceOf', cost.date)}
          </a>
        </span>
      )}
    </>
  );
}

/** Characters sent, by provider, what they may have cost, and until when a provider is left alone. */
export function UsageTable({ usage, interfaceTag }: UsageTableProps) {
  if (usage.length === 0) return <p class="note">{t('options.usageNone')}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('options.usageProvider')}</th>
          <th scope="col" class="number">
            {t('options.usageToday')}
          </th>
          <th scope="col" class="number">
            {t('options.usageMonth')}
          </th>
        </tr>
      </thead>
      <tbody>
        {usage.map((row) => (
          <tr key={row.provider}>
            <th scope="row">
              <span class="stacked">
                {providerLabel(row.provider)}
                <Remarks row={row} interfaceTag={interfaceTag} />
              </span>
            </th>
            <td class="number">{formatCount(row.today, interfaceTag)}</td>
            <td class="number">{formatCount(row.month, interfaceTag)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
