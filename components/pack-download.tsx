import type { LanguageTag } from '../lib/core/language-tag.ts';
import { t } from '../lib/platform/i18n.ts';
import { type BrowserDownload, DownloadState } from './download-state.tsx';
import type { LanguageOption } from './language-options.ts';
import { LanguageSelect } from './language-select.tsx';

interface PackDownloadProps {
  /** The browser's translator for a language pair, or its language model for one. */
  readonly what?: 'builtIn' | 'languageModel';
  readonly pack: BrowserDownload;
  readonly from: LanguageTag;
  /** Such as `Chinese → English`. */
  readonly pairName: string;
  readonly options: readonly LanguageOption[];
  readonly onFrom: (from: LanguageTag) => void;
  /** Called within the click, which the browser asks for. */
  readonly onDownload: () => void;
  readonly onCancel: () => void;
}

/** State of a language pair of what the browser brings, and its download. */
export function PackDownload(props: PackDownloadProps) {
  const { what = 'builtIn', pack, from, pairName, options, onFrom, onDownload, onCancel } = props;
  if (pack.state === 'absent') return <p class="note">{t(`${what}.absent`)}</p>;
  return (
    <section class="pack" aria-label={t(`${what}.title`)}>
      <LanguageSelect
        label={t('builtIn.from')}
        field="packFrom"
        value={from}
        options={options}
        onChange={onFrom}
      />
      <DownloadState
        what={what}
        download={pack}
        pairName={pairName}
        onDownload={onDownload}
        onCancel={onCancel}
      />
    </section>
  );
}
