import type { ErrorCode } from '../lib/core/error.ts';
import { messageName } from '../lib/core/message-name.ts';
import { t } from '../lib/platform/i18n.ts';

/** How far something is that the browser itself downloads. */
export type BrowserDownload =
  | { readonly state: 'absent' | 'checking' | 'unavailable' | 'downloadable' | 'available' }
  | { readonly state: 'failed'; readonly code: ErrorCode }
  /** `progress` is 0 to 1. */
  | { readonly state: 'downloading'; readonly progress: number };

interface DownloadStateProps {
  /** What is downloaded: a language pair of the browser's translator, or its language model. */
  readonly what: 'builtIn' | 'languageModel';
  readonly download: BrowserDownload;
  /** Such as `Chinese → English`. */
  readonly pairName: string;
  /** Called within the click, which the browser asks for. */
  readonly onDownload: () => void;
  readonly onCancel: () => void;
}

/** What is said about a download of the browser's. */
function textOf(what: DownloadStateProps['what'], download: BrowserDownload, pairName: string): string {
  if (download.state !== 'failed') return t(`${what}.${download.state}`, pairName);
  // The codes of a translation that has nothing to do with a download would only confuse.
  return download.code === 'network' || download.code === 'blocked' || download.code === 'timeout'
    ? t(`${what}.${messageName(`failed-${download.code}`)}`)
    : t(`${what}.failed`);
}

/** State of what the browser downloads, its progress, and the buttons for it. */
export function DownloadState({ what, download, pairName, onDownload, onCancel }: DownloadStateProps) {
  const { state } = download;
  return (
    <>
      <output class={state === 'failed' ? 'problem' : 'note'} data-state={state}>
        {textOf(what, download, pairName)}
      </output>
      {(state === 'downloadable' || state === 'failed') && (
        <button type="button" data-action="download" onClick={onDownload}>
          {t(`${what}.download`, pairName)}
        </button>
      )}
      {state === 'downloading' && (
        <div class="row">
          <progress max={1} value={download.progress} aria-label={t(`${what}.progress`, pairName)} />
          <button type="button" data-action="cancel-download" onClick={onCancel}>
            {t(`${what}.cancel`)}
          </button>
        </div>
      )}
    </>
  );
}
