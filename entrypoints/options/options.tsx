import { FallbackOrder } from '../../components/fallback-order.tsx';
import { FormalitySelect } from '../../components/formality-select.tsx';
import { LanguageList } from '../../components/language-list.tsx';
import { languageOptions } from '../../components/language-options.ts';
import { LanguagePacks } from '../../components/language-packs.tsx';
import { LanguageRules } from '../../components/language-rules.tsx';
import { LanguageSelect } from '../../components/language-select.tsx';
import { Contents, PageSection } from '../../components/page-section.tsx';
import { PrivacyLine } from '../../components/privacy-line.tsx';
import { SentTable } from '../../components/sent-table.tsx';
import { SiteList } from '../../components/site-list.tsx';
import { Switch } from '../../components/switch.tsx';
import { TranslatorSection } from '../../components/translator-section.tsx';
import { readableLanguages, targetLanguages } from '../../lib/core/languages.ts';
import { t } from '../../lib/platform/i18n.ts';
import { listLanguageRules, withLanguageRule } from '../../lib/settings/language-rules.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { withTargetLanguage } from '../../lib/settings/target-language.ts';
import { useLanguagePacks } from '../interface/use-language-packs.ts';
import { type SettingsAccess, useSettings } from '../interface/use-settings.ts';
import { type Translator, useTranslator } from '../interface/use-translator.ts';
import { About } from './about.tsx';
import { Corrections } from './corrections.tsx';
import { Glossary } from './glossary.tsx';
import { Storage } from './storage.tsx';
import { Taught } from './taught.tsx';
import { useSites } from './use-sites.ts';
import { Writing } from './writing.tsx';

interface SectionProps {
  readonly settings: Settings;
  readonly update: SettingsAccess['update'];
}

type LoadedOptionsProps = Omit<SettingsAccess, 'settings'> & { readonly settings: Settings };

function Languages({ settings, update }: SectionProps) {
  const interfaceTag = t('extension.language');
  return (
    <>
      <LanguageSelect
        label={t('language.target')}
        note={t('language.targetNote')}
        field="targetLanguage"
        value={settings.targetLanguage}
        options={languageOptions(targetLanguages, interfaceTag)}
        onChange={(language) => update((current) => withTargetLanguage(current, language))}
      />
      <h3>{t('language.readTitle')}</h3>
      <p class="note">{t('language.readNote')}</p>
      <LanguageList
        languages={settings.readLanguages}
        options={languageOptions(readableLanguages, interfaceTag)}
        onChange={(readLanguages) => update({ readLanguages: [...readLanguages] })}
      />
      <h3>{t('language.rulesTitle')}</h3>
      <p class="note">{t('language.rulesNote')}</p>
      <LanguageRules
        rules={listLanguageRules(settings)}
        options={languageOptions(readableLanguages, interfaceTag)}
        onChange={(language, rule) => update((current) => withLanguageRule(current, language, rule))}
      />
      <Corrections
        settings={settings}
        update={update}
        options={languageOptions(readableLanguages, interfaceTag)}
      />
    </>
  );
}

function Sites({ settings, update }: SectionProps) {
  const sites = useSites(settings, update);
  return (
    <>
      <Switch
        label={t('site.everywhere')}
        note={t('site.everywhereNote')}
        checked={sites.everywhere}
        action="toggle-everywhere"
        onChange={sites.onEverywhere}
      />
      <output class="problem">{sites.refused && t('site.everywhereRefused')}</output>
      <p class="note">{t('site.note')}</p>
      <SiteList sites={sites.list} onToggle={sites.onToggle} onRemove={sites.onRemove} />
    </>
  );
}

/** Providers that may be asked next: those on the device, and those the person agreed to. */
function fallbackChoices(settings: Settings, { cards }: Translator) {
  return cards
    .filter(({ id, sends }) => !sends || settings.consents[id] !== undefined)
    .map(({ id }) => id)
    .filter((id) => id !== 'auto' && id !== settings.provider && !settings.fallback.includes(id));
}

function Reading({ settings, update }: SectionProps) {
  return (
    <>
      <Switch
        label={t('options.phrasesFirst')}
        note={t('options.phrasesFirstNote')}
        checked={settings.phrasesFirst}
        onChange={(phrasesFirst) => update({ phrasesFirst })}
      />
      <Switch
        label={t('options.showOriginal')}
        checked={settings.showOriginal}
        onChange={(showOriginal) => update({ showOriginal })}
      />
      <Switch
        label={t('options.notes')}
        note={t('options.notesNote')}
        checked={settings.notes}
        onChange={(notes) => update({ notes })}
      />
      <FormalitySelect value={settings.formality} onChange={(formality) => update({ formality })} />
      <Switch
        label={t('options.mask')}
        note={t('options.maskNote')}
        checked={settings.maskPersonalData}
        onChange={(maskPersonalData) => update({ maskPersonalData })}
      />
    </>
  );
}

function LoadedOptions({ settings, update, stored, failed }: LoadedOptionsProps) {
  const interfaceTag = t('extension.language');
  const translator = useTranslator(settings, { update, stored }, interfaceTag);
  const packs = useLanguagePacks(settings, update, interfaceTag);
  return (
    <>
      <h1>{t('options.title')}</h1>
      <Contents />
      {failed && <output class="problem">{t('options.storageFailed')}</output>}
      <PageSection part="languages">
        <Languages settings={settings} update={update} />
      </PageSection>
      <PageSection part="translator">
        {translator.privacy !== null && <PrivacyLine privacy={translator.privacy} />}
        <TranslatorSection {...translator.section} />
        <h3>{t('options.fallbackTitle')}</h3>
        <p class="note">{t('options.fallbackNote')}</p>
        <FallbackOrder
          order={settings.fallback}
          others={fallbackChoices(settings, translator)}
          onChange={(fallback) => update({ fallback: [...fallback] })}
        />
      </PageSection>
      <PageSection part="packs">
        <LanguagePacks {...packs} />
      </PageSection>
      <PageSection part="sites">
        <Sites settings={settings} update={update} />
      </PageSection>
      <Taught settings={settings} update={update} />
      <PageSection part="reading">
        <Reading settings={settings} update={update} />
      </PageSection>
      <Writing reply={settings.reply} update={update} />
      <Glossary settings={settings} update={update} interfaceTag={interfaceTag} />
      <PageSection part="sent">
        <SentTable providers={translator.cards} masks={settings.maskPersonalData} />
      </PageSection>
      <Storage interfaceTag={interfaceTag} settings={settings} update={update} />
      <About />
    </>
  );
}

/** The page with all settings. */
export function Options() {
  const { settings, ...access } = useSettings();
  return settings === null ? null : <LoadedOptions settings={settings} {...access} />;
}
