import type { Failure } from '../core/error.ts';
import { type LanguageTag, primaryLanguage } from '../core/language-tag.ts';
import { failure, type Result, success } from '../core/result.ts';
import type { AssetReader } from './dictionary/assets.ts';
import { loadGloss } from './dictionary/gloss.ts';
import { hasPhrases, loadPhrasebook } from './dictionary/phrasebook.ts';
import { type BatchTranslation, defineProvider } from './provider.ts';

const unsupported: Failure = { code: 'unsupported-language', provider: 'dictionary' };

/** Whether there is a gloss for a pair: Chinese to English only. */
function hasGloss(from: LanguageTag, to: LanguageTag): boolean {
  return primaryLanguage(from) === 'zh' && primaryLanguage(to) === 'en';
}

/** What the pair needs, loaded once: null where there is none. */
async function load(asset: AssetReader, from: LanguageTag, to: LanguageTag) {
  return await Promise.all([loadPhrasebook(asset, from, to), hasGloss(from, to) ? loadGloss(asset) : null]);
}

/** Stock phrases with natural translations, then for Chinese a word-by-word gloss; nothing leaves the device. */
export const dictionary = defineProvider({
  id: 'dictionary',
  place: 'device',
  sends: false,
  fields: [],
  limits: { items: 200, characters: 40_000, concurrency: 1, timeout: 20_000 },
  tags: 'numbered',
  streaming: false,
  origins: () => [],
  supports: (from, to) => (hasGloss(from, to) ? true : hasPhrases(from, to) ? 'unknown' : false),
  variant: () => 'dictionary-5',
  async prepare(from, to, { asset }) {
    const [, gloss] = await load(asset, from, to);
    return gloss !== null;
  },
  async translate(batch, { asset, signal, onAnswer }) {
    const { from, to } = batch;
    const [phrases, gloss] = await load(asset, from, to);
    signal.throwIfAborted();
    const answers = new Map<string, Result<BatchTranslation, Failure>>();
    for (const { id, text } of batch.items) {
      const phrase = phrases?.answer(text);
      const answer: Result<BatchTranslation, Failure> =
        phrase !== null && phrase !== undefined
          ? success({ text: phrase.text, kind: 'phrase' })
          : gloss === null
            ? failure(unsupported)
            : success({ ...gloss.gloss(text), kind: 'gloss' });
      answers.set(id, answer);
      onAnswer?.(id, answer);
    }
    return answers;
  },
  async check({ asset }) {
    const text = '好可爱';
    const phrases = await loadPhrasebook(asset, 'zh', 'en');
    return { sample: { text, translation: phrases?.answer(text)?.text ?? '' } };
  },
});
