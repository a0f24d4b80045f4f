import type { Ask } from '../core/ask.ts';
import type { BatchTranslation } from '../providers/provider.ts';
import type { PhraseSource } from './phrase-source.ts';
import type { Request } from './request.ts';

/** Whether a person asks how to search for something in another language. */
export function isSearch(ask: Ask): boolean {
  return ask.writing?.manner?.task === 'search';
}

/** What the provider offers beside its translation of a search, with the phrasebook's word for it where there is one. */
export async function searchVariants(
  { ask, from, to }: Pick<Request, 'ask' | 'from' | 'to'>,
  { text, alternatives = [] }: BatchTranslation,
  phrases: PhraseSource,
): Promise<readonly string[]> {
  const phrase = (await phrases(from, to))?.answer(ask.text)?.text;
  const others = new Set(phrase === undefined ? alternatives : [phrase, ...alternatives]);
  others.delete(text);
  return [...others].slice(0, ask.writing?.manner?.alternatives ?? 0);
}
