import { t } from '../lib/platform/i18n.ts';
import { FileExchange } from './file-exchange.tsx';

interface TaughtListProps {
  /** Host names and the selectors of their comments, in the order to show. */
  readonly sites: readonly { readonly host: string; readonly selectors: readonly string[] }[];
  /** What became of the last file: how many sites it had, or that it was none of ours. */
  readonly imported: number | 'not-ours' | null;
  readonly onRemove: (host: string, selector: string) => void;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
}

/** What the person taught about sites. */
export function TaughtList({ sites, imported, onRemove, onExport, onImport }: TaughtListProps) {
  const outcome = typeof imported === 'number' ? t('taught.imported', String(imported)) : '';
  return (
    <>
      <p class="note">{sites.length === 0 ? t('taught.none') : t('taught.note')}</p>
      <ul class="list" data-list="taught">
        {sites.flatMap(({ host, selectors }) =>
          selectors.map((selector) => (
            <li key={`${host} ${selector}`} class="list-row">
              <span class="taught">
                <strong>{host}</strong> <code>{selector}</code>
              </span>
              <button
                type="button"
                class="icon-button"
                aria-label={t('taught.remove', host)}
                onClick={() => onRemove(host, selector)}
              >
                ×
              </button>
            </li>
          )),
        )}
      </ul>
      <FileExchange
        what="taught"
        empty={sites.length === 0}
        exportLabel={t('taught.export')}
        importLabel={t('taught.import')}
        outcome={imported === 'not-ours' ? t('taught.notOurs') : outcome}
        failed={imported === 'not-ours'}
        onExport={onExport}
        onImport={onImport}
      />
    </>
  );
}
