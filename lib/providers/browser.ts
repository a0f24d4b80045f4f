import { CrosstalkError, type Failure } from '../core/error.ts';
import { type LanguageTag, sameLanguage, UNDETERMINED } from '../core/language-tag.ts';
import { failure } from '../core/result.ts';
import { halved } from './halved.ts';
import { type ItemAnswer, textAnswer } from './item-answer.ts';
import { browserCode } from './language-codes.ts';
import { translateOneByOne } from './one-by-one.ts';
import { type BuiltInTranslation, defineProvider, type ProviderEnvironment } from './provider.ts';
import { sampleFor } from './sample-text.ts';
import { translateAroundTags } from './tag-free.ts';

/** Texts shorter than this are not halved any further when the browser finds them too long. */
const SMALLEST_HALF = 40;

/** The browser's own translator: plain text, one at a time, nothing leaves the device. */
export const browser = defineProvider({
  id: 'browser',
  place: 'device',
  sends: false,
  fields: [],
  limits: { items: 1, characters: 40_000, concurrency: 2, timeout: 60_000 },
  tags: 'none',
  streaming: false,
  origins: () => [],
  supports: (from, to) =>
    from === UNDETERMINED || to === UNDETERMINED || sameLanguage(from, to) ? false : 'unknown',
  variant: () => '',

  prepare: async (from, to, { builtIn, signal }) =>
    (await builtIn?.availability(browserCode(from), browserCode(to), signal)) === 'available',

  async translate(batch, environment) {
    const pair = await readyPair(batch.from, batch.to, environment);
    return await translateOneByOne(
      batch,
      environment,
      async (text) => await translateItem(text, pair, environment.signal),
    );
  },

  async check(environment, to) {
    const sample = sampleFor(to);
    if (sample === undefined) return {};
    const pair = await readyPair(sample.from, to, environment);
    return {
      sample: { text: sample.text, translation: await pair.translate(sample.text, environment.signal) },
    };
  },
});

interface ReadyPair {
  translate(text: string, signal: AbortSignal): Promise<string>;
}

/** Asks first: making a translator for a pair that is not there would wait for a click that cannot come here. */
async function readyPair(
  from: LanguageTag,
  to: LanguageTag,
  { builtIn, signal }: ProviderEnvironment,
): Promise<ReadyPair> {
  if (builtIn === undefined) throw new CrosstalkError({ code: 'no-provider', detail: 'no Translator API' });
  const [source, target] = [browserCode(from), browserCode(to)];
  const state = await builtIn.availability(source, target, signal);
  if (state === 'unavailable') throw new CrosstalkError({ code: 'unsupported-language' });
  if (state !== 'available') throw new CrosstalkError({ code: 'needs-download', detail: state });
  return { translate: async (text, own) => await whole(text, source, target, builtIn, own) };
}

/** Faults of one text stay with it; those that would meet every text end the call. */
async function translateItem(text: string, pair: ReadyPair, signal: AbortSignal): Promise<ItemAnswer> {
  try {
    return textAnswer(await translateAroundTags(text, async (plain) => await pair.translate(plain, signal)));
  } catch (error) {
    const own = error instanceof CrosstalkError && isOfOneText(error.failure);
    if (!own) throw error;
    return failure(error.failure);
  }
}

function isOfOneText({ code }: Failure): boolean {
  return code === 'too-long' || code === 'bad-response' || code === 'blocked';
}

async function whole(
  text: string,
  from: LanguageTag,
  to: LanguageTag,
  builtIn: BuiltInTranslation,
  signal: AbortSignal,
): Promise<string> {
  try {
    return await builtIn.translate(text, from, to, signal);
  } catch (error) {
    const tooLong = error instanceof CrosstalkError && error.failure.code === 'too-long';
    if (!tooLong || text.length < SMALLEST_HALF) throw error;
    const [first, second] = halved(text);
    const start = await whole(first, from, to, builtIn, signal);
    const rest = await whole(second, from, to, builtIn, signal);
    return start + (first.endsWith('\n') ? '\n' : ' ') + rest;
  }
}
