import type { LanguageTag } from '../lib/core/language-tag.ts';
import { UNDETERMINED } from '../lib/core/language-tag.ts';
import { t } from '../lib/platform/i18n.ts';
import { FileExchange } from './file-exchange.tsx';
import type { LanguageOption } from './language-options.ts';

/** What was said of a language on a site: which one it is, `und` for any other, or without it to leave it alone. */
interface ListedCorrection {
  readonly site: string;
  readonly language: LanguageTag;
  readonly is?: LanguageTag;
}

interface CorrectionListProps {
  /** In the order to show. */
  readonly corrections: readonly ListedCorrection[];
  readonly options: readonly LanguageOption[];
  /** What became of the last file: how many corrections it had, or that it was none of ours. */
  readonly imported: number | 'not-ours' | null;
  readonly onRemove: (correction: ListedCorrection) => void;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
}

/** What the person said of languages on sites. */
export function CorrectionList({
  corrections,
  options,
  imported,
  onRemove,
  onExport,
  onImport,
}: CorrectionListProps) {
  const nameOf = (language: LanguageTag) => options.find(({ tag }) => tag === language)?.name ?? language;
  const say = ({ language, is }: ListedCorrection): string => {
    if (is === undefined) return t('correction.listLeave', nameOf(language));
    if (is === UNDETERMINED) return t('correction.listIsOther', nameOf(language));
    return t('correction.listIs', nameOf(language), nameOf(is));
  };
  const outcome = typeof imported === 'number' ? t('correction.imported', String(imported)) : '';
  return (
    <>
      <p class="note">{corrections.length === 0 ? t('correction.listNone') : t('correction.listNote')}</p>
      <ul class="list" data-list="corrections">
        {corrections.map((correction) => (
          <li key={`${correction.site} ${correction.language}`} class="list-row">
            <span class="taught">
              <strong>{correction.site}</strong> {say(correction)}
            </span>
            <button
              type="button"
              class="icon-button"
              aria-label={t('correction.remove', nameOf(correction.language), correction.site)}
              onClick={() => onRemove(correction)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <FileExchange
        what="corrections"
        empty={corrections.length === 0}
        exportLabel={t('correction.export')}
        importLabel={t('correction.import')}
        outcome={imported === 'not-ours' ? t('correction.notOurs') : outcome}
        failed={imported === 'not-ours'}
        onExport={onExport}
        onImport={onImport}
      />
    </>
  );
}
