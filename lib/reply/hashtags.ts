/** A hashtag of a draft: as it is written, and its words. */
export interface Hashtag {
  /** With its number sign. */
  readonly written: string;
  /** To be translated: `StreetFood` and `street_food` give `Street Food`. */
  readonly words: string;
}

/** Most hashtags of one post that are offered in the other language. */
const MAX_HASHTAGS = 8;

const HASHTAG = /(?<![\p{L}\p{N}_])[#＃]([\p{L}\p{M}\p{N}_]{1,60})/gu;

/** The hashtags of a post, each once, in order. */
export function hashtagsOf(text: string): readonly Hashtag[] {
  const found = new Map<string, Hashtag>();
  for (const [written, name = ''] of text.matchAll(HASHTAG)) {
    if (!/\p{L}/u.test(name) || found.has(written)) continue;
    const words = name
      .replace(/_+/g, ' ')
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .trim();
    found.set(written, { written, words });
    if (found.size === MAX_HASHTAGS) break;
  }
  return [...found.values()];
}

/** A translation of a hashtag's words as a hashtag: without spaces and punctuation, words capitalised. */
export function asHashtag(translation: string): string {
  const words = translation.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const joined = words
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
  return joined === '' ? '' : `#${joined}`;
}

/** A text with hashtags exchanged, as the person chose. */
export function withHashtags(text: string, chosen: ReadonlyMap<string, string>): string {
  if (chosen.size === 0) return text;
  return text.replace(HASHTAG, (written) => chosen.get(written) ?? written);
}
