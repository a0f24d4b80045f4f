import { useState } from 'preact/hooks';
import { PageSection } from '../../components/page-section.tsx';
import { TaughtList } from '../../components/taught-list.tsx';
import type { Settings } from '../../lib/settings/schema.ts';
import { exportTaught, importTaught, mergeTaught, withoutTaught } from '../../lib/settings/taught.ts';
import { download } from '../interface/download.ts';
import type { SettingsAccess } from '../interface/use-settings.ts';

interface TaughtProps {
  readonly settings: Settings;
  readonly update: SettingsAccess['update'];
}

/** What the person taught, with a file in and out. */
export function Taught({ settings: { taught }, update }: TaughtProps) {
  const [imported, setImported] = useState<number | 'not-ours' | null>(null);
  const take = async (file: File): Promise<void> => {
    const result = importTaught(await file.text());
    if (!result.ok) {
      setImported('not-ours');
      return;
    }
    update((current) => ({ taught: mergeTaught(current.taught, result.value) }));
    setImported(Object.keys(result.value).length);
  };
  return (
    <PageSection part="taught">
      <TaughtList
        sites={Object.entries(taught)
          .map(([host, selectors]) => ({ host, selectors }))
          .toSorted((a, b) => (a.host < b.host ? -1 : 1))}
        imported={imported}
        onRemove={(host, selector) =>
          update((current) => ({ taught: withoutTaught(current.taught, host, selector) }))
        }
        onExport={() => download('crosstalk-taught.json', exportTaught(taught))}
        onImport={(file) => void take(file).catch(() => setImported('not-ours'))}
      />
    </PageSection>
  );
}
