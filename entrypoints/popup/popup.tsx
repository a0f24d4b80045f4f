import { FoldedTranslators } from '../../components/folded-translators.tsx';
import { languageOptions } from '../../components/language-options.ts';
import { LanguageSelect } from '../../components/language-select.tsx';
import { PrivacyLine } from '../../components/privacy-line.tsx';
import { SiteSwitch } from '../../components/site-switch.tsx';
import { UsageTable } from '../../components/usage-table.tsx';
import { targetLanguages } from '../../lib/core/languages.ts';
import { openOptions } from '../../lib/platform/extension-pages.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { withTargetLanguage } from '../../lib/settings/target-language.ts';
import { type SettingsAccess, useSettings } from '../interface/use-settings.ts';
import { useTranslator } from '../interface/use-translator.ts';
import { useUsage } from '../interface/use-usage.ts';
import { useSite } from './use-site.ts';

type LoadedPopupProps = Omit<SettingsAccess, 'settings'> & { readonly settings: Settings };

function LoadedPopup({ settings, update, stored, failed }: LoadedPopupProps) {
  const interfaceTag = t('extension.language');
  const site = useSite(settings, update);
  const usage = useUsage();
  const translator = useTranslator(settings, { update, stored }, interfaceTag);
  return (
    <>
      <h1 class="visually-hidden">{t('extension.name')}</h1>
      <section class="block">
        <SiteSwitch {...site} />
      </section>
      <section class="block">
        <LanguageSelect
          label={t('language.target')}
          field="targetLanguage"
          value={settings.targetLanguage}
          options={languageOptions(targetLanguages, interfaceTag)}
          onChange={(language) => update((current) => withTargetLanguage(current, language))}
        />
      </section>
      <section class="block">
        <h2>{t('translator.title')}</h2>
        <FoldedTranslators {...translator.section} onPacks={() => void openOptions()} />
      </section>
      {usage !== null && usage.length > 0 && (
        <section class="block">
          <h2>{t('options.usageTitle')}</h2>
          <UsageTable usage={usage} interfaceTag={interfaceTag} />
        </section>
      )}
      <footer>
        {translator.privacy !== null && <PrivacyLine privacy={translator.privacy} />}
        {failed && <output class="problem">{t('options.storageFailed')}</output>}
        <button type="button" class="link" data-action="open-options" onClick={() => void openOptions()}>
          {t('options.open')}
        </button>
      </footer>
    </>
  );
}

/** The popup of the toolbar button. */
export function Popup() {
  const { settings, ...access } = useSettings();
  return settings === null ? null : <LoadedPopup settings={settings} {...access} />;
}
