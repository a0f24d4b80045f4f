import { useState } from 'preact/hooks';
import { ClearEverything } from '../../components/clear-everything.tsx';
import { DailyCap } from '../../components/daily-cap.tsx';
import { PageSection } from '../../components/page-section.tsx';
import { UsageTable } from '../../components/usage-table.tsx';
import { request } from '../../lib/messaging/client.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import type { SettingsAccess } from '../interface/use-settings.ts';
import { useUsage } from '../interface/use-usage.ts';

interface StorageProps {
  readonly interfaceTag: string;
  readonly settings: Settings;
  readonly update: SettingsAccess['update'];
}

type Outcome = 'none' | 'done' | 'failed';

/** What was sent, how much may be, and what is kept on the device. */
export function Storage({ interfaceTag, settings, update }: StorageProps) {
  const usage = useUsage();
  const [cleared, setCleared] = useState<Outcome>('none');
  const [emptied, setEmptied] = useState<Outcome>('none');

  return (
    <>
      <PageSection part="usage">
        {usage !== null && <UsageTable usage={usage} interfaceTag={interfaceTag} />}
        <DailyCap
          cap={settings.dailyCharacterCap}
          onChange={(dailyCharacterCap) => update({ dailyCharacterCap })}
        />
      </PageSection>
      <PageSection part="stored">
        <p class="note">{t('options.cacheNote')}</p>
        <button
          type="button"
          data-action="clear-cache"
          onClick={() => {
            request('clear-cache', {}).then(
              () => setCleared('done'),
              () => setCleared('failed'),
            );
          }}
        >
          {t('options.clearCache')}
        </button>
        <output class={cleared === 'failed' ? 'problem' : 'good'}>
          {cleared === 'done' && t('options.cacheCleared')}
          {cleared === 'failed' && t('error.internal')}
        </output>
        <ClearEverything
          outcome={emptied}
          onClear={() => {
            request('clear-everything', {}).then(
              () => setEmptied('done'),
              () => setEmptied('failed'),
            );
          }}
        />
      </PageSection>
    </>
  );
}
