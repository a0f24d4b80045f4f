import type { Content } from './draft.ts';

/** How translation and original stand together. */
export interface BilingualStyle {
  readonly order: 'translation-first' | 'original-first';
  /** What stands between them. In a field of one line, line breaks become spaces. */
  readonly separator: string;
}

type Part = Exclude<Content, string>[number];

/** What is seen of a content. */
export function contentText(content: Content): string {
  if (typeof content === 'string') return content;
  return content.map(partText).join('');
}

function partText(part: Part): string {
  if (typeof part === 'string') return part;
  return 'literal' in part ? part.literal : part.keep.text;
}

/**
 * Translation and original in one content. Mentions and stickers that the editor holds as nodes of its own exist
 * once, so they stand in the first of the two; the second has their text.
 */
export function bilingual(
  translation: Content,
  original: Content,
  { order, separator }: BilingualStyle,
  multiline: boolean,
): Content {
  const line = (text: string): string => (multiline ? text : text.replace(/\s*\n\s*/g, ' '));
  const [first, second] = order === 'translation-first' ? [translation, original] : [original, translation];
  const between = line(separator);
  const rest = (between === '' && !multiline ? ' ' : between) + line(contentText(second));
  if (typeof first === 'string') return line(first) + rest;
  return [...first.map((part) => (typeof part === 'string' ? line(part) : part)), rest];
}
