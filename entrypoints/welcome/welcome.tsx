import { CommentExample } from '../../components/comment-example.tsx';
import { languageOptions } from '../../components/language-options.ts';
import { LanguagePacks } from '../../components/language-packs.tsx';
import { LanguageSelect } from '../../components/language-select.tsx';
import { PackDownload } from '../../components/pack-download.tsx';
import { sameLanguage } from '../../lib/core/language-tag.ts';
import { targetLanguages } from '../../lib/core/languages.ts';
import { openOptions } from '../../lib/platform/extension-pages.ts';
import { t } from '../../lib/platform/i18n.ts';
import { openTab } from '../../lib/platform/tabs.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { withTargetLanguage } from '../../lib/settings/target-language.ts';
import { useLanguagePacks } from '../interface/use-language-packs.ts';
import { usePack } from '../interface/use-pack.ts';
import { type SettingsAccess, useSettings } from '../interface/use-settings.ts';

const chinese = { text: '这个配色绝了，求链接！', lang: 'zh-Hans' };
const english = { text: 'These colours are perfect. Where can I get it?', lang: 'en' };

interface OnDeviceProps {
  readonly settings: Settings;
  readonly update: SettingsAccess['update'];
}

/** What can be downloaded to translate without a network: from the browser where it offers that, and packs. */
function OnDevice({ settings, update }: OnDeviceProps) {
  const interfaceTag = t('extension.language');
  const packs = useLanguagePacks(settings, update, interfaceTag);
  const pack = usePack('builtIn', settings.targetLanguage, interfaceTag, (pair) =>
    update(({ downloadedPairs }) => ({ downloadedPairs: [...new Set([...downloadedPairs, pair])] })),
  );
  const withoutMirror = { ...packs, mirror: undefined };
  if (pack.pack.state === 'absent') return <LanguagePacks {...withoutMirror} />;
  return (
    <>
      <PackDownload {...pack} />
      <details>
        <summary>{t('packs.title')}</summary>
        <div class="details">
          <LanguagePacks {...withoutMirror} />
        </div>
      </details>
    </>
  );
}

/** The page that greets after the installation. */
export function Welcome() {
  const { settings, update, failed } = useSettings();
  if (settings === null) return null;
  const interfaceTag = t('extension.language');
  const readsChinese = sameLanguage(interfaceTag, 'zh');
  return (
    <>
      <header>
        <img src="/icon/icon.svg" alt="" width="56" height="56" />
        <h1>{t('welcome.title')}</h1>
      </header>
      <section class="block">
        <h2>{t('welcome.whatTitle')}</h2>
        <p>{t('welcome.what')}</p>
        <CommentExample
          original={readsChinese ? english : chinese}
          translation={readsChinese ? chinese : english}
        />
      </section>
      <section class="block">
        <h2>{t('welcome.languageTitle')}</h2>
        <LanguageSelect
          label={t('language.target')}
          note={t('language.targetNote')}
          field="targetLanguage"
          value={settings.targetLanguage}
          options={languageOptions(targetLanguages, interfaceTag)}
          onChange={(language) => update((current) => withTargetLanguage(current, language))}
        />
        {failed && <output class="problem">{t('options.storageFailed')}</output>}
      </section>
      <section class="block">
        <h2>{t('welcome.translatorTitle')}</h2>
        <p>{t('welcome.translator')}</p>
        <OnDevice settings={settings} update={update} />
        <button type="button" data-action="open-options" onClick={() => void openOptions()}>
          {t('welcome.choose')}
        </button>
      </section>
      <section class="block">
        <h2>{t('welcome.startTitle')}</h2>
        <p>{t('welcome.start')}</p>
        <button
          type="button"
          class="primary"
          data-action="open-rednote"
          onClick={() => void openTab('https://www.rednote.com/explore')}
        >
          {t('welcome.openRednote')}
        </button>
        <p class="note">{t('welcome.otherSite')}</p>
      </section>
    </>
  );
}
