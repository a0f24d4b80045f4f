import type { ItemAnswer } from './item-answer.ts';
import type { Batch, BatchAnswers, ProviderEnvironment } from './provider.ts';

/** Translates the texts of a batch one after the other, telling of each as it comes. Rejects with the first error. */
export async function translateOneByOne(
  { items }: Batch,
  { onAnswer }: ProviderEnvironment,
  translate: (text: string) => Promise<ItemAnswer>,
): Promise<BatchAnswers> {
  const answers = new Map<string, ItemAnswer>();
  for (const { id, text } of items) {
    const answer = await translate(text);
    answers.set(id, answer);
    onAnswer?.(id, answer);
  }
  return answers;
}
