import type { LanguageTag } from '../core/language-tag.ts';
import type { ProviderId } from '../core/provider-id.ts';
import type { TranslationKind } from '../core/translation.ts';
import type { Manner } from '../core/writing.ts';
import { type Piece, protect, restore, type Segment } from '../text/protect.ts';
import type { Chip, Content, Draft } from './draft.ts';
import type { DraftLine } from './draft-line.ts';

/** A translation of a draft, as it can be inserted. */
export interface DraftTranslation {
  readonly content: Content;
  readonly provider?: ProviderId | undefined;
  readonly kind: TranslationKind;
  readonly alternatives: readonly Content[];
}

/** What surrounds a draft, as context for providers that use it. */
export interface DraftContext {
  readonly parent?: string | undefined;
  readonly post?: string | undefined;
}

/** Where a draft comes from and goes to. */
export interface DraftRoute {
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly manner?: Manner | undefined;
}

/** Text that came from `restore`, with chips, as segments again. */
function segmentsOf(content: Content): readonly Segment<Chip>[] {
  if (typeof content === 'string') return [content];
  return content.map((part) => {
    if (typeof part === 'string') return part;
    return 'literal' in part ? part.literal : { keep: part.keep, text: part.keep.text };
  });
}

/** Whether there is anything in a draft that can be translated. */
export function hasLetters(draft: Draft): boolean {
  return /\p{L}/u.test(protect(draft.segments).plain);
}

/** Chips in the order of the draft: an editor keeps its own nodes where they are. */
function inOrder(parts: readonly (string | Piece<Chip>)[]): Content {
  const chips = parts.filter((part): part is { keep: Chip } => typeof part !== 'string' && 'keep' in part);
  const sorted = chips.toSorted((a, b) => a.keep.index - b.keep.index);
  let next = 0;
  return parts.map((part) => {
    if (typeof part === 'string' || 'literal' in part) return part;
    next += 1;
    return sorted[next - 1] ?? part;
  });
}

/** Translates a draft; mentions, links, hashtags and stickers stay as they are. Rejects as the line does. */
export async function translateDraft(
  line: DraftLine,
  draft: Draft,
  { from, to, manner }: DraftRoute,
  context: DraftContext,
  signal: AbortSignal,
  onPartial: (text: string) => void,
): Promise<DraftTranslation> {
  const { text, pieces } = protect(draft.segments);
  // Engines leave two spaces where they found nothing to say between two words.
  const content = (translated: string): Content =>
    inOrder(restore(translated.replace(/[ \t]{2,}/g, ' '), pieces));
  const ask = { text, from, to, manner, ...context };
  const answer = await line.translate(ask, signal, (partial) => {
    onPartial(
      restore(partial, pieces)
        .map((part) => (typeof part === 'string' ? part : ''))
        .join(''),
    );
  });
  return {
    content: content(answer.text),
    provider: answer.provider,
    kind: answer.kind,
    alternatives: (answer.alternatives ?? []).map(content),
  };
}

/** What a content says in the language of whoever wrote the draft. Rejects as the line does. */
export async function translateBack(
  line: DraftLine,
  content: Content,
  { from, to }: DraftRoute,
  signal: AbortSignal,
): Promise<{ readonly text: string; readonly kind: TranslationKind }> {
  const { text, pieces } = protect(segmentsOf(content));
  const answer = await line.translate({ text, from, to }, signal);
  const parts = restore(answer.text, pieces).map((part) => {
    if (typeof part === 'string') return part;
    return 'literal' in part ? part.literal : part.keep.text;
  });
  return { text: parts.join(''), kind: answer.kind };
}
