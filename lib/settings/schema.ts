import * as v from 'valibot';
import { providerIds } from '../core/provider-id.ts';
import { tones } from '../core/writing.ts';
import { correctionsSchema } from './corrections.ts';
import { taughtSchema } from './taught.ts';

/** Keys under which settings and secrets lie in `browser.storage.local`. */
export const SETTINGS_KEY = 'settings';
export const SECRETS_KEY = 'secrets';

const languageTag = v.pipe(v.string(), v.regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/));
const onOff = v.picklist(['on', 'off']);
const text = v.pipe(v.string(), v.maxLength(2000));

const providerSettings = v.looseObject({
  baseUrl: v.optional(text),
  model: v.optional(text),
  region: v.optional(text),
  preset: v.optional(text),
});

const replySettings = v.looseObject({
  /** Show the button at a field that has the focus; without it the panel opens by its shortcut alone. */
  opener: v.optional(v.boolean(), true),
  tone: v.optional(v.picklist(tones), 'thread'),
  /** What comes first where both languages are put in. */
  order: v.optional(v.picklist(['translation-first', 'original-first']), 'translation-first'),
  /** What stands between them. */
  separator: v.optional(v.pipe(v.string(), v.maxLength(20)), '\n'),
  /** Remember one's own replies on this device, to say the same thing the same way. */
  memory: v.optional(v.boolean(), true),
  /** Show how to say a Chinese translation. */
  pinyin: v.optional(v.boolean(), false),
});

const word = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

/** One entry of a glossary as it is stored. */
export const glossaryEntrySchema = v.object({
  source: word,
  target: word,
  /** The language of the target. */
  to: languageTag,
  /** A host name, with all hosts below it; everywhere where it is left out. */
  site: v.exactOptional(v.pipe(v.string(), v.toLowerCase(), v.regex(/^[\p{L}\p{N}.:-]{1,253}$/u))),
});

/** One word or phrase with its translation. */
export type GlossaryEntry = v.InferOutput<typeof glossaryEntrySchema>;

/** Entries of a glossary at most. */
export const MAX_GLOSSARY = 1000;

/**
 * The settings as they lie in storage. Every field has a default, so a missing one is no error; fields this
 * version does not know are kept.
 */
export const settingsSchema = v.looseObject({
  /** Version of this shape; raised by a migration. */
  version: v.optional(v.number(), 1),
  targetLanguage: v.optional(languageTag, 'en'),
  readLanguages: v.optional(v.array(languageTag), ['en']),
  provider: v.optional(v.picklist(providerIds), 'auto'),
  /** Tried in this order when the provider cannot answer. */
  fallback: v.optional(v.array(v.picklist(providerIds)), ['dictionary']),
  providers: v.optional(v.record(v.string(), providerSettings), {}),
  /** By provider: the day (YYYY-MM-DD) on which the person agreed to what it sends. */
  consents: v.optional(v.record(v.string(), v.string()), {}),
  /** By host name; `*` is everywhere else. Sites of the registry are on unless they are off here. */
  sites: v.optional(v.record(v.string(), onOff), { '*': 'off' }),
  /** What the person taught about sites. */
  taught: v.optional(taughtSchema, {}),
  /** By primary language. */
  languageRules: v.optional(v.record(v.string(), v.picklist(['translate', 'leave', 'fold'])), {}),
  /** What the person said of languages on sites. */
  corrections: v.optional(correctionsSchema, []),
  /** What was downloaded: `zh>en` for the browser's translator, `bergamot zh>en` for a language pack. */
  downloadedPairs: v.optional(v.array(v.string()), []),
  /** Answer stock phrases on the device, whoever the provider is. */
  phrasesFirst: v.optional(v.boolean(), true),
  /** Hide the original once its translation is there. */
  showOriginal: v.optional(v.boolean(), true),
  /** How people are addressed in translations, where the provider and the language make a difference. */
  formality: v.optional(v.picklist(['auto', 'formal', 'informal']), 'auto'),
  /** Let language models add a note on slang and allusions. */
  notes: v.optional(v.boolean(), true),
  /** Replace e-mail addresses, phone and card numbers before sending. */
  maskPersonalData: v.optional(v.boolean(), true),
  /** Words and phrases with the translations the person wants for them. */
  glossary: v.optional(v.pipe(v.array(glossaryEntrySchema), v.maxLength(MAX_GLOSSARY)), []),
  /** The panel for writing. */
  reply: v.optional(replySettings, {}),
  /** UTF-16 units a day and provider; 0 is no cap. */
  dailyCharacterCap: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
});

/** The settings with all defaults filled in. */
export type Settings = v.InferOutput<typeof settingsSchema>;
