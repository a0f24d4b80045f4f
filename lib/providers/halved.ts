/** Where a text may be cut, best first: between lines, sentences, clauses, words. */
const cuts = [/\n/g, /[。！？!?…]|[.](?=\s)/g, /[，、；,;:]/g, /\s/g];

/** A text in two parts near its middle, cut where it hurts least and never inside a character. */
export function halved(text: string): readonly [string, string] {
  const middle = Math.floor(text.length / 2);
  for (const cut of cuts) {
    const ends = Array.from(text.matchAll(cut), (match) => match.index + match[0].length);
    const within = ends.filter((end) => end > text.length / 4 && end < (text.length * 3) / 4);
    const best = nearest(within, middle);
    if (best !== undefined) return [text.slice(0, best), text.slice(best)];
  }
  const whole = /[\uDC00-\uDFFF]/.test(text.charAt(middle)) ? middle + 1 : middle;
  return [text.slice(0, whole), text.slice(whole)];
}

function nearest(places: readonly number[], goal: number): number | undefined {
  return places.reduce<number | undefined>(
    (best, place) => (best === undefined || Math.abs(place - goal) < Math.abs(best - goal) ? place : best),
    undefined,
  );
}
