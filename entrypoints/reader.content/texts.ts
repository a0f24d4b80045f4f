import { type LanguageTag, UNDETERMINED } from '../../lib/core/language-tag.ts';
import { messageName } from '../../lib/core/message-name.ts';
import type { ViewTexts } from '../../lib/page/view.ts';
import { t } from '../../lib/platform/i18n.ts';

/** The name of a language that the background did not name. Slow: the first use loads the browser's tables. */
function rareName(tag: LanguageTag, interfaceLanguage: string): string {
  try {
    return new Intl.DisplayNames([interfaceLanguage, 'en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The interface texts of translations in the browser's language. */
export function createViewTexts(
  interfaceLanguage: string,
  nameOf: (tag: LanguageTag) => string | undefined,
): ViewTexts {
  const name = (tag: LanguageTag): string =>
    tag === UNDETERMINED ? t('reader.unknownLanguage') : (nameOf(tag) ?? rareName(tag, interfaceLanguage));
  return {
    source: (from, provider) => t('reader.from', name(from), t(`provider.${messageName(provider)}`)),
    kind: (kind) =>
      kind === 'translation' ? '' : t(kind === 'gloss' ? 'reader.kindGloss' : 'reader.kindPhrase'),
    failure: (failure) => t(`error.${messageName(failure.code)}`),
    untranslated: (from) => t('reader.untranslated', name(from)),
    folded(count, language, open) {
      const one = open ? 'reader.foldOne' : 'reader.foldedOne';
      if (count === 1) return t(one, name(language));
      return t(open ? 'reader.fold' : 'reader.folded', String(count), name(language));
    },
    action(action, hidden) {
      switch (action) {
        case 'retry':
          return t('reader.retry');
        case 'translate':
          return t('reader.translate');
        case 'ours':
          return t('reader.useOurs');
        case 'original':
          return t(hidden ? 'reader.showOriginal' : 'reader.hideOriginal');
        case 'language':
          return t('reader.wrongLanguage');
        case 'reload':
          return t('reader.reload');
        default:
          return t('reader.chooseTranslator');
      }
    },
    unreadable: t('reader.unreadable'),
  };
}
