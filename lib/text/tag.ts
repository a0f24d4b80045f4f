/** A numbered tag as Crosstalk writes it: piece 3 is `<x3/>`. */
export function tag(number: number): string {
  return `<x${number}/>`;
}

/**
 * Everything that is read as a numbered tag, also as engines bend it: `<x1>`, `</x1>`, `< x1 / >`, `<X1/>`,
 * full-width brackets. To be matched whatever the case. Every gap is bounded, so a match costs a constant. One group:
 * the number.
 */
export const TAG_SOURCE = '[<＜]\\s{0,3}[/／]?\\s{0,3}x\\s{0,3}(\\d{1,6})\\s{0,3}[/／]?\\s{0,3}[>＞]';

/** A new pattern for all tags of a text; each caller has its own, since `lastIndex` is state. */
export function tagPattern(): RegExp {
  return new RegExp(TAG_SOURCE, 'gi');
}
