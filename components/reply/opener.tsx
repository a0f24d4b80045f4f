import { t } from '../../lib/platform/i18n.ts';

interface OpenerProps {
  readonly expanded: boolean;
  /** The keys that do the same, as the browser writes them; empty where there are none. */
  readonly keys: string;
  readonly search: boolean;
}

/** The quiet button at the edge of a field. */
export function Opener({ expanded, keys, search }: OpenerProps) {
  const name = t(search ? 'reply.openSearch' : 'reply.open');
  return (
    <button
      type="button"
      class="opener"
      data-action="open"
      aria-expanded={expanded}
      aria-label={name}
      title={keys === '' ? name : `${name} (${keys})`}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 6.5A2.5 2.5 0 0 1 6.5 4h7A2.5 2.5 0 0 1 16 6.5v4a2.5 2.5 0 0 1-2.5 2.5H9l-3.5 2.6V13A2.5 2.5 0 0 1 4 10.6z" />
        <path d="M18.5 9.5A1.9 1.9 0 0 1 20 11.5v4a2 2 0 0 1-1.5 2v2.3L15.3 17.5H11.5a1.9 1.9 0 0 1-1.6-.9" />
      </svg>
    </button>
  );
}
