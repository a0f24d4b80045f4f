import type { ComponentChildren } from 'preact';
import { t } from '../lib/platform/i18n.ts';

/** The parts of the page of settings, in their order: where each is, and the key of its heading. */
export const settingsParts = [
  ['languages', 'language.title'],
  ['translator', 'translator.title'],
  ['packs', 'packs.title'],
  ['sites', 'site.title'],
  ['taught', 'taught.title'],
  ['reading', 'options.readingTitle'],
  ['writing', 'options.replyTitle'],
  ['glossary', 'glossary.title'],
  ['sent', 'sent.title'],
  ['usage', 'options.usageTitle'],
  ['stored', 'options.cacheTitle'],
  ['about', 'options.aboutTitle'],
] as const;

/** The name of a part of the page of settings, and its place in the address: `options.html#packs`. */
export type SettingsPart = (typeof settingsParts)[number][0];

const headings = new Map(settingsParts);

interface PageSectionProps {
  readonly part: SettingsPart;
  readonly children: ComponentChildren;
}

/** A part of the page of settings under its heading. */
export function PageSection({ part, children }: PageSectionProps) {
  const heading = headings.get(part);
  return (
    <section class="block" id={part}>
      {heading !== undefined && <h2>{t(heading)}</h2>}
      {children}
    </section>
  );
}

/** Links to the parts of the page of settings. */
export function Contents() {
  return (
    <nav class="contents" aria-label={t('options.contents')}>
      <ul>
        {settingsParts.map(([part, heading]) => (
          <li key={part}>
            <a href={`#${part}`}>{t(heading)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
