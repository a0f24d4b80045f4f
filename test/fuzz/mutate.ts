/** Signs and words that mean something to one parser or another. */
const WORDS = [
  '<x1/>',
  '＜x2／＞',
  '<x1 id="1">',
  '</x>',
  '<br>',
  '<script>',
  '&lt;',
  '&#0;',
  '&#xD800;',
  '\u0000',
  '\u0001',
  '\u202E',
  '\u200D',
  '\uFEFF',
  '\uD800',
  '\uDC00',
  '👨‍👩‍👧',
  '"',
  "'",
  '\\',
  '\\u',
  '\\uD800',
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  ';',
  '\t',
  '\r\n',
  '\n\n',
  'data: ',
  'data:[DONE]',
  'event: ',
  'null',
  'true',
  '-0',
  '1e999',
  '__proto__',
  'constructor',
  '@',
  '#',
  '=',
  '+',
  'https://',
  'www.',
  '[doge]',
  ':joy:',
  '这',
  '\u0300',
  '"items":',
  '"id":"1"',
  '"translation":',
  '"content":',
  '```json',
  'source',
  'target',
  'language',
  ']]>',
  '<!DOCTYPE x [<!ENTITY a "a">]>',
] as const;

/** One of many small changes to an input, drawn at random: `other` is what parts may be taken from. */
export function mutate(input: string, other: string, random: () => number): string {
  const below = (limit: number): number => Math.floor(random() * limit);
  let text = input;
  for (let times = 1 + below(4); times > 0; times -= 1) {
    const at = below(text.length + 1);
    const length = below(random() < 0.2 ? text.length + 1 : 8);
    const [before, piece, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
    switch (below(8)) {
      case 0:
        text = before + after;
        break;
      case 1:
        text = before + piece + piece + after;
        break;
      case 2:
        text = before + (WORDS[below(WORDS.length)] ?? '') + piece + after;
        break;
      case 3:
        text = before + (WORDS[below(WORDS.length)] ?? '') + after;
        break;
      case 4:
        text = before + String.fromCharCode(below(random() < 0.5 ? 128 : 65_536)) + after;
        break;
      case 5: {
        const from = below(other.length + 1);
        text = before + other.slice(from, from + below(40)) + after;
        break;
      }
      case 6:
        text = before + [...piece].toReversed().join('') + after;
        break;
      default:
        text = before + piece.repeat(1 + below(random() < 0.05 ? 500 : 4)) + after;
    }
  }
  return text.slice(0, 20_000);
}
