/**
 * Names that are written alike in every language of the Latin script: services, makers, games, bands, sports. A
 * comment of nothing else has nothing to translate, whoever wrote it.
 */
const NAMES = new Set(
  (
    'youtube tiktok instagram facebook twitter reddit whatsapp telegram discord snapchat pinterest linkedin twitch ' +
    'threads bluesky mastodon wechat weibo douyin bilibili rednote xiaohongshu zhihu line kakaotalk spotify netflix ' +
    'disney hulu hbo amazon google chrome firefox microsoft windows xbox apple iphone ipad macbook airpods ios ' +
    'android samsung galaxy huawei xiaomi oppo vivo sony playstation nintendo switch pokemon minecraft roblox ' +
    'fortnite genshin impact valorant overwatch steam gta fifa mario zelda sonic tesla bmw audi mercedes toyota honda ' +
    'ferrari porsche nike adidas puma gucci prada chanel dior zara ikea starbucks mcdonalds kfc subway cocacola pepsi ' +
    'nutella oreo lego barbie marvel dc avengers batman superman spiderman starwars naruto onepiece anime bts ' +
    'blackpink exo nct twice seventeen enhypen newjeans straykids txt kpop jpop nba nfl ufc uefa wwe olympics ' +
    'chatgpt openai gemini deepseek nvidia intel amd linux ubuntu python javascript wikipedia airbnb uber ' +
    'pro max plus ultra mini lite air'
  ).split(' '),
);
// Words of the list that only say something of the name before them.
const SUFFIXES = new Set('pro max plus ultra mini lite air'.split(' '));
const PRODUCT = /^(?=[\p{Lu}\d]{2,8}$)\p{Lu}{1,4}\d{1,5}\p{Lu}?$/u;
const NUMERAL = /^(?:[IVX]{1,5}|\d{1,5})$/;
const MAX_WORDS = 6;

/** Whether a comment is nothing but names that no language owns, such as `PS5` or `iPhone 15 Pro`. */
export function isNamesOnly(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu) ?? [];
  if (words.length > MAX_WORDS) return false;
  let names = 0;
  for (const word of words) {
    const lower = word.toLowerCase().replace(/['’]/g, '');
    if (PRODUCT.test(word) || (NAMES.has(lower) && !SUFFIXES.has(lower))) names++;
    else if (!SUFFIXES.has(lower) && !NUMERAL.test(word)) return false;
  }
  return names > 0;
}
