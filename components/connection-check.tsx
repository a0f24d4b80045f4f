import { messageName } from '../lib/core/message-name.ts';
import { t } from '../lib/platform/i18n.ts';
import { formatCount, formatDuration } from './format.ts';
import { languageName } from './language-options.ts';
import type { ConnectionTest } from './provider-choice.ts';

interface ConnectionCheckProps {
  readonly test: ConnectionTest;
  readonly interfaceTag: string;
  readonly disabled?: boolean;
  /** Called within the click, so that the browser's permission can be asked for. */
  readonly onCheck: () => void;
}

/** How many models or languages of a server are listed; the rest is left to an ellipsis. */
const LISTED = 8;

function listed(names: readonly string[]): string {
  return names.length > LISTED ? `${names.slice(0, LISTED).join(', ')}, …` : names.join(', ');
}

function Outcome({ test, interfaceTag }: Pick<ConnectionCheckProps, 'test' | 'interfaceTag'>) {
  if (test.state === 'idle') return null;
  if (test.state === 'running') return <p>{t('check.running')}</p>;
  if (test.state === 'failed') {
    const { code, detail } = test.failure;
    return (
      <>
        <p class="problem">{t(`error.${messageName(code)}`)}</p>
        {detail !== undefined && <p class="note">{t('check.failed', detail)}</p>}
      </>
    );
  }
  const { elapsed, sample, languages = [], models = [], quota } = test;
  const names = languages.map((tag) => (tag.includes('>') ? tag : languageName(tag, interfaceTag)));
  const count = (number: number) => formatCount(number, interfaceTag);
  return (
    <>
      <p class="good">{t('check.works', formatDuration(elapsed, interfaceTag))}</p>
      {sample !== undefined && <p class="note">{t('check.sample', sample.text, sample.translation)}</p>}
      {models.length > 0 && <p class="note">{t('check.models', listed(models))}</p>}
      {quota !== undefined && <p class="note">{t('check.quota', count(quota.used), count(quota.limit))}</p>}
      {names.length > LISTED && (
        <details>
          <summary>{t('check.languageCount', count(names.length))}</summary>
          <p class="note">{names.join(', ')}</p>
        </details>
      )}
      {names.length > 0 && names.length <= LISTED && (
        <p class="note">{t('check.languages', names.join(', '))}</p>
      )}
    </>
  );
}

/** The button that tries the chosen provider for real, and what came of it. */
export function ConnectionCheck({ test, interfaceTag, disabled = false, onCheck }: ConnectionCheckProps) {
  const busy = test.state === 'running';
  return (
    <div class="check">
      <button
        type="button"
        data-action="check"
        disabled={disabled}
        aria-disabled={busy}
        onClick={() => {
          if (!busy) onCheck();
        }}
      >
        {t('check.button')}
      </button>
      <div aria-live="polite" data-state={test.state} class="check-outcome">
        <Outcome test={test} interfaceTag={interfaceTag} />
      </div>
    </div>
  );
}
