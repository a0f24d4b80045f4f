import { type AssetReader, once, readText } from './assets.ts';

/** Turns traditional characters into simplified ones, character by character; everything else stays. */
export type Simplifier = (text: string) => string;

/** Builds a {@link Simplifier} from pairs of characters written one after the other, traditional first. */
export function createSimplifier(pairs: string): Simplifier {
  const characters = [...pairs.trim()];
  const table = new Map<string, string>();
  // First units of characters that change, so that a text in simplified characters is given back as it is.
  const changes = new Uint8Array(0x10000);
  for (let i = 0; i + 1 < characters.length; i += 2) {
    const character = characters[i] ?? '';
    table.set(character, characters[i + 1] ?? '');
    changes[character.charCodeAt(0)] = 1;
  }
  return (text) => {
    let at = 0;
    while (at < text.length && changes[text.charCodeAt(at)] === 0) at++;
    if (at === text.length) return text;
    let result = text.slice(0, at);
    for (const character of text.slice(at)) result += table.get(character) ?? character;
    return result;
  };
}

/** The {@link Simplifier} of the package, from `dictionary/simplified.txt`. */
export function loadSimplifier(asset: AssetReader): Promise<Simplifier> {
  return once(asset, 'simplifier', async () =>
    createSimplifier(await readText(asset, 'dictionary/simplified.txt')),
  );
}
