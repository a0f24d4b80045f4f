import { useEffect, useState } from 'preact/hooks';
import { UsageTable } from '../../components/usage-table.tsx';
import { request } from '../../lib/messaging/client.ts';
import type { UsageReport } from '../../lib/messaging/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';

/** What was sent, and what is kept on the device. */
export function Storage({ interfaceTag }: { readonly interfaceTag: string }) {
  const [usage, setUsage] = useState<readonly UsageReport[] | null>(null);
  const [cleared, setCleared] = useState<'no' | 'yes' | 'failed'>('no');

  useEffect(() => {
    request('usage', {}).then(setUsage, () => setUsage(null));
  }, []);

  return (
    <>
      {usage !== null && (
        <section class="block">
          <h2>{t('options.usageTitle')}</h2>
          <UsageTable usage={usage} interfaceTag={interfaceTag} />
        </section>
      )}
      <section class="block">
        <h2>{t('options.cacheTitle')}</h2>
        <p class="note">{t('options.cacheNote')}</p>
        <button
          type="button"
          data-action="clear-cache"
          onClick={() => {
            request('clear-cache', {}).then(
              () => setCleared('yes'),
              () => setCleared('failed'),
            );
          }}
        >
          {t('options.clearCache')}
        </button>
        <output class={cleared === 'failed' ? 'problem' : 'good'}>
          {cleared === 'yes' && t('options.cacheCleared')}
          {cleared === 'failed' && t('error.internal')}
        </output>
      </section>
    </>
  );
}
