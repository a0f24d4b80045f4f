import type { LanguageTag } from '../core/language-tag.ts';
import type { BuiltInTranslator, LanguagePackState } from './built-in-translation.ts';

/** The language through which pairs are led that the browser does not have. */
const PIVOT: LanguageTag = 'en';

/** A translator that goes through English where the browser has no pair for two languages but one for each half. */
export function throughEnglish(direct: BuiltInTranslator): BuiltInTranslator {
  /** Pairs that were led through English the last time they were looked at. */
  const led = new Set<string>();
  const halves = (from: LanguageTag, to: LanguageTag) =>
    [
      [from, PIVOT],
      [PIVOT, to],
    ] as const;

  async function availability(
    from: LanguageTag,
    to: LanguageTag,
    signal: AbortSignal,
  ): Promise<LanguagePackState> {
    const pair = `${from}>${to}`;
    led.delete(pair);
    const state = await direct.availability(from, to, signal);
    if (state !== 'unavailable' || from === PIVOT || to === PIVOT) return state;
    const states = await Promise.all(
      halves(from, to).map(async ([source, target]) => await direct.availability(source, target, signal)),
    );
    const weakest = weakestOf(states);
    if (weakest !== 'unavailable') led.add(pair);
    return weakest;
  }

  return {
    availability,
    async translate(text, from, to, signal) {
      if (!led.has(`${from}>${to}`)) return await direct.translate(text, from, to, signal);
      const english = await direct.translate(text, from, PIVOT, signal);
      return await direct.translate(english, PIVOT, to, signal);
    },
    async download(from, to, { signal, onProgress }) {
      if (!led.has(`${from}>${to}`)) return await direct.download(from, to, { signal, onProgress });
      const done = [0, 0];
      // Both at once, as the second one would come too late to count as asked for by the click.
      await Promise.all(
        halves(from, to).map(
          async ([source, target], half) =>
            await direct.download(source, target, {
              signal,
              onProgress(progress) {
                done[half] = progress;
                onProgress(((done[0] ?? 0) + (done[1] ?? 0)) / 2);
              },
            }),
        ),
      );
    },
  };
}

const fromWeakest: readonly LanguagePackState[] = ['unavailable', 'downloadable', 'downloading', 'available'];

function weakestOf(states: readonly LanguagePackState[]): LanguagePackState {
  return fromWeakest.find((state) => states.includes(state)) ?? 'unavailable';
}
