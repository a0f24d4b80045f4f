/** Finds words at a place of a text without cutting the text to pieces. */
export interface WordIndex {
  /** Where the line of the word from `start` to `end` of a text begins; -1 where it is no word. */
  find(text: string, start: number, end: number): number;
  /**
   * How long words can be whose first two characters stand at `at`: bit n for n characters, from 2 on. The bit of 2
   * is exact; longer words must still be looked up.
   */
  lengths(text: string, at: number): number;
}

/** Characters of the longest word that {@link WordIndex.lengths} tells of. */
const longestIndexed = 15;

/** Room for entries, a power of two and at most half full, so that look-ups by open addressing stay short. */
function roomFor(entries: number): number {
  let room = 16;
  while (room < entries * 2) room *= 2;
  return room;
}

const spread = (hash: number): number => hash ^ (hash >>> 15);

/**
 * Indexes lines of `word TAB anything`. Only offsets and the first two characters are kept, in typed arrays: less
 * memory than a Map of words, and a look-up makes no string. The first of several lines of a word is found; those
 * must follow each other.
 */
export function createWordIndex(lines: string): WordIndex {
  let count = 0;
  for (let at = 0; at >= 0 && at < lines.length; count++) at = lines.indexOf('\n', at) + 1 || lines.length;
  const room = roomFor(count);
  const offsets = new Int32Array(room).fill(-1);
  const pairs = new Int32Array(room);
  const masks = new Uint16Array(room);

  const pairSlot = (pair: number): number => {
    let slot = spread(Math.imul(pair, 0x9e3779b1)) & (room - 1);
    while (masks[slot] !== 0 && pairs[slot] !== pair) slot = (slot + 1) & (room - 1);
    return slot;
  };
  const hashOf = (text: string, start: number, end: number): number => {
    let hash = end - start;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return spread(hash) & (room - 1);
  };
  const isAt = (offset: number, text: string, start: number, end: number): boolean => {
    for (let i = start, at = offset; i < end; i++, at++)
      if (lines.charCodeAt(at) !== text.charCodeAt(i)) return false;
    return lines.charCodeAt(offset + end - start) === tab;
  };
  const slotOf = (text: string, start: number, end: number): number => {
    let slot = hashOf(text, start, end);
    for (let offset = offsets[slot] ?? -1; offset >= 0; offset = offsets[slot] ?? -1) {
      if (isAt(offset, text, start, end)) return slot;
      slot = (slot + 1) & (room - 1);
    }
    return slot;
  };

  for (let start = 0; start < lines.length; ) {
    const end = lines.indexOf('\t', start);
    if (end < 0) break;
    const slot = slotOf(lines, start, end);
    if ((offsets[slot] ?? -1) < 0) {
      offsets[slot] = start;
      const length = end - start;
      if (length > 1 && length <= longestIndexed) {
        const pair = (lines.charCodeAt(start) << 16) | lines.charCodeAt(start + 1);
        const held = pairSlot(pair);
        pairs[held] = pair;
        masks[held] = (masks[held] ?? 0) | (1 << length);
      }
    }
    const line = lines.indexOf('\n', end);
    start = line < 0 ? lines.length : line + 1;
  }

  return {
    find: (text, start, end) => offsets[slotOf(text, start, end)] ?? -1,
    lengths: (text, at) => masks[pairSlot((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1))] ?? 0,
  };
}

const tab = 9;
