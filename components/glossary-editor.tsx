import { useId, useState } from 'preact/hooks';
import type { LanguageTag } from '../lib/core/language-tag.ts';
import { t } from '../lib/platform/i18n.ts';
import type { LanguageOption } from './language-options.ts';

/** One word or phrase with its translation. */
export interface GlossaryRow {
  readonly source: string;
  readonly target: string;
  readonly to: LanguageTag;
  readonly site?: string;
}

interface GlossaryEditorProps {
  readonly rows: readonly GlossaryRow[];
  readonly languages: readonly LanguageOption[];
  /** The language offered for a new entry. */
  readonly target: LanguageTag;
  /** What came of the last import. */
  readonly outcome: string;
  readonly failed: boolean;
  readonly onChange: (rows: readonly GlossaryRow[]) => void;
  readonly onImport: (file: File) => void;
  readonly onExport: (form: 'csv' | 'tbx') => void;
}

function NewEntry(
  props: Pick<GlossaryEditorProps, 'languages' | 'target'> & { readonly onAdd: (row: GlossaryRow) => void },
) {
  const id = useId();
  const [source, setSource] = useState('');
  const [target, setTarget] = useState('');
  const [site, setSite] = useState('');
  const [to, setTo] = useState(props.target);
  const ready = source.trim() !== '' && target.trim() !== '';
  return (
    <form
      class="glossary-new"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        const host = site.trim().toLowerCase();
        props.onAdd({ source: source.trim(), target: target.trim(), to, ...(host !== '' && { site: host }) });
        setSource('');
        setTarget('');
      }}
    >
      <div class="field">
        <label for={`${id}-source`}>{t('glossary.source')}</label>
        <input
          id={`${id}-source`}
          data-field="glossary-source"
          maxLength={200}
          value={source}
          onInput={(event) => setSource(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for={`${id}-target`}>{t('glossary.target')}</label>
        <input
          id={`${id}-target`}
          data-field="glossary-target"
          maxLength={200}
          value={target}
          onInput={(event) => setTarget(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for={`${id}-to`}>{t('glossary.language')}</label>
        <select id={`${id}-to`} value={to} onChange={(event) => setTo(event.currentTarget.value)}>
          {props.languages.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={`${id}-site`}>{t('glossary.site')}</label>
        <input
          id={`${id}-site`}
          data-field="glossary-site"
          placeholder={t('glossary.everywhere')}
          value={site}
          onInput={(event) => setSite(event.currentTarget.value)}
        />
      </div>
      <button type="submit" data-action="glossary-add" disabled={!ready}>
        {t('glossary.add')}
      </button>
    </form>
  );
}

/** The person's own words: a list to add to, and files to take in and give out. */
export function GlossaryEditor(props: GlossaryEditorProps) {
  const { rows, languages, outcome, failed, onChange, onImport, onExport } = props;
  const id = useId();
  const nameOf = (tag: LanguageTag) => languages.find((option) => option.tag === tag)?.name ?? tag;
  return (
    <>
      {rows.length > 0 && (
        <ul class="list glossary">
          {rows.map((row, index) => (
            <li key={`${row.source} ${row.to} ${row.site ?? ''}`} class="list-row">
              <span class="stacked">
                <span>
                  <bdi>{row.source}</bdi> → <bdi lang={row.to}>{row.target}</bdi>
                </span>
                <span class="note">{[nameOf(row.to), row.site ?? t('glossary.everywhere')].join(' · ')}</span>
              </span>
              <button
                type="button"
                class="icon-button"
                aria-label={t('glossary.remove', row.source)}
                onClick={() => onChange(rows.toSpliced(index, 1))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <NewEntry
        languages={languages}
        target={props.target}
        onAdd={(added) => {
          const same = (row: GlossaryRow) =>
            row.source === added.source && row.to === added.to && row.site === added.site;
          onChange([...rows.filter((row) => !same(row)), added]);
        }}
      />
      <div class="row">
        <label class="visually-hidden" for={`${id}-file`}>
          {t('glossary.import')}
        </label>
        <input
          id={`${id}-file`}
          class="visually-hidden"
          type="file"
          data-field="glossary-file"
          accept=".csv,.tsv,.tbx,.xml,text/csv,application/xml"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file !== undefined) onImport(file);
          }}
        />
        <button type="button" onClick={() => document.getElementById(`${id}-file`)?.click()}>
          {t('glossary.import')}
        </button>
        <button type="button" disabled={rows.length === 0} onClick={() => onExport('csv')}>
          {t('glossary.exportCsv')}
        </button>
        <button type="button" disabled={rows.length === 0} onClick={() => onExport('tbx')}>
          {t('glossary.exportTbx')}
        </button>
      </div>
      <output class={failed ? 'problem' : 'good'}>{outcome}</output>
    </>
  );
}
