import * as v from 'valibot';
import type { LanguageTag } from '../core/language-tag.ts';
import type { StorageArea } from './storage.ts';

/** Key under which the names lie. */
const KEY = 'language-names';

const storedSchema = v.object({ language: v.string(), names: v.record(v.string(), v.string()) });

/** Names of languages, by tag. */
export type LanguageNames = Readonly<Record<LanguageTag, string>>;

/** What {@link createLanguageNames} works with. */
export interface LanguageNamesOptions {
  readonly tags: readonly LanguageTag[];
  /** The language of the interface, in which the names are. */
  readonly language: LanguageTag;
  /** Where they are kept from one start of the background to the next. */
  readonly area: Pick<StorageArea, 'get' | 'set'>;
}

function namesOf({ tags, language }: LanguageNamesOptions): LanguageNames {
  const display = new Intl.DisplayNames([language, 'en'], { type: 'language' });
  return Object.fromEntries(tags.map((tag) => [tag, display.of(tag) ?? tag]));
}

/**
 * Names of the usual languages in that of the interface; never rejects. They are kept, since each new process of the
 * browser takes some 50 ms to load its tables of names (Chromium 156), and a page waits for them.
 */
export function createLanguageNames(options: LanguageNamesOptions): () => Promise<LanguageNames> {
  const { area, language, tags } = options;
  let names: Promise<LanguageNames> | undefined;

  /** The names that were kept; undefined where they are of another language, lack some, or cannot be read. */
  async function kept(): Promise<LanguageNames | undefined> {
    try {
      const stored = v.parse(storedSchema, (await area.get([KEY]))[KEY]);
      return stored.language === language && tags.every((tag) => tag in stored.names)
        ? stored.names
        : undefined;
    } catch {
      return undefined;
    }
  }

  async function load(): Promise<LanguageNames> {
    const known = await kept();
    if (known !== undefined) return known;
    const made = namesOf(options);
    // What cannot be kept is made again.
    await area.set({ [KEY]: { language, names: made } }).catch(() => undefined);
    return made;
  }

  return () => {
    names ??= load();
    return names;
  };
}
