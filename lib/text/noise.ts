// Words that only laugh or sigh, once repeated letters are taken together.
const FILLER = new Set(
  (
    'lol lul lulz lmao lmfao rofl kek xd xdd mdr ptdr xptdr hm hmph um uh ah oh oh aw eh ugh ahem ' +
    'uwu owo qaq qwq tat tot orz otz лол кек ахах 笑 泣 笑死 噗 哈 嘿 呵 嘻 呜 嗚 啊 草 艹 อิอิ คิคิ'
  ).split(' '),
);

// A word of these letters alone is laughter or crying if those before the bar come at least so many times.
const LAUGHTER = [
  'h|aeiouyéw:2 j|aeio:2 x|a:2 k|:3 w|:2 wk|aoe:4 sj|a:4 ks|:4 jk|:4 rs|:2 sh|ua:6',
  'х|аеиоп:2 х|аъ:3 χ|αειο:2 ח|:2 חה|:3 ه|اـ:2 خ|ـ:2 ह|ाीे:2 ฮ|่าๆะิี:1',
  'ㅋㅎㅠㅜㅡ|:1 하|ㅋㅎ아핫:2 히|ㅋㅎ:2 흐|ㅋㅎ:2 크|ㅋㅎ:2 호|ㅎ:2 헤|ㅎ:2 は|あーっ:3 ふ|うーっ:2 へ|えーっ:2 ハ|アーッ:3 フ|ーッ:2',
  '哈嘿呵嘻呜嗚嘤嚶|噗啊:2 草艹|:1 啊|:2 笑|:1',
]
  .join(' ')
  .split(' ')
  .map((rule) => {
    const [core = '', rest = '', least = ''] = rule.split(/[|:]/);
    return { core, rest, least: Number(least) };
  });

// Letters that faces are drawn with when they stand alone among signs.
const FACE = new Set('ωДдσεзтTtQqOoUuXxVvDPpbノﾉヽヾつっシツᴗಠಥʕʔ人へцщΘθロ口皿益㉨๑ლਊσ∀о');

const WORD = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}]|['’](?=\p{L}))*/gu;
const LETTER = /\p{L}/u;
const LATIN = /\p{Script=Latin}/u;
// Everything that is neither letter, digit nor plain punctuation: emoji, pictures, dingbats, box drawing.
const PICTURES =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{So}\p{Sk}\p{Sm}\p{Co}\uFE0F\u200D\u20E3]/gu;
const LAUGHING_HAN = /[哈嘿嘻呵呜嗚嘤嚶]{2,}|[草艹]{3,}|啊{3,}/gu;
const LAUGHING_JAMO = /[ㅋㅎㅠㅜ]+/gu;
const LAUGHING_W =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[wW]+|[wW]{2,}(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;

function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** The word with every run of one letter shortened to a single one: `lmaooo` gives `lmao`. */
function unstretched(word: string): string {
  let result = '';
  let last = '';
  for (const letter of word) {
    if (letter !== last) result += letter;
    last = letter;
  }
  return result;
}

function isSmash(word: string): boolean {
  if (!/^[a-z]+$/.test(word)) return false;
  if (word.startsWith('asd') && /^[asdfghjkl]+$/.test(word) && word.length > 4) return true;
  return word.length > 6 && /^[bcdfghjklmnpqrstvwxz]+$/.test(word);
}

function laughs(word: string): boolean {
  if (FILLER.has(word) || FILLER.has(unstretched(word)) || isSmash(word)) return true;
  const letters = new Set(word);
  if (letters.size > 8) return false;
  return LAUGHTER.some(({ core, rest, least }) => {
    for (const letter of letters) if (!core.includes(letter) && !rest.includes(letter)) return false;
    let count = 0;
    for (const letter of word) if (core.includes(letter)) count++;
    return count >= least && [...core].some((letter) => letters.has(letter));
  });
}

/** Whether a chunk without spaces is a face such as `(´；ω；)`: lone letters among at least as many signs. */
function isFace(chunk: string): boolean {
  if (chunk.length > 40) return false;
  let signs = 0;
  for (const run of chunk.match(/[\p{L}\p{M}]+|[^\p{L}\p{M}]/gu) ?? []) {
    if (!LETTER.test(run)) signs += /[\p{N}.,!?…。，！？]/u.test(run) ? 0 : 1;
    else if (![...run.normalize('NFC')].every((letter) => FACE.has(letter)) || run.length > 2) return false;
  }
  return signs > 0;
}

/**
 * What is left of a comment for deciding its language: without emoji, faces, numbers, laughter and stretched
 * sighs. Works word by word; linear.
 */
export function stripNoise(plain: string): string {
  const chunks = halfWidth(plain).split(/\s+/);
  const words = chunks.map((chunk) => (isFace(chunk) ? '' : chunk)).join(' ');
  return words
    .replace(PICTURES, ' ')
    .replace(LAUGHING_HAN, ' ')
    .replace(LAUGHING_JAMO, (run, at: number, all: string) =>
      // Two jamo among others, such as ㅇㅈ, are words.
      /[ㄱ-ㅎㅏ-ㅣ]/u.test(all[at - 1] ?? '') || /[ㄱ-ㅎㅏ-ㅣ]/u.test(all[at + run.length] ?? '') ? run : ' ',
    )
    .replace(LAUGHING_W, ' ')
    .replace(WORD, (word) => (!LETTER.test(word) || laughs(word.toLowerCase()) ? ' ' : word))
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Whether nothing in a comment could be translated: emoji, numbers and number slang, signs, faces, laughter, a
 * lone Latin letter.
 */
export function isNoise(plain: string): boolean {
  const rest = stripNoise(plain);
  const letters = rest.match(/\p{L}/gu) ?? [];
  return letters.length === 0 || (letters.length === 1 && LATIN.test(rest));
}
