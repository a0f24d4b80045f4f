import { t } from '../lib/platform/i18n.ts';
import { Switch } from './switch.tsx';

interface SiteListProps {
  /** Host names and whether Crosstalk runs there, in the order to show. */
  readonly sites: readonly { readonly host: string; readonly on: boolean }[];
  readonly onToggle: (host: string, on: boolean) => void;
  readonly onRemove: (host: string) => void;
}

/** The sites a person decided about. */
export function SiteList({ sites, onToggle, onRemove }: SiteListProps) {
  if (sites.length === 0) return <p class="note">{t('site.none')}</p>;
  return (
    <ul class="list">
      {sites.map(({ host, on }) => (
        <li key={host} class="list-row">
          <Switch label={host} checked={on} onChange={(wanted) => onToggle(host, wanted)} />
          <button
            type="button"
            class="icon-button"
            aria-label={t('site.remove', host)}
            onClick={() => onRemove(host)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
