import type { PhraseLanguage } from './normalise.ts';

/** Another way to write a clause, with what must stand before its answer to make up for what was taken away. */
export interface Variant {
  readonly key: string;
  readonly before: string;
}

const degree = /^(?:太|好|超级|超|真的|真|巨|贼|挺|蛮|很|非常|特别|实在太|确实|简直太)/;
const gone = /(?:死|死我|哭|疯|翻)$/;
const fillers = ['哎呀', '哎', '唉', '嗯', '额', '呃', '啊', '哇', '诶', '欸'];
const conjunctions = ['但是', '不过', '而且', '可是', '但'];
const swearing = ['他妈的', '他妈', 'tm', 'tmd', '特么', '尼玛', '特妈'];

/**
 * Second tries for a Chinese clause in normal form that has no answer as it is: 了 or 的 of a degree phrase added
 * or dropped, one filler or conjunction at the front cut off, a swear word in the middle left out.
 */
export function variantsOf(key: string, language: PhraseLanguage): readonly Variant[] {
  if (language !== 'zh' || key.length > 24) return [];
  const variants: Variant[] = [];
  const add = (variant: string, before = '') => {
    if (variant.length > 1 && variant !== key) variants.push({ key: variant, before });
  };
  if (degree.test(key)) {
    const bare = /[了的]$/.test(key) ? key.slice(0, -1) : key;
    add(bare);
    add(`${bare}了`);
    add(`${bare}的`);
  }
  if (gone.test(key)) add(`${key}了`);
  if (/死我?了$/.test(key)) add(key.replace(/死我?了$/, (end) => (end === '死了' ? '死我了' : '死了')));
  if (/(?:死|哭|疯|翻)了$/.test(key)) add(key.slice(0, -1));
  for (const filler of fillers) if (key.startsWith(filler)) add(key.slice(filler.length));
  for (const word of conjunctions)
    if (key.startsWith(word)) add(key.slice(word.length), word === '而且' ? 'And' : 'But');
  for (const word of swearing) if (key.includes(word)) add(key.replaceAll(word, ''));
  return variants;
}
