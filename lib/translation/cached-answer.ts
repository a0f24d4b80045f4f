import * as v from 'valibot';
import type { BatchTranslation } from '../providers/provider.ts';

/** An answer as it is cached: personal data still behind its tags. */
export const cachedAnswerSchema = v.object({
  text: v.string(),
  kind: v.exactOptional(v.picklist(['phrase', 'gloss', 'translation'])),
  note: v.optional(v.string()),
  alternatives: v.optional(v.array(v.string())),
  words: v.optional(
    v.array(
      v.object({
        source: v.string(),
        reading: v.optional(v.string()),
        gloss: v.string(),
        senses: v.optional(v.array(v.string())),
      }),
    ),
  ),
  readable: v.optional(v.boolean()),
});

/** What is cached: a provider's answer as it came. */
export type CachedAnswer = BatchTranslation;

/** Bytes an answer takes, reckoned as twice its UTF-16 units. */
export function sizeOf(key: string, answer: CachedAnswer): number {
  return 2 * (key.length + JSON.stringify(answer).length);
}
