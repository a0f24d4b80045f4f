import type { WeighAccents } from './latin.ts';

// Letters that few of the languages use. First the letters, then languages and weights.
const letterRules: readonly (readonly [letters: string, weights: Readonly<Record<string, number>>])[] = [
  ['ñ¿¡', { es: 3.5 }],
  ['áíóú', { es: 1, pt: 0.8, cs: 0.8, hu: 0.8, vi: 0.3, sk: 0.5 }],
  ['é', { fr: 0.9, es: 0.9, pt: 0.7, cs: 0.5, hu: 0.8, it: 0.3 }],
  ['ãõ', { pt: 3, vi: 0.8 }],
  ['ç', { pt: 1.2, fr: 1.4, tr: 1.4 }],
  ['êâôà', { fr: 1, pt: 1, vi: 1, it: 0.3, ro: 0.4 }],
  ['èùœëîï', { fr: 1.5, it: 0.8 }],
  ['ìò', { it: 2, vi: 1.2 }],
  ['ß', { de: 4 }],
  ['äöü', { de: 1.6, sv: 0.8, fi: 0.8, tr: 0.8, hu: 0.6 }],
  ['ğışİ', { tr: 3.5 }],
  ['ąęłśźżćńó', { pl: 2 }],
  ['åø', { nb: 1.5, da: 1.5, sv: 1.2 }],
  ['æ', { nb: 1.5, da: 1.6 }],
  ['řěů', { cs: 4 }],
  ['šžč', { cs: 1.5, sr: 1.8 }],
  ['đ', { vi: 2, sr: 1.6 }],
  ['ășță', { ro: 3 }],
  ['őű', { hu: 4 }],
  ['ơư', { vi: 3.5 }],
];
const letterWeights = new Map<string, readonly (readonly [string, number])[]>();
for (const [letters, weights] of letterRules) {
  for (const letter of letters) letterWeights.set(letter, Object.entries(weights));
}

/** Adds what the accented letters of a word say, each letter once. */
export const weighAccents: WeighAccents = (word, isEnglish, add) => {
  for (const letter of new Set(word)) {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    if (code >= 0x1ea0 && code <= 0x1ef9) add('vi', 4);
    // English is all but without accents, so each is evidence against it.
    if (!isEnglish) add('en', -1.2);
    for (const [language, weight] of letterWeights.get(letter) ?? []) add(language, weight);
  }
};
