import { t } from '../lib/platform/i18n.ts';

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
      <div class="row">
        <button type="button" data-action="export-taught" disabled={sites.length === 0} onClick={onExport}>
          {t('taught.export')}
        </button>
        <label class="button-like">
          {t('taught.import')}
          <input
            type="file"
            class="visually-hidden"
            accept="application/json,.json"
            data-action="import-taught"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file !== undefined) onImport(file);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <output class={imported === 'not-ours' ? 'problem' : 'note'}>
        {imported === 'not-ours' && t('taught.notOurs')}
        {typeof imported === 'number' && t('taught.imported', String(imported))}
      </output>
    </>
  );
}
