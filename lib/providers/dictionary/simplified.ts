import { type AssetReader, once, readText } from './assets.ts';

/** Turns traditional characters into simplified ones, character by character; everything else stays. */
export type Simplifier = (text: string) => string;

/** Builds a {@link Simplifier} from pairs of characters written one after the other, traditional first. */
export function createSimplifier(pairs: string): Simplifier {
  const characters = [...pairs.trim()];
  const table = new Map<string, string>();
  for (let i = 0; i + 1 < characters.length; i += 2) table.set(characters[i] ?? '', characters[i + 1] ?? '');
  return (text) => {
    let result = '';
    for (const character of text) result += table.get(character) ?? character;
    return result;
  };
}

/** The {@link Simplifier} of the package, from `dictionary/simplified.txt`. */
export function loadSimplifier(asset: AssetReader): Promise<Simplifier> {
  return once(asset, 'simplifier', async () =>
    createSimplifier(await readText(asset, 'dictionary/simplified.txt')),
  );
}
