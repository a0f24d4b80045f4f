import { CrosstalkError } from '../core/error.ts';
import type { LanguageTag } from '../core/language-tag.ts';
import type { Batch, BatchAnswers, CheckReport } from './provider.ts';
import { sampleFor } from './sample-text.ts';

/**
 * Translates a greeting into `to`, as the proof that a provider works. Absent where there is no greeting to
 * translate. Rejects with what the call or the one text failed with.
 */
export async function translateSample(
  to: LanguageTag,
  translate: (batch: Batch) => Promise<BatchAnswers>,
  sources?: readonly LanguageTag[],
): Promise<Pick<CheckReport, 'sample'>> {
  const sample = sampleFor(to, sources);
  if (sample === undefined) return {};
  const items = [{ id: '1', text: sample.text }];
  const answer = (await translate({ from: sample.from, to, items })).get('1');
  if (!answer?.ok) throw new CrosstalkError(answer?.error ?? { code: 'bad-response', detail: 'no items' });
  return { sample: { text: sample.text, translation: answer.value.text } };
}
