// A letter that some encoding could not hold: a question mark or a replacement character where a word goes on.
const LOST = /(?<=\p{Script=Latin}|\s|^)[?\uFFFD](?=\p{Ll})(?=\p{Script=Latin})/gu;

// One lost letter in this many words makes a text damaged; fewer are questions without a space after them.
const WORDS_PER_LOSS = 10;

/**
 * Whether a text in Latin script lost letters on its way, such as `t?kiye` or `j?adore`. Neither its language nor its
 * translation can be relied on. Linear.
 */
export function isDamaged(text: string): boolean {
  if (!/[?\uFFFD]/.test(text)) return false;
  const losses = text.match(LOST)?.length ?? 0;
  return losses > 0 && losses * WORDS_PER_LOSS >= (text.match(/\S+/g)?.length ?? 0);
}
