import * as v from 'valibot';
import type { LanguageTag } from '../core/language-tag.ts';
import type { StorageArea } from '../platform/storage.ts';

/** Key under which chosen languages lie in storage. */
export const ANSWER_LANGUAGES_KEY = 'reply-languages';

/** Choices kept; the oldest go first. */
const MAX_CHOICES = 500;

/** What a person chose to answer in. */
export interface ChosenLanguages {
  readonly person?: LanguageTag | undefined;
  readonly site?: LanguageTag | undefined;
}

/** The languages chosen by site and by person answered. Names of people are kept as hashes only. */
export interface AnswerLanguages {
  chosen(host: string, person?: string): Promise<ChosenLanguages>;
  /** Remembers a choice for the person answered, or for the site where nobody in particular is answered. */
  remember(host: string, person: string | undefined, language: LanguageTag): Promise<void>;
  clear(): Promise<void>;
}

const storedSchema = v.array(v.tuple([v.string(), v.string()]));

async function nameOf(host: string, person: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${host}\n${person}`));
  return Array.from(new Uint8Array(digest, 0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Chosen languages over a storage area. */
export function createAnswerLanguages(area: StorageArea): AnswerLanguages {
  async function read(): Promise<Map<string, string>> {
    const parsed = v.safeParse(storedSchema, (await area.get([ANSWER_LANGUAGES_KEY]))[ANSWER_LANGUAGES_KEY]);
    return new Map(parsed.success ? parsed.output : []);
  }

  return {
    async chosen(host, person) {
      const all = await read();
      const ofPerson = person === undefined ? undefined : all.get(await nameOf(host, person));
      return { person: ofPerson, site: all.get(host) };
    },
    async remember(host, person, language) {
      const name = person === undefined ? host : await nameOf(host, person);
      await area.exclusively(ANSWER_LANGUAGES_KEY, async () => {
        const all = await read();
        // At the end as the newest.
        all.delete(name);
        all.set(name, language);
        await area.set({ [ANSWER_LANGUAGES_KEY]: [...all].slice(-MAX_CHOICES) });
      });
    },
    clear: () => area.exclusively(ANSWER_LANGUAGES_KEY, () => area.set({ [ANSWER_LANGUAGES_KEY]: [] })),
  };
}
