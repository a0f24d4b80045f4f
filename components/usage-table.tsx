import type { ProviderId } from '../lib/core/provider-id.ts';
import { t } from '../lib/platform/i18n.ts';
import { formatCount } from './format.ts';
import { providerLabel } from './provider-choice.ts';

interface UsageTableProps {
  /** UTF-16 units sent. */
  readonly usage: readonly {
    readonly provider: ProviderId;
    readonly today: number;
    readonly month: number;
  }[];
  readonly interfaceTag: string;
}

/** Characters sent, by provider. */
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
        {usage.map(({ provider, today, month }) => (
          <tr key={provider}>
            <th scope="row">{providerLabel(provider)}</th>
            <td class="number">{formatCount(today, interfaceTag)}</td>
            <td class="number">{formatCount(month, interfaceTag)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
