// Longer words are names, addresses and noise; more words would change nothing.
const MAX_WORD = 24;
const MAX_WORDS = 60;
// Letters drawn out, as in soooo.
const STRETCHED = /(\p{L})\1{2,}/gu;
const WORD = /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu;

/** Spreads a hash over all its bits. */
function mix(hash: number): number {
  const high = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return high ^ (high >>> 12);
}

/**
 * Calls `add` with the hash of each feature of a text: every word as a whole, its n-grams of two to
 * four UTF-16 units, single ones beyond ASCII, and five at its start and end. Case does not count. Linear; reads 60 words at most.
 */
export function eachFeature(text: string, add: (hash: number) => void): void {
  const lower = text.toLowerCase().normalize('NFC').replaceAll('’', "'").replace(STRETCHED, '$1');
  let words = 0;
  for (const [word] of lower.matchAll(WORD)) {
    if (++words > MAX_WORDS) return;
    const marked = `<${word}>`;
    const length = Math.min(marked.length, MAX_WORD);
    let whole = 0x811c9dc5;
    for (let at = 0; at < marked.length; at++) whole = Math.imul(whole ^ marked.charCodeAt(at), 0x01000193);
    add(mix(whole ^ 0x77777777));
    for (let at = 0; at < length; at++) {
      let hash = 0x1234567;
      for (let size = 1; size <= 4 && at + size <= length; size++) {
        hash = (Math.imul(hash ^ marked.charCodeAt(at + size - 1), 0x01000193) + size) | 0;
        if (size > 1 || marked.charCodeAt(at) > 127) add(mix(hash));
      }
      if ((at !== 0 && at + 5 !== length) || at + 5 > length) continue;
      let five = 0x7654321;
      for (let next = at; next < at + 5; next++) five = Math.imul(five ^ marked.charCodeAt(next), 0x01000193);
      add(mix(five));
    }
  }
}
