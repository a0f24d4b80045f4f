import type { KeyAnswer, Matcher } from './matcher.ts';

const longestRow = 24;
const mostParts = 4;

/** Ends of a part that the next one would belong to, so that it must not be read by itself. */
const governing =
  '不 没 别 无 未 非 勿 莫 甭 难 以为 难道 怎么可能 没什么 没有什么 没啥 差一点 差点 险些 谁说 假装 怀疑 并非 绝非 毫无 如果 要是 除非 虽然 哪有 怎么会 号称 还说 说是 以前 之前 曾经 不是 不要 没有 不能 不会 觉得 知道 想到 发现 认为'.split(
    ' ',
  );

/** The same by their last character, since most parts end in none of them. */
const governingByLast = new Map<string, string[]>();
for (const word of governing) {
  const last = word.slice(-1);
  governingByLast.set(last, [...(governingByLast.get(last) ?? []), word]);
}

function governs(text: string): boolean {
  if (text === '') return false;
  const words = governingByLast.get(text.charAt(text.length - 1));
  return words?.some((word) => text.endsWith(word)) === true;
}

/** A denial that tells how something is and so stands by itself in a row. */
const judges = /^[不没](?=[^了住到起动完出下来去得])/;

/**
 * Cuts a key in normal form into two to four phrases or templates written without anything between them, in as few
 * parts as there can be. Null where it cannot be cut so, or where a part would lose what it belongs to.
 */
export function cutRow(key: string, asked: boolean, matcher: Matcher): readonly string[] | null {
  if (key.length > longestRow || key.length < 4) return null;
  let ways: readonly { readonly end: number; readonly parts: readonly string[] }[] = [{ end: 0, parts: [] }];
  const seen = new Set<number>();
  for (let count = 1; count <= mostParts; count++) {
    const further: { end: number; parts: readonly string[] }[] = [];
    for (const way of ways) {
      const before = key.slice(0, way.end);
      if (governs(before)) continue;
      for (let end = key.length; end >= way.end + 2; end--) {
        if (end === key.length - 1 || (way.end === 0 && end === key.length)) continue;
        if (end < key.length && (seen.has(end) || count === mostParts)) continue;
        const part = key.slice(way.end, end);
        if (!standsAlone(before, part, end === key.length)) continue;
        const answer: KeyAnswer | null = matcher.part(part, asked && end === key.length);
        if (answer === null || (answer.match === 'template' && isCutBadly(key, way.end, end, matcher)))
          continue;
        const parts = way.parts.at(-1) === answer.text ? way.parts : [...way.parts, answer.text];
        if (end === key.length) return parts;
        seen.add(end);
        further.push({ end, parts });
      }
    }
    ways = further;
  }
  return null;
}

/** A denial that takes what follows with it: 没有这家好吃 is not `no place here, tasty`. */
const takesOn = /^(?:没|不是|别|不要|不想|不会|不能)/;

/** Whether a template ends or begins in the middle of a word, or would lose what it denies. */
function isCutBadly(key: string, start: number, end: number, matcher: Matcher): boolean {
  if (end < key.length && takesOn.test(key.slice(start, end))) return true;
  return (
    (end < key.length && matcher.isWord(key.slice(end - 1, end + 1))) ||
    (start > 0 && matcher.isWord(key.slice(start - 1, start + 1)))
  );
}

const denials = new Set('不没别无未');

/** Whether a part, with nothing before it that governs it, keeps its meaning and denies nothing that comes next. */
function standsAlone(before: string, part: string, last: boolean): boolean {
  if (!last && governs(part)) return false;
  if (!denials.has(part.charAt(0)) || part.startsWith('不错')) return true;
  // 好看不好看 asks; 理解不了 denies the word before.
  return before === '' || (judges.test(part) && !before.endsWith(part.slice(1)) && part.length > 2);
}
