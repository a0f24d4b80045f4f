import { type LanguageTag, sameLanguage } from '../lib/core/language-tag.ts';

/** A language as a list offers it. */
export interface LanguageOption {
  readonly tag: LanguageTag;
  /** Its name in the language of the interface. */
  readonly name: string;
  /** Its name for itself; absent where that is the same. */
  readonly ownName?: string;
}

function nameIn(interfaceTag: LanguageTag, tag: LanguageTag): string {
  try {
    return new Intl.DisplayNames([interfaceTag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The name of a language in the language of the interface; the tag itself where it has none. */
export function languageName(tag: LanguageTag, interfaceTag: LanguageTag): string {
  return nameIn(interfaceTag, tag);
}

/** Languages with their names, sorted by name as the interface's language sorts. */
export function languageOptions(
  tags: readonly LanguageTag[],
  interfaceTag: LanguageTag,
): readonly LanguageOption[] {
  const collator = new Intl.Collator(interfaceTag);
  return tags
    .map((tag) => {
      const name = nameIn(interfaceTag, tag);
      const ownName = nameIn(tag, tag);
      return collator.compare(name, ownName) === 0 || sameLanguage(tag, interfaceTag)
        ? { tag, name }
        : { tag, name, ownName };
    })
    .toSorted((a, b) => collator.compare(a.name, b.name));
}
