// Writes the table of lib/language/word-ranks.ts, which also says how it is read.

const ZERO = 35;
const DIGITS = 57;
const PARTS = 4;
const STRENGTHS = 14;
const EMPTY = String.fromCharCode(ZERO).repeat(4);
// How full the table is: fuller ones are smaller and slower.
const ROOM = 1.3;
// The rank from which a word says nothing, and how far the first ones are drawn together.
const LAST = 60_000;
const HEAD = 5;

/** How usual the word of a rank is, as a natural log: by Zipf's law its share falls with its rank. */
const strengthOf = (rank) => Math.log(LAST / (rank + HEAD));

/** The file, from each language's words, the most usual first. `placeOf` is that of the reader. */
export function writeRanks(words, placeOf) {
  const languages = Object.keys(words);
  const lists = Object.values(words);
  if (languages.length >= DIGITS || lists.some((list) => list.length > LAST - HEAD))
    throw new RangeError('too many languages or words');
  const slots = Math.ceil(lists.reduce((sum, list) => sum + list.length, 0) * ROOM);
  const limit = strengthOf(0);
  const filled = Array.from({ length: slots });
  for (const [index, list] of lists.entries()) {
    for (const [rank, word] of list.entries()) {
      const { slot, mark } = placeOf(word, slots);
      let at = slot;
      while (filled[at] !== undefined) at = (at + 1) % slots;
      const strength = Math.round((strengthOf(rank) / limit) * (STRENGTHS - 1));
      const pair = Math.floor(mark / PARTS);
      const last = strength * PARTS + (mark % PARTS);
      const digits = [Math.floor(pair / DIGITS), pair % DIGITS, index + 1, last];
      filled[at] = String.fromCharCode(...digits.map((digit) => ZERO + digit));
    }
  }
  const body = Array.from(filled, (slot) => slot ?? EMPTY).join('');
  return `${JSON.stringify({ languages, slots, limit })}\n${body}\n`;
}
