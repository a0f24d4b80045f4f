import type { Failure } from '../core/error.ts';
import type { LanguageTag } from '../core/language-tag.ts';
import type { ProviderId } from '../core/provider-id.ts';
import type { Result } from '../core/result.ts';
import type { GlossWord, TranslationKind } from '../core/translation.ts';
import type { Manner } from '../core/writing.ts';
import type { Term } from '../text/terms.ts';

/** Where a provider works; the popup groups its cards by this. */
export type ProviderPlace = 'device' | 'own-server' | 'paid' | 'unofficial';

/** How protected pieces travel: numbered tags as they are, inside HTML or XML, or cut out by the adapter. */
export type TagSupport = 'numbered' | 'html' | 'xml' | 'none';

/**
 * What a provider does beside translating texts one by one: takes the post and the parent comment as context, a
 * formality, terms of a glossary, texts of several languages in one call, writes notes on slang, and says how many
 * tokens it has counted.
 */
export type ProviderFeature = 'context' | 'formality' | 'glossary' | 'mixed' | 'notes' | 'tokens';

/** What fits into one call and how fast calls may follow. Packing obeys all of them. */
export interface ProviderLimits {
  /** Texts in one call. */
  readonly items: number;
  /** UTF-16 units of all texts in one call. */
  readonly characters: number;
  /** UTF-8 bytes of all texts in one call. */
  readonly bytes?: number;
  /** Calls a minute, shared by all tabs. */
  readonly perMinute?: number;
  /** Calls at once. */
  readonly concurrency: number;
  /** Milliseconds before one call is given up. */
  readonly timeout: number;
}

/** What the person entered for a provider. Keys are kept apart. */
export interface ProviderSettings {
  readonly baseUrl?: string | undefined;
  readonly model?: string | undefined;
  readonly region?: string | undefined;
  readonly preset?: string | undefined;
}

/** A field of {@link ProviderSettings} that the popup and options pages show, in order. */
export interface ProviderField {
  readonly name: 'baseUrl' | 'model' | 'region' | 'apiKey';
  readonly required: boolean;
  readonly placeholder?: string;
  /** Known values to choose from; others can be typed. */
  readonly suggestions?: readonly string[];
  /** Few people need it: it is shown on demand. */
  readonly advanced?: boolean;
}

/** How people are addressed in the translation, in languages that make a difference. */
export type Formality = 'formal' | 'informal';

/** One text to translate. */
export interface BatchItem {
  readonly id: string;
  /** With protected pieces as numbered tags `<x1/>`. */
  readonly text: string;
  /** The comment this one answers, as context; never translated. */
  readonly parent?: string | undefined;
  /** Its language, where the texts of a call are in several. Only for providers with the feature. */
  readonly from?: LanguageTag | undefined;
}

/** Texts for one call into one language. All within the provider's limits. */
export interface Batch {
  /** The language of all texts; undetermined also where they are in several, and each item tells its own. */
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly items: readonly BatchItem[];
  /** The post the comments stand under, as context; never translated. */
  readonly post?: string | undefined;
  /** Set for what the person writes; providers without tone, examples or alternatives ignore it. */
  readonly manner?: Manner | undefined;
  /** Absent where the provider decides. Only for providers with the feature. */
  readonly formality?: Formality | undefined;
  /** Terms of the person's glossary. Only for providers with the feature. */
  readonly terms?: readonly Term[] | undefined;
  /** Whether notes on slang and culture are wanted. Only for providers with the feature. */
  readonly notes?: boolean | undefined;
}

/** Tokens a language model has counted for one call. */
export interface TokenCount {
  readonly input: number;
  readonly output: number;
}

/** One text translated. `text` has the numbered tags of the item again, as far as the provider kept them. */
export interface BatchTranslation {
  readonly text: string;
  readonly kind?: TranslationKind;
  readonly note?: string | undefined;
  readonly alternatives?: readonly string[] | undefined;
  readonly words?: readonly GlossWord[] | undefined;
  readonly readable?: boolean | undefined;
}

/** Answers by item id. Missing ids are asked again by the queue, in smaller batches. */
export type BatchAnswers = ReadonlyMap<string, Result<BatchTranslation, Failure>>;

/** What a provider works with. Passed in, so that tests can stand in for all of it. */
export interface ProviderEnvironment {
  readonly signal: AbortSignal;
  readonly fetch: typeof globalThis.fetch;
  readonly settings: ProviderSettings;
  readonly key?: string | undefined;
  /** Reads a file of the package. Rejects where it is missing. */
  readonly asset: (path: string) => Promise<ArrayBuffer>;
  /** The browser's own translator where it has one. */
  readonly builtIn?: BuiltInTranslation | undefined;
  /** The browser's own language model where it has one. */
  readonly languageModel?: BuiltInLanguageModel | undefined;
  /** Downloaded language packs where the browser can run their engine. */
  readonly packs?: PackTranslation | undefined;
  /** Called with answers as they come, before the call is over. */
  readonly onAnswer?: (id: string, answer: Result<BatchTranslation, Failure>) => void;
  /** Called with the text of one item so far, where the provider streams. */
  readonly onPartial?: (id: string, text: string) => void;
  /** Called with the tokens of a call, where the server says so. */
  readonly onTokens?: (tokens: TokenCount) => void;
}

/** States of a language pair of the browser's own translator. */
export type PackState = 'unavailable' | 'downloadable' | 'downloading' | 'available';

/** The browser's own translator (Translator API), as far as Crosstalk uses it. */
export interface BuiltInTranslation {
  availability(from: LanguageTag, to: LanguageTag, signal: AbortSignal): Promise<PackState>;
  /** Translates plain text; rejects with a {@link Failure} in a CrosstalkError. */
  translate(text: string, from: LanguageTag, to: LanguageTag, signal: AbortSignal): Promise<string>;
  /** Downloads a pair. Must be called from a click. Progress is 0 to 1. */
  download(
    from: LanguageTag,
    to: LanguageTag,
    options: { readonly signal: AbortSignal; readonly onProgress: (progress: number) => void },
  ): Promise<void>;
}

/** The browser's own language model (Prompt API), as far as Crosstalk uses it. Rejects with a CrosstalkError. */
export interface BuiltInLanguageModel {
  availability(from: LanguageTag, to: LanguageTag, signal: AbortSignal): Promise<PackState>;
  /** Hands over the answer as it comes. No call knows of another. */
  ask(
    question: {
      readonly system: string;
      readonly user: string;
      /** JSON schema that the answer is held to. */
      readonly schema: object;
      readonly from: LanguageTag;
      readonly to: LanguageTag;
    },
    options: { readonly signal: AbortSignal; readonly onText: (piece: string) => void },
  ): Promise<void>;
  /** Downloads the model. Must be called from a click. Progress is 0 to 1. */
  download(
    from: LanguageTag,
    to: LanguageTag,
    options: { readonly signal: AbortSignal; readonly onProgress: (progress: number) => void },
  ): Promise<void>;
}

/** Translation with downloaded language packs, as far as a provider uses it. */
export interface PackTranslation {
  /**
   * Whether there are packs from one language to the other, if need be two by way of English; `unknown` where
   * nobody has looked yet what can be downloaded.
   */
  availability(
    from: LanguageTag,
    to: LanguageTag,
  ): Promise<'installed' | 'downloadable' | 'unavailable' | 'unknown'>;
  /** Translates texts, plain or HTML, in the same order; rejects with a CrosstalkError. */
  translate(
    texts: readonly { readonly text: string; readonly html: boolean }[],
    from: LanguageTag,
    to: LanguageTag,
    signal: AbortSignal,
  ): Promise<readonly string[]>;
}

/** What a test of the connection found. */
export interface CheckReport {
  /** A text that was translated to see that it works, and its translation. */
  readonly sample?: { readonly text: string; readonly translation: string } | undefined;
  /** Language tags or pairs such as `es>en` that the server says it has. */
  readonly languages?: readonly string[] | undefined;
  /** Models the server says it has. */
  readonly models?: readonly string[] | undefined;
  /** Characters used and allowed in the present period, as the server says. */
  readonly quota?: { readonly used: number; readonly limit: number } | undefined;
}

/** A known server that speaks a provider's protocol, as an offer to fill in the settings. */
export interface ProviderPreset {
  readonly id: string;
  /** The vendor's own name, not translated. */
  readonly name: string;
  readonly place: ProviderPlace;
  readonly baseUrl: string;
  readonly keyNeeded: boolean;
  readonly modelExample: string;
}

/** One way to translate. Same shape for all; listed in `registry.ts`, held by one contract test. */
export interface TranslationProvider {
  readonly id: ProviderId;
  readonly place: ProviderPlace;
  /** False where no text leaves the device. */
  readonly sends: boolean;
  readonly fields: readonly ProviderField[];
  readonly limits: ProviderLimits;
  readonly tags: TagSupport;
  readonly streaming: boolean;
  readonly presets?: readonly ProviderPreset[];
  /** None where it is left out. */
  readonly features?: readonly ProviderFeature[];
  /**
   * Where text goes, as `https://host` origins; empty for providers on the device. Vendors that give a kind of key a
   * host of its own name all of them as long as the key is not known.
   */
  origins(settings: ProviderSettings, key?: string): readonly string[];
  /** Whether this pair can be asked for; `unknown` where only the server knows. */
  supports(from: LanguageTag, to: LanguageTag): boolean | 'unknown';
  /** Whether a text must not share a call with others, since it may try to talk a model into spoiling theirs. */
  isolate?(text: string): boolean;
  /** UTF-16 units that a call with this batch counts for; those of the texts where it is left out. */
  size?(batch: Batch): number;
  /** What else than the text decides the answer, as part of the cache key (model, prompt version, formality). */
  variant(settings: ProviderSettings): string;
  /**
   * Loads what the first translation of a pair needs, for providers on the device; resolves with whether they could
   * translate it now. Sends nothing. Left out where there is nothing to load.
   */
  prepare?(
    from: LanguageTag,
    to: LanguageTag,
    environment: Pick<ProviderEnvironment, 'asset' | 'builtIn' | 'packs' | 'signal'>,
  ): Promise<boolean>;
  /**
   * Translates a batch. Resolves with what could be answered; rejects with a CrosstalkError where the whole
   * call failed. Never retries: the queue does.
   */
  translate(batch: Batch, environment: ProviderEnvironment): Promise<BatchAnswers>;
  /** Asks for something real and cheap, for the test-connection button. Rejects with a CrosstalkError. */
  check(environment: ProviderEnvironment, to: LanguageTag): Promise<CheckReport>;
}

/** Declares a provider; holds the literal types while checking the shape. */
export function defineProvider<const T extends TranslationProvider>(provider: T): T {
  return provider;
}
