import { CrosstalkError } from '../core/error.ts';
import { type LanguageTag, sameLanguage, UNDETERMINED } from '../core/language-tag.ts';
import { fromHtml, splitAtTags, tagNumbers, toHtml } from '../text/wire.ts';
import { cutText } from './bergamot/sentences.ts';
import { textAnswer } from './item-answer.ts';
import { translateOneByOne } from './one-by-one.ts';
import { defineProvider, type PackTranslation, type ProviderEnvironment } from './provider.ts';
import { sampleFor } from './sample-text.ts';
import { translateRuns } from './tag-free.ts';

/** Languages that a greeting is tried from, for the test of the packs. */
const sampleSources = ['zh', 'en', 'es', 'fr', 'de', 'ru', 'it', 'pt', 'ca'];

/** Downloaded language packs: the models Firefox translates with, in a worker; nothing leaves the device. */
export const bergamot = defineProvider({
  id: 'bergamot',
  place: 'device',
  sends: false,
  fields: [],
  // Small calls, so that what is on the screen does not wait for what is off it.
  limits: { items: 4, characters: 4_000, concurrency: 1, timeout: 150_000 },
  tags: 'html',
  streaming: false,
  origins: () => [],
  supports: (from, to) =>
    from === UNDETERMINED || to === UNDETERMINED || sameLanguage(from, to) ? false : 'unknown',
  variant: () => '',

  prepare: async (from, to, { packs }) => (await packs?.availability(from, to)) === 'installed',

  async translate(batch, environment) {
    const { from, to } = batch;
    const packs = await readyPacks(from, to, environment);
    return await translateOneByOne(batch, environment, async (text) => {
      const translate = (pieces: readonly string[]) =>
        translatePieces(pieces, from, to, packs, environment.signal);
      const cut = cutText(text, from, to);
      return textAnswer(cut.pieces.length === 0 ? text : cut.join(await translate(cut.pieces)));
    });
  },

  async check(environment, to) {
    for (const source of sampleSources) {
      const sample = sampleFor(to, [source]);
      if (sample === undefined) continue;
      if ((await environment.packs?.availability(sample.from, to)) !== 'installed') continue;
      const packs = await readyPacks(sample.from, to, environment);
      const [translation = ''] = await translatePieces(
        [sample.text],
        sample.from,
        to,
        packs,
        environment.signal,
      );
      return { sample: { text: sample.text, translation } };
    }
    throw new CrosstalkError({ code: environment.packs === undefined ? 'no-provider' : 'needs-download' });
  },
});

async function readyPacks(
  from: LanguageTag,
  to: LanguageTag,
  { packs }: ProviderEnvironment,
): Promise<PackTranslation> {
  if (packs === undefined) throw new CrosstalkError({ code: 'no-provider', detail: 'no engine' });
  const state = await packs.availability(from, to);
  if (state === 'installed') return packs;
  throw new CrosstalkError({ code: state === 'unavailable' ? 'unsupported-language' : 'needs-download' });
}

/** Texts without tags travel as plain text, which the engine translates better. */
async function translatePieces(
  pieces: readonly string[],
  from: LanguageTag,
  to: LanguageTag,
  packs: PackTranslation,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const tagged = pieces.map((piece) => tagNumbers(piece));
  const texts = pieces.map((piece, index) =>
    tagged[index]?.length === 0 ? { text: piece, html: false } : { text: toHtml(piece), html: true },
  );
  const raw = await packs.translate(texts, from, to, signal);
  const found = raw.map((text, index) => (texts[index]?.html === true ? fromHtml(text) : text));
  const finished: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    const translation = found[index] ?? '';
    const kept = sameNumbers(tagNumbers(translation), tagged[index] ?? []);
    finished.push(kept ? translation : await translateBetweenTags(piece, from, to, packs, signal));
  }
  return finished;
}

/** Where the engine lost a tag, what stands between the tags is translated on its own. */
async function translateBetweenTags(
  piece: string,
  from: LanguageTag,
  to: LanguageTag,
  packs: PackTranslation,
  signal: AbortSignal,
): Promise<string> {
  return await translateRuns(splitAtTags(piece), async (runs) =>
    packs.translate(
      runs.map((text) => ({ text, html: false })),
      from,
      to,
      signal,
    ),
  );
}

function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b).join(' ');
  return sorted(one) === sorted(other);
}
