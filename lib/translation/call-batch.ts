import { UNDETERMINED } from '../core/language-tag.ts';
import type { Batch, TranslationProvider } from '../providers/provider.ts';
import type { Ticket } from './ticket.ts';

/** The batch of one call: its texts numbered from 1 in their order. All must be able to share a call. */
export function batchOf(tickets: readonly Ticket[]): Batch {
  const [first] = tickets;
  const { to = '', post, manner, wishes } = first ?? {};
  const mixed = tickets.some(({ from }) => from !== first?.from);
  const items = tickets.map(({ text, parent, from }, index) => ({
    id: String(index + 1),
    text,
    ...(parent !== undefined && { parent }),
    ...(mixed && { from }),
  }));
  const from = mixed ? UNDETERMINED : (first?.from ?? '');
  return { from, to, items, ...(post !== undefined && { post }), ...(manner && { manner }), ...wishes };
}

/** UTF-16 units that a call counts for, by what the provider says of itself. */
export function sizeOf(provider: Pick<TranslationProvider, 'size'>, batch: Batch): number {
  return provider.size?.(batch) ?? batch.items.reduce((sum, { text }) => sum + text.length, 0);
}

/** As many of the texts, from the first on, as fit into a budget of UTF-16 units with all that goes with them. */
export function withinBudget(
  provider: Pick<TranslationProvider, 'size'>,
  tickets: readonly Ticket[],
  budget: number,
): readonly Ticket[] {
  let fitting = tickets;
  while (fitting.length > 0 && sizeOf(provider, batchOf(fitting)) > budget) fitting = fitting.slice(0, -1);
  return fitting;
}
