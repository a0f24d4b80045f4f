import { contextOf, PROMPT_VERSION } from './prompt.ts';
import type { Batch, ProviderFeature } from './provider.ts';

/** What every language model does, since the prompt asks it to. */
export const modelFeatures: readonly ProviderFeature[] = [
  'context',
  'formality',
  'glossary',
  'mixed',
  'notes',
  'tokens',
];

/** UTF-16 units of the texts and of the context that goes with them; instructions are not counted. */
export function modelSize(batch: Batch): number {
  const parents = new Set(batch.items.map((item) => item.parent));
  const { post, parent } = contextOf({ post: batch.post, parent: parents.size === 1 ? [...parents][0] : '' });
  const own = batch.items.map((item) => {
    const answered = parents.size === 1 ? '' : contextOf({ parent: item.parent }).parent;
    return item.text.length + answered.length;
  });
  return own.reduce((sum, length) => sum + length, post.length + parent.length);
}

/** What decides a language model's answers beside the texts: the server, the model, the instructions. */
export function modelVariant(server: string, model: string): string {
  return [server, model, `prompt ${PROMPT_VERSION}`].join(' ');
}
