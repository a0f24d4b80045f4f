import type { LanguageTag } from './language-tag.ts';

/** How a reply should sound: as the thread does, among friends, or polite. */
export const tones = ['thread', 'casual', 'polite'] as const;

/** One of {@link tones}. */
export type Tone = (typeof tones)[number];

/** Whether a string names a tone. */
export function isTone(value: string): value is Tone {
  return (tones as readonly string[]).includes(value);
}

/** What a text is written for. */
export type WritingTask = 'reply' | 'post' | 'search';

/** A draft of the same person with the translation they used. */
export interface WritingExample {
  readonly text: string;
  readonly translation: string;
}

/** How a text that the person writes is to be translated. Providers obey what they can and ignore the rest. */
export interface Manner {
  readonly task: WritingTask;
  readonly tone: Tone;
  /** Other translations wanted besides the first. */
  readonly alternatives: number;
  /** What the person wrote before, to stay consistent with. */
  readonly examples: readonly WritingExample[];
}

/** An ask for a text the person writes: it goes into the language of somebody else. */
export interface Writing {
  readonly to: LanguageTag;
  /** Missing where the text is only to be understood, as for a translation back. */
  readonly manner?: Manner | undefined;
}

/** Most of what a {@link Manner} may ask for. */
export const MAX_ALTERNATIVES = 3;
export const MAX_EXAMPLES = 5;
