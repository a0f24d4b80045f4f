import * as v from 'valibot';
import { type LanguageTag, primaryLanguage } from '../core/language-tag.ts';
import { MAX_EXAMPLES, type WritingExample } from '../core/writing.ts';
import type { StorageArea } from '../platform/storage.ts';

/** Key under which one's own replies lie in storage. */
export const MEMORY_KEY = 'reply-memory';

/** Replies remembered, and UTF-16 units of all of them; the oldest go first. */
const MAX_REPLIES = 300;
const MAX_CHARACTERS = 100_000;

/** A reply that was posted. */
export interface RememberedReply extends WritingExample {
  readonly from: LanguageTag;
  readonly to: LanguageTag;
}

/** What is remembered for a draft. */
export interface Recollection {
  /** The translation used for these very words. */
  readonly exact?: string | undefined;
  /** Earlier replies that share words with it, the nearest first. */
  readonly examples: readonly WritingExample[];
}

/** One's own replies, kept on the device so that the same thing is said the same way. */
export interface ReplyMemory {
  recall(text: string, from: LanguageTag, to: LanguageTag): Promise<Recollection>;
  remember(reply: RememberedReply): Promise<void>;
  clear(): Promise<void>;
}

const storedSchema = v.array(
  v.object({ from: v.string(), to: v.string(), text: v.string(), translation: v.string() }),
);

/** Upper and lower case and the spaces between words do not make another draft. */
function folded(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** Two Han characters, else four letters or more with the marks that go with them. */
const WORD = /\p{Script=Han}{2}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}]){4,}/gu;

function wordsOf(text: string): Set<string> {
  return new Set(folded(text).match(WORD) ?? []);
}

/** Remembered replies over a storage area. */
export function createReplyMemory(area: StorageArea): ReplyMemory {
  async function read(): Promise<RememberedReply[]> {
    const parsed = v.safeParse(storedSchema, (await area.get([MEMORY_KEY]))[MEMORY_KEY]);
    return parsed.success ? parsed.output : [];
  }

  return {
    async recall(text, from, to) {
      const pair = (await read()).filter(
        (reply) => primaryLanguage(reply.from) === primaryLanguage(from) && reply.to === to,
      );
      const wanted = folded(text);
      const exact = pair.findLast((reply) => folded(reply.text) === wanted)?.translation;
      const words = wordsOf(text);
      const near = pair
        .map((reply) => ({
          reply,
          shared: [...wordsOf(reply.text)].filter((word) => words.has(word)).length,
        }))
        .filter(({ shared }) => shared > 0)
        .toSorted((a, b) => b.shared - a.shared)
        .slice(0, MAX_EXAMPLES);
      const examples = near.map(({ reply }) => ({ text: reply.text, translation: reply.translation }));
      return { exact, examples };
    },
    remember: (reply) =>
      area.exclusively(MEMORY_KEY, async () => {
        const others = (await read()).filter(
          (known) => known.to !== reply.to || folded(known.text) !== folded(reply.text),
        );
        const newestFirst = [reply, ...others.toReversed()].slice(0, MAX_REPLIES);
        let room = MAX_CHARACTERS;
        const kept = newestFirst.filter(({ text, translation }) => {
          room -= text.length + translation.length;
          return room >= 0;
        });
        await area.set({ [MEMORY_KEY]: kept.toReversed() });
      }),
    clear: () => area.exclusively(MEMORY_KEY, () => area.set({ [MEMORY_KEY]: [] })),
  };
}
