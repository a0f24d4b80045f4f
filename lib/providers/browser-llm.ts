import { CrosstalkError } from '../core/error.ts';
import { UNDETERMINED } from '../core/language-tag.ts';
import { translateSample } from './check-sample.ts';
import { isInstructionLike } from './instruction-like.ts';
import { translateWithModel } from './item-collector.ts';
import { browserCode } from './language-codes.ts';
import { modelFeatures, modelSize, modelVariant } from './model.ts';
import { type Batch, type BatchAnswers, defineProvider, type ProviderEnvironment } from './provider.ts';

/** Languages that a greeting is tried from; the model was taught few. */
const sampleSources = ['es', 'en'];

/** The browser's own language model (Prompt API): nothing leaves the device; slow, and one call at a time. */
export const browserLlm = defineProvider({
  id: 'browser-llm',
  place: 'device',
  sends: false,
  fields: [],
  // Its window holds some thousand tokens, instructions and answer included.
  limits: { items: 4, characters: 1_500, concurrency: 1, timeout: 120_000 },
  tags: 'numbered',
  streaming: true,
  features: modelFeatures.filter((feature) => feature !== 'tokens' && feature !== 'mixed'),
  isolate: isInstructionLike,
  size: modelSize,
  origins: () => [],
  supports: (from, to) => (to === UNDETERMINED || from === to ? false : 'unknown'),
  variant: () => modelVariant('', 'browser'),
  translate: async (batch, environment) => await translateBatch(batch, environment),

  async check(environment, to) {
    return await translateSample(
      to,
      async (batch) => await translateBatch(batch, environment),
      sampleSources,
    );
  },
});

async function translateBatch(batch: Batch, environment: ProviderEnvironment): Promise<BatchAnswers> {
  const { languageModel, signal } = environment;
  if (languageModel === undefined) throw new CrosstalkError({ code: 'no-provider', detail: 'no Prompt API' });
  const [from, to] = [batch.from, batch.to].map(browserCode);
  return await translateWithModel(batch, environment, async (prompt, onText) => {
    await languageModel.ask(
      { ...prompt, from: from ?? UNDETERMINED, to: to ?? batch.to },
      { signal, onText },
    );
    return 'stop';
  });
}
