import type { LanguageDecision } from '../../lib/core/language-decision.ts';
import { primaryLanguage, UNDETERMINED } from '../../lib/core/language-tag.ts';
import { decideLanguage } from '../../lib/language/gate.ts';
import { refineLanguage } from '../../lib/language/statistics.ts';
import type { RequestHandlers } from '../../lib/messaging/server.ts';
import { commandKeys } from '../../lib/platform/commands.ts';
import { injectReply } from '../../lib/platform/reader-scripts.ts';
import { localStorageArea } from '../../lib/platform/storage.ts';
import { systemClock } from '../../lib/platform/system-clock.ts';
import { readPinyin } from '../../lib/providers/dictionary/pinyin.ts';
import { findProvider } from '../../lib/providers/registry.ts';
import { createAnswerLanguages } from '../../lib/settings/answer-languages.ts';
import { createKeptDrafts } from '../../lib/settings/kept-drafts.ts';
import { createReplyMemory } from '../../lib/settings/reply-memory.ts';
import type { SettingsStore } from '../../lib/settings/store.ts';

type ReplyRequests = Pick<
  RequestHandlers,
  | 'start-reply'
  | 'reply-setup'
  | 'languages-of'
  | 'pinyin'
  | 'keep-draft'
  | 'remember-answer-language'
  | 'recall-reply'
  | 'remember-reply'
  | 'clear-replies'
>;

function languageOf(text: string): string {
  const gate: LanguageDecision = decideLanguage(text, {});
  const decision = gate.open ? refineLanguage(text, gate, {}) : gate;
  return decision.confidence >= 0.5 ? decision.language : UNDETERMINED;
}

/** Answers what the reply panel asks. Nothing is written for private windows. */
export function replyRequests(settings: Pick<SettingsStore, 'load'>): ReplyRequests {
  const area = localStorageArea();
  const drafts = createKeptDrafts(area, systemClock.now);
  const languages = createAnswerLanguages(area);
  const memory = createReplyMemory(area);

  return {
    'start-reply': async (_, { tabId, frameId }) => {
      if (tabId !== undefined && frameId !== undefined) await injectReply(tabId, frameId);
      return null;
    },
    'reply-setup': async ({ purpose, person }, { host, place, incognito }) => {
      const [current, chosen, kept, keys] = await Promise.all([
        settings.load(),
        languages.chosen(host, person),
        incognito ? undefined : drafts.at({ place, purpose }),
        commandKeys(),
      ]);
      const { opener, tone, order, separator, pinyin } = current.reply;
      // Every translator that streams is a language model.
      const provider = findProvider(current.provider);
      const keysOf = (name: string): string => keys.find((command) => command.name === name)?.keys ?? '';
      return {
        own: current.targetLanguage,
        readLanguages: current.readLanguages,
        chosen,
        kept,
        opener,
        tone,
        order,
        separator,
        pinyin,
        tones: provider?.features?.includes('formality') === true,
        variants: provider?.streaming === true || provider?.id === 'libretranslate',
        memory: current.reply.memory && !incognito,
        keys: { open: keysOf('reply'), language: keysOf('reply-language') },
      };
    },
    'languages-of': ({ texts }) => Promise.resolve(texts.map(languageOf)),
    pinyin: ({ text }) => Promise.resolve(readPinyin(text)),
    'keep-draft': async ({ purpose, text }, { place, incognito }) => {
      if (!incognito) await drafts.keep({ place, purpose }, text);
      return null;
    },
    'remember-answer-language': async ({ person, language }, { host, incognito }) => {
      if (!incognito) await languages.remember(host, person, language);
      return null;
    },
    'recall-reply': async ({ text, from, to }, { incognito }) => {
      if (incognito || !(await settings.load()).reply.memory) return { examples: [] };
      return memory.recall(text, from, to);
    },
    'remember-reply': async (reply, { incognito }) => {
      const wanted = !incognito && (await settings.load()).reply.memory;
      if (wanted && primaryLanguage(reply.from) !== primaryLanguage(reply.to)) await memory.remember(reply);
      return null;
    },
    'clear-replies': async () => {
      await Promise.all([drafts.clear(), memory.clear(), languages.clear()]);
      return null;
    },
  };
}
