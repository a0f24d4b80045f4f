/** Endings and stems that tools for style sheets put before or after a hash. */
const GENERATED = /^(?:css|sc|jss|jsx|svelte|emotion|styled|tw|_|ng)-?[\w-]*\d/i;

/** Whether a run of letters looks drawn rather than chosen: hardly a vowel, or capitals strewn in. */
function looksDrawn(word: string): boolean {
  const vowels = word.replace(/[^aeiouy]/gi, '').length;
  if (word.length >= 4 && vowels === 0) return true;
  if (word.length >= 6 && vowels / word.length < 0.17) return true;
  // `kpQrTs` has a capital every other letter, `commentText` one at each word.
  const parts = word.split(/(?=[A-Z])/);
  return parts.length > 1 && word.length / parts.length < 3 && !/^[A-Z]+$/.test(word);
}

/** Whether a class name or an attribute's value was chosen by people, so that it is the same after a reload. */
export function isStableName(name: string): boolean {
  if (name.length < 3 || name.length > 60 || /[^\w-]/.test(name)) return false;
  if (/\d/.test(name) || GENERATED.test(name)) return false;
  return name.split(/[-_]+/).every((word) => word === '' || !looksDrawn(word));
}

/** The part of a class of CSS modules before its hash, such as `Comment_text__` of `Comment_text__x7Yz3`. */
export function stableStem(name: string): string | undefined {
  const end = name.lastIndexOf('__');
  if (end < 3) return undefined;
  const stem = name.slice(0, end);
  return isStableName(stem) ? `${stem}__` : undefined;
}
