import type { ProviderLimits } from '../providers/provider.ts';

/** What counts of a text when it is packed. */
export interface Packable {
  readonly text: string;
  /** Texts that may share a call with this one, itself included; lowered when a call came back wrong. */
  readonly company: number;
}

/** The limits that packing obeys. */
export type PackingLimits = Pick<ProviderLimits, 'items' | 'characters' | 'bytes'>;

/** UTF-8 bytes of a text. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Whether a text fits into a call of its own. */
export function fitsAlone(text: string, limits: PackingLimits): boolean {
  return text.length <= limits.characters && (limits.bytes === undefined || utf8Length(text) <= limits.bytes);
}

/**
 * The texts for the next call: the first of the list, then in their order all others that still fit. `budget` is
 * how many UTF-16 units may be sent in all. Empty only where the first text alone is over a limit or the budget.
 */
export function pack<T extends Packable>(texts: readonly T[], limits: PackingLimits, budget = Infinity): T[] {
  const packed: T[] = [];
  let company = Math.max(1, limits.items);
  let characters = Math.min(limits.characters, budget);
  let bytes = limits.bytes ?? Infinity;
  for (const item of texts) {
    const most = Math.min(company, item.company);
    if (packed.length >= company) break;
    if (packed.length + 1 > most || item.text.length > characters) {
      if (packed.length === 0) break;
      continue;
    }
    const size = limits.bytes === undefined ? 0 : utf8Length(item.text);
    if (size > bytes) {
      if (packed.length === 0) break;
      continue;
    }
    packed.push(item);
    company = most;
    characters -= item.text.length;
    bytes -= size;
  }
  return packed;
}
