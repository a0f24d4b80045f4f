/**
 * Dictionary words that comments nearly always mean as two words.
 */
const accidental = new Set(
  '我去 练就 他奶奶的 奶奶的 想出 一听 差点没 差点儿没 那是 有理 不容 暂不 快多 好友 高超 和面 我等 花儿 不动 一味 正一 到爆 吃到 是故 不大 等等的 上天 大一 大二 上大 别说 就是说 一点不 个中 不日 人人网 生活中 会上 的话 一点就 都会 出了 多才 天下 高速 有的是 上都 来电 口中 中分 和合 一味 人才 才能 要说 不等 到手 才会 就说 点心 不当 本来是 半天 上点 一手 下手 再会 可是 还好 加点 过人 过得 讨人 送还 把门 的款'.split(
    ' ',
  ),
);

/**
 * Dictionary words that are really grammar: a numeral or adverb before, or a particle after, one character. The
 * idiom that the dictionary means (一口 `readily`, 不送 `don't bother to see me out`) is rarely what a comment means.
 */
const grammatical =
  /^(?:[一二两三四五六七八九十几半不没很太真最还也在挺好].|.[的了着过不没]|[一二两三四五六七八九十几半]个.{0,2}|[年月天]前|半小时)$/;

/** Whether a word of the dictionary is taken as such and not as the grammar it is written like. */
export function isWholeWord(word: string): boolean {
  return !grammatical.test(word) && !accidental.has(word);
}
