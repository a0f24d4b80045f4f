import type { LanguageTag } from '../lib/core/language-tag.ts';
import { t } from '../lib/platform/i18n.ts';
import type { LanguageOption } from './language-options.ts';
import { LanguageSelect } from './language-select.tsx';

/** A language pair of the browser's translator. */
export type Pack =
  | { readonly state: 'absent' | 'checking' | 'unavailable' | 'downloadable' | 'available' | 'failed' }
  /** `progress` is 0 to 1. */
  | { readonly state: 'downloading'; readonly progress: number };

interface PackDownloadProps {
  readonly pack: Pack;
  readonly from: LanguageTag;
  /** Such as `Chinese → English`. */
  readonly pairName: string;
  readonly options: readonly LanguageOption[];
  readonly onFrom: (from: LanguageTag) => void;
  /** Called within the click, which the browser asks for. */
  readonly onDownload: () => void;
  readonly onCancel: () => void;
}

function stateText(pack: Pack, pairName: string): string {
  switch (pack.state) {
    case 'absent':
      return t('builtIn.absent');
    case 'checking':
      return t('builtIn.checking');
    case 'failed':
      return t('builtIn.failed');
    default:
      return t(`builtIn.${pack.state}`, pairName);
  }
}

/** State of a pair of the browser's translator, and its download. */
export function PackDownload(props: PackDownloadProps) {
  const { pack, from, pairName, options, onFrom, onDownload, onCancel } = props;
  if (pack.state === 'absent') return <p class="note">{t('builtIn.absent')}</p>;
  return (
    <section class="pack" aria-label={t('builtIn.title')}>
      <LanguageSelect
        label={t('builtIn.from')}
        field="packFrom"
        value={from}
        options={options}
        onChange={onFrom}
      />
      <output class="note" data-state={pack.state}>
        {stateText(pack, pairName)}
      </output>
      {(pack.state === 'downloadable' || pack.state === 'failed') && (
        <button type="button" data-action="download" onClick={onDownload}>
          {t('builtIn.download', pairName)}
        </button>
      )}
      {pack.state === 'downloading' && (
        <div class="row">
          <progress max={1} value={pack.progress} aria-label={t('builtIn.progress', pairName)} />
          <button type="button" data-action="cancel-download" onClick={onCancel}>
            {t('builtIn.cancel')}
          </button>
        </div>
      )}
    </section>
  );
}
