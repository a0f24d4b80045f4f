import type { LanguageTag } from '../../lib/core/language-tag.ts';
import { messageName } from '../../lib/core/message-name.ts';
import type { ViewTexts } from '../../lib/page/render.ts';
import { t } from '../../lib/platform/i18n.ts';

function languageName(names: Intl.DisplayNames | undefined, tag: LanguageTag): string {
  if (tag === 'und') return t('reader.unknownLanguage');
  try {
    return names?.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The interface texts of translations in the browser's language. */
export function createViewTexts(interfaceLanguage: string): ViewTexts {
  const names = new Intl.DisplayNames([interfaceLanguage, 'en'], { type: 'language' });
  return {
    source: (from, provider) =>
      t('reader.from', languageName(names, from), t(`provider.${messageName(provider)}`)),
    kind: (kind) =>
      kind === 'translation' ? '' : t(kind === 'gloss' ? 'reader.kindGloss' : 'reader.kindPhrase'),
    failure: (failure) => t(`error.${messageName(failure.code)}`),
    untranslated: (from) => t('reader.untranslated', languageName(names, from)),
    action(action, hidden) {
      switch (action) {
        case 'retry':
          return t('reader.retry');
        case 'translate':
          return t('reader.translate');
        case 'original':
          return t(hidden ? 'reader.showOriginal' : 'reader.hideOriginal');
        case 'reload':
          return t('reader.reload');
        default:
          return t('reader.chooseTranslator');
      }
    },
    unreadable: t('reader.unreadable'),
  };
}
