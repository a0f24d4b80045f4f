import { primaryLanguage, UNDETERMINED } from '../../lib/core/language-tag.ts';
import { readableLanguages } from '../../lib/core/languages.ts';
import { decideLanguage } from '../../lib/language/gate.ts';
import { refineLanguage } from '../../lib/language/statistics.ts';
import type { RequestHandlers } from '../../lib/messaging/server.ts';
import { injectCorrection } from '../../lib/platform/reader-scripts.ts';
import { correctedSite, withCorrection } from '../../lib/settings/corrections.ts';
import type { Services } from './services.ts';

type CorrectionRequests = Pick<RequestHandlers, 'start-correction' | 'language-choices' | 'correct-language'>;

/** What a text may be in, the likeliest first. */
function likelyLanguages(text: string): string[] {
  const { language, shares } = refineLanguage(text, decideLanguage(text, {}), {});
  const likely = Object.entries(shares ?? { [language]: 1 }).toSorted(([, a], [, b]) => b - a);
  return likely.map(([tag]) => primaryLanguage(tag)).filter((tag) => tag !== UNDETERMINED);
}

/** Answers what the menu asks in which the person corrects a language. */
export function correctionRequests({
  settings,
  languageNames,
}: Pick<Services, 'settings' | 'languageNames'>): CorrectionRequests {
  return {
    'start-correction': async (_, { tabId, frameId }) => {
      if (tabId !== undefined && frameId !== undefined) await injectCorrection(tabId, frameId);
      return null;
    },
    'language-choices': async ({ text }, { host }) => {
      const { targetLanguage, readLanguages } = await settings.load();
      const names = await languageNames();
      const languages = readableLanguages.map((tag) => ({ tag, name: names[tag] ?? tag }));
      const offered = new Set(readableLanguages);
      // Mostly it is the reader's own language that was taken for another.
      const likely = [...likelyLanguages(text), ...[targetLanguage, ...readLanguages].map(primaryLanguage)];
      return {
        site: correctedSite(host),
        likely: [...new Set(likely)].filter((tag) => offered.has(tag)),
        languages: languages.toSorted((a, b) => a.name.localeCompare(b.name)),
      };
    },
    'correct-language': async ({ language, is }, { host }) => {
      const site = correctedSite(host);
      if (site !== '')
        await settings.update(({ corrections }) => ({
          corrections: withCorrection(corrections, { site, language, ...(is !== undefined && { is }) }),
        }));
      return null;
    },
  };
}
