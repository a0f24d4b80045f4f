/**
 * Which character sets a Han character is in, computed once from the decoders that every browser has (WHATWG
 * Encoding): GB 2312 is simplified Chinese, Big5 traditional, JIS X 0208 Japanese. No table is shipped.
 */
const GB = 1;
const BIG5 = 2;
/** JIS level 1: the kanji in daily use. */
const JIS1 = 4;
const JIS2 = 8;

const FIRST = 0x4e00;
const LAST = 0x9fff;

/**
 * All characters of a set, in the order of its rows. Two at a time, as the first bytes of both are the same: even
 * this takes a page more than deciding a hundred comments does. Every browser's machine puts the low byte first.
 */
function charactersOf(label: string, rows: readonly [number, number], ...cells: readonly number[]): string {
  const row = new Uint32Array(Uint8Array.from(cells.flatMap((cell) => [0, cell])).buffer);
  const pairs = new Uint32Array((rows[1] - rows[0] + 1) * row.length);
  let end = 0;
  for (let lead = rows[0]; lead <= rows[1]; lead++) {
    for (const pair of row) pairs[end++] = pair + lead * 0x10001;
  }
  return new TextDecoder(label).decode(pairs);
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);
// The second bytes of all three; Big5 has some more.
const CELLS = range(0xa1, 0xff);

let sets: readonly (readonly [bit: number, characters: string])[] | undefined;
const SEEN = 16;
// A page has few of the 20,000 characters, so each is looked for when it first comes.
const known = new Uint8Array(LAST - FIRST + 1);

/** The sets that a character is in. */
function setsOf(index: number): number {
  let bits = known[index] ?? 0;
  if (bits === 0) {
    sets ??= [
      [GB, charactersOf('gbk', [0xb0, 0xf7], ...CELLS)],
      [BIG5, charactersOf('big5', [0xa4, 0xf9], ...range(0x40, 0x80), ...CELLS)],
      [JIS1, charactersOf('euc-jp', [0xb0, 0xcf], ...CELLS)],
      [JIS2, charactersOf('euc-jp', [0xd0, 0xf4], ...CELLS)],
    ];
    const character = String.fromCharCode(FIRST + index);
    bits = SEEN;
    for (const [bit, characters] of sets) if (characters.includes(character)) bits |= bit;
    known[index] = bits;
  }
  return bits & ~SEEN;
}

// Everyday characters of Chinese that Japanese without kana has little use for, those it has none for, and those of
// Cantonese alone; then the other way round. None stands in two lists, since every page loads them.
const COMMON = new Set(
  '是我它在不有那个個噢哈嘿诶欸也都就还還太什把被跟和让讓说說看想要去来來到得着过過会會能可以好真多少买買钱錢爱愛叫做再又只从從但而且咱爸妈媽哥姐妹帅帥靓靚俾',
);
const CANTONESE_ONLY = '佢哋嘅喺咗冇嚟啲唔咩嗰噉啱睇嘢攞諗瞓㗎啩喎嘥嗮';
const CANTONESE = new Set(CANTONESE_ONLY);
const STRONGLY_CHINESE = new Set(
  `的了你他她们們这這吗嗎呢吧啊呀哦喔啦嘛哇么麼很没沒怎哪谁誰给給吃係${CANTONESE_ONLY}`,
);
const JAPANESE = new Set('々込働峠畑枠匂栃榊凪雫辻噂嘘頑呟笹俺僕彼貴様殿乙氏私');

// Words of kanji alone that Japanese comments are made of, where the characters are Chinese as well.
const JAPANESE_WORDS =
  '最高 大丈夫 神回 神曲 名曲 名作 良曲 天才 優勝 感動 勉強 可愛 待機 尊敬 素敵 無理 残念 綺麗 美人 無敵 応援 拡散 期待 完璧 ' +
  '支援 初見 誕生日 毎日 今日 今年 明日 昨日 来週 先生 本当 絶対 一緒 一番 大変 最近 最後 確認 了解 理解 正解 不思議 意味 何 ' +
  '彼女 彼氏 素晴 大好 大人 子供 仕事 映画 写真 漫画 動画 主題歌 歌詞 声優 放送 再生 配信 投稿 登録 実況 現在 時代 世界 日本 ' +
  '同意 納得 爆笑 号泣 涙腺 鳥肌 圧巻 秀逸 上手 下手 大事 大切 元気 面白 格好 美味 心配 安心 感謝 完全 普通 全部 自分 人間';
const japaneseWords = new Set(JAPANESE_WORDS.split(' '));

/** What the Han characters of a comment say. */
export interface HanEvidence {
  /** Log odds of Chinese over Japanese; 0 says nothing. */
  readonly chinese: number;
  /** Characters of simplified Chinese alone, and of traditional writing alone. */
  readonly simplified: number;
  readonly traditional: number;
}

/** What one character says: log odds of Chinese over Japanese. */
function weighCharacter(character: string, bits: number | undefined): number {
  let chinese = 0;
  if (STRONGLY_CHINESE.has(character)) chinese = 2;
  else if (COMMON.has(character)) chinese = 0.8;
  else if (JAPANESE.has(character)) chinese = -2.5;
  if (bits === undefined) return chinese;
  if (!(bits & (JIS1 | JIS2))) return chinese + (bits ? 3 : 0.5);
  if (!(bits & (GB | BIG5))) return chinese - 3.5;
  return bits & JIS2 ? chinese + 1 : chinese;
}

// A page has few of the 20,000 characters, so each is weighed when it first comes.
const weights = new Float32Array(LAST - FIRST + 1).fill(Number.NaN);

function weightOf(index: number, bits: number): number {
  const known = weights[index] ?? Number.NaN;
  if (!Number.isNaN(known)) return known;
  const weight = weighCharacter(String.fromCharCode(FIRST + index), bits);
  weights[index] = weight;
  return weight;
}

/** Weighs the Han characters of a text; other characters do not count. Linear. */
export function hanEvidence(text: string): HanEvidence {
  let chinese = 0;
  let simplified = 0;
  let traditional = 0;
  for (const character of text) {
    const index = (character.codePointAt(0) ?? 0) - FIRST;
    if (index < 0 || index > LAST - FIRST) {
      chinese += weighCharacter(character, undefined);
      if (CANTONESE.has(character)) traditional += 0.5;
      continue;
    }
    const bits = setsOf(index);
    chinese += weightOf(index, bits);
    if (bits & GB && !(bits & BIG5)) simplified++;
    else if (bits & BIG5 && !(bits & GB)) traditional++;
    else if (CANTONESE.has(character)) traditional += 0.5;
  }
  // Words matter only where single characters leave it open.
  const end = Math.abs(chinese) < 4 ? text.length : 0;
  for (let at = 0; at < end; at++) {
    for (let length = 2; length <= 3; length++) {
      if (japaneseWords.has(text.slice(at, at + length))) chinese -= 1.2;
    }
  }
  return { chinese, simplified, traditional };
}
