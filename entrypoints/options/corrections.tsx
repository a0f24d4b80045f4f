import { useState } from 'preact/hooks';
import { CorrectionList } from '../../components/correction-list.tsx';
import type { LanguageOption } from '../../components/language-options.ts';
import { t } from '../../lib/platform/i18n.ts';
import {
  exportCorrections,
  importCorrections,
  mergeCorrections,
  withoutCorrection,
} from '../../lib/settings/corrections.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { download } from '../interface/download.ts';
import type { SettingsAccess } from '../interface/use-settings.ts';

interface CorrectionsProps {
  readonly settings: Settings;
  readonly update: SettingsAccess['update'];
  /** Names of languages. */
  readonly options: readonly LanguageOption[];
}

/** What the person said of languages on sites, with a file in and out. */
export function Corrections({ settings: { corrections }, update, options }: CorrectionsProps) {
  const [imported, setImported] = useState<number | 'not-ours' | null>(null);
  const take = async (file: File): Promise<void> => {
    const result = importCorrections(await file.text());
    if (!result.ok) {
      setImported('not-ours');
      return;
    }
    update((current) => ({ corrections: mergeCorrections(current.corrections, result.value) }));
    setImported(result.value.length);
  };
  return (
    <>
      <h3>{t('correction.listTitle')}</h3>
      <CorrectionList
        corrections={corrections.toSorted((a, b) => (a.site < b.site ? -1 : 1))}
        options={options}
        imported={imported}
        onRemove={(correction) =>
          update((current) => ({ corrections: withoutCorrection(current.corrections, correction) }))
        }
        onExport={() => download('crosstalk-corrections.json', exportCorrections(corrections))}
        onImport={(file) => void take(file).catch(() => setImported('not-ours'))}
      />
    </>
  );
}
