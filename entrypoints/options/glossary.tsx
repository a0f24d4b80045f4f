import { useState } from 'preact/hooks';
import { GlossaryEditor } from '../../components/glossary-editor.tsx';
import { languageOptions } from '../../components/language-options.ts';
import { PageSection } from '../../components/page-section.tsx';
import { targetLanguages } from '../../lib/core/languages.ts';
import { t } from '../../lib/platform/i18n.ts';
import { glossaryFromCsv, glossaryToCsv, type ReadGlossary } from '../../lib/settings/glossary-csv.ts';
import { glossaryFromTbx, glossaryToTbx } from '../../lib/settings/glossary-tbx.ts';
import { MAX_GLOSSARY, type Settings } from '../../lib/settings/schema.ts';
import { download } from '../interface/download.ts';
import type { SettingsAccess } from '../interface/use-settings.ts';

/** Bytes of a file that is taken in, at most. */
const MAX_FILE = 5_000_000;

interface GlossaryProps {
  readonly settings: Settings;
  readonly update: SettingsAccess['update'];
  readonly interfaceTag: string;
}

async function read(file: File, language: string): Promise<ReadGlossary> {
  if (file.size > MAX_FILE) throw new RangeError('too large');
  const text = await file.text();
  return text.trimStart().startsWith('<')
    ? glossaryFromTbx(text, globalThis)
    : glossaryFromCsv(text, language);
}

/** The person's own words and how they are to be translated. */
export function Glossary({ settings, update, interfaceTag }: GlossaryProps) {
  const { glossary, targetLanguage } = settings;
  const [outcome, setOutcome] = useState({ text: '', failed: false });

  const take = ({ entries, skipped }: ReadGlossary) => {
    if (entries.length === 0) throw new SyntaxError('no entries');
    update((current) => {
      const key = ({ source, to, site }: Settings['glossary'][number]) => JSON.stringify([source, to, site]);
      const merged = new Map([...current.glossary, ...entries].map((entry) => [key(entry), entry]));
      return { glossary: [...merged.values()].slice(0, MAX_GLOSSARY) };
    });
    setOutcome({ text: t('glossary.imported', String(entries.length), String(skipped)), failed: false });
  };

  return (
    <PageSection part="glossary">
      <p class="note">{t('glossary.note')}</p>
      <GlossaryEditor
        rows={glossary}
        languages={languageOptions(targetLanguages, interfaceTag)}
        target={targetLanguage}
        outcome={outcome.text}
        failed={outcome.failed}
        onChange={(rows) => update({ glossary: rows.slice(0, MAX_GLOSSARY) })}
        onImport={(file) => {
          read(file, targetLanguage)
            .then(take)
            .catch(() => setOutcome({ text: t('glossary.unreadable'), failed: true }));
        }}
        onExport={(form) => {
          if (form === 'csv') download('glossary.csv', glossaryToCsv(glossary), 'text/csv;charset=utf-8');
          else download('glossary.tbx', glossaryToTbx(glossary, globalThis), 'application/x-tbx+xml');
        }}
      />
    </PageSection>
  );
}
