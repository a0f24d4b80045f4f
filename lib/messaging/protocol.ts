import type { Ask } from '../core/ask.ts';
import type { Failure } from '../core/error.ts';
import type { LanguageTag } from '../core/language-tag.ts';
import type { ProviderId } from '../core/provider-id.ts';
import type { LanguageRule } from '../core/reader.ts';
import type { Result } from '../core/result.ts';
import type { SiteAdapter } from '../core/site.ts';
import type { Answer } from '../core/translation.ts';
import type { Tone, WritingExample } from '../core/writing.ts';

/** Name of the port over which a page asks for translations. */
export const READER_PORT = 'reader';

/** Page to background, over the reader port. */
export type PageMessage =
  | {
      readonly type: 'translate';
      readonly asks: readonly Ask[];
      /** Title and body of the post, as context for providers that use it. */
      readonly post?: string | undefined;
    }
  | { readonly type: 'cancel'; readonly ids: readonly number[] }
  /** Is anybody there? Sent while answers are waited for. */
  | { readonly type: 'ping' };

/** Background to page, over the reader port. */
export type BackgroundMessage =
  | { readonly type: 'answers'; readonly answers: readonly Answer[] }
  /** The answer to a ping. */
  | { readonly type: 'alive' };

/** What a page needs to know. Never holds addresses, keys or other sites' settings. */
export interface PageSettings {
  readonly enabled: boolean;
  readonly targetLanguage: LanguageTag;
  readonly readLanguages: readonly LanguageTag[];
  /** With what the person said of this site. */
  readonly languageRules: Readonly<Record<string, LanguageRule>>;
  /** By primary language, the one that comments here are really in; `und` is any other. */
  readonly corrections: Readonly<Record<string, LanguageTag>>;
  readonly showOriginal: boolean;
  /** Names of the usual languages in the interface's language: making them costs a page 30 ms. */
  readonly languageNames: Readonly<Record<string, string>>;
  /** What is known of the page's address, the most certain first; empty where comments must be found by their looks. */
  readonly sites: readonly SiteAdapter[];
  /** Systems on any host that such a page may turn out to be, or to hold. */
  readonly systems: readonly SiteAdapter[];
  /** Changes whenever the provider or anything else changes that makes earlier answers stale. */
  readonly revision: string;
}

/** What the popup and options pages show about a provider. */
export interface ProviderCard {
  readonly id: ProviderId;
  readonly place: 'device' | 'own-server' | 'paid' | 'unofficial';
  readonly sends: boolean;
  /** What it does beside translating texts one by one. */
  readonly features: readonly ('context' | 'formality' | 'glossary' | 'mixed' | 'notes' | 'tokens')[];
  /** Known servers that speak its protocol. */
  readonly presets: readonly {
    readonly id: string;
    readonly name: string;
    readonly baseUrl: string;
    readonly keyNeeded: boolean;
    readonly modelExample: string;
  }[];
  readonly fields: readonly {
    readonly name: 'baseUrl' | 'model' | 'region' | 'apiKey';
    readonly required: boolean;
    readonly placeholder?: string;
    readonly suggestions?: readonly string[];
    readonly advanced?: boolean;
  }[];
  /** Origins text is sent to with the present settings. */
  readonly origins: readonly string[];
  /** Where text is sent as long as no address is entered. */
  readonly defaultOrigins: readonly string[];
  readonly hasKey: boolean;
}

/** A provider tested. */
export interface ConnectionReport {
  /** Milliseconds. */
  readonly elapsed: number;
  readonly sample?: { readonly text: string; readonly translation: string } | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly models?: readonly string[] | undefined;
  /** Characters used and allowed in the present period. */
  readonly quota?: { readonly used: number; readonly limit: number } | undefined;
}

/** Characters sent to a provider. */
export interface UsageReport {
  readonly provider: ProviderId;
  /** UTF-16 units sent today and this month, by the device's calendar. */
  readonly today: number;
  readonly month: number;
  /** Tokens this month, where the provider counts them. */
  readonly tokens?: { readonly input: number; readonly output: number } | undefined;
  /** What this month may have cost, where a price is known, with the day and the source of the price. */
  readonly cost?:
    | {
        readonly amount: number;
        readonly currency: string;
        readonly date: string;
        readonly source: string;
      }
    | undefined;
  /** When it is asked again, in milliseconds since 1970; absent where it is not left alone now. */
  readonly resumesAt?: number | undefined;
}

/** What the menu that corrects a language offers. */
export interface LanguageChoices {
  /** The site that a correction holds for. */
  readonly site: string;
  /** What a comment may be in, the likeliest first. */
  readonly likely: readonly LanguageTag[];
  /** All languages with their names, as lists show them. */
  readonly languages: readonly { readonly tag: LanguageTag; readonly name: string }[];
}

/** What the reply panel starts with. */
export interface ReplySetup {
  /** The language the person writes in. */
  readonly own: LanguageTag;
  readonly readLanguages: readonly LanguageTag[];
  /** What they chose before for the person answered and on this site. */
  readonly chosen: { readonly person?: LanguageTag | undefined; readonly site?: LanguageTag | undefined };
  /** A draft of theirs that was not sent. */
  readonly kept?: string | undefined;
  readonly opener: boolean;
  readonly tone: Tone;
  /** Whether the chosen translator can do tones. */
  readonly tones: boolean;
  /** Whether it can give other ways to say the same. */
  readonly variants: boolean;
  readonly order: 'translation-first' | 'original-first';
  readonly separator: string;
  readonly memory: boolean;
  readonly pinyin: boolean;
  /** The keys that open the panel and change the language, as the browser writes them; empty where there are none. */
  readonly keys: { readonly open: string; readonly language: string };
}

/** Scripts beside the reader: one that tells comments by their looks, one that folds them. */
export const pageScripts = ['generic', 'folding'] as const;

/** One of {@link pageScripts}. */
export type PageScript = (typeof pageScripts)[number];

/** Single requests to the background, from content scripts. */
export interface PageRequests {
  'page-settings': { readonly request: Record<never, never>; readonly response: PageSettings };
  /** As `page-settings`, once the scripts that the reading of this page needs stand beside the reader. */
  'start-reading': {
    readonly request: {
      /** Whether the person asked for this page whatever the settings say. */
      readonly once: boolean;
      /** The scripts that stand there already. */
      readonly present: readonly PageScript[];
      /** What the page says it is in; empty where it does not. */
      readonly language: LanguageTag;
    };
    readonly response: PageSettings;
  };
  /** Remembers for the site of the page that this selector finds its comments. */
  'teach-site': { readonly request: { readonly selector: string }; readonly response: null };
  /** Puts the menu that corrects a language into the frame that asks. */
  'start-correction': { readonly request: Record<never, never>; readonly response: null };
  'language-choices': { readonly request: { readonly text: string }; readonly response: LanguageChoices };
  /** Remembers what the person says of a language on the site of the page; without `is`, it is left as it is. */
  'correct-language': {
    readonly request: { readonly language: LanguageTag; readonly is?: LanguageTag | undefined };
    readonly response: null;
  };
  /** Puts the finder of articles into the frame that asks. */
  'read-article': { readonly request: Record<never, never>; readonly response: null };
  /** Puts the reply panel into the frame that asks. */
  'start-reply': { readonly request: Record<never, never>; readonly response: null };
  'reply-setup': {
    /** What kind of field it is, and who is answered, where that shows. */
    readonly request: { readonly purpose: string; readonly person?: string | undefined };
    readonly response: ReplySetup;
  };
  /** The languages of texts that the page could not tell; `und` where the background cannot either. */
  'languages-of': {
    readonly request: { readonly texts: readonly string[] };
    readonly response: readonly LanguageTag[];
  };
  /** How to say a Chinese text: pinyin with tone marks, line by line. */
  pinyin: { readonly request: { readonly text: string }; readonly response: string };
  /** Keeps a draft in case its tab dies; an empty one forgets it. Not in private windows. */
  'keep-draft': {
    readonly request: { readonly purpose: string; readonly text: string };
    readonly response: null;
  };
  /** Remembers the language chosen for a person, or for the site. Not in private windows. */
  'remember-answer-language': {
    readonly request: { readonly person?: string | undefined; readonly language: LanguageTag };
    readonly response: null;
  };
  /** What the person wrote before that is like this. */
  'recall-reply': {
    readonly request: { readonly text: string; readonly from: LanguageTag; readonly to: LanguageTag };
    readonly response: { readonly exact?: string | undefined; readonly examples: readonly WritingExample[] };
  };
  /** Remembers a reply that was posted, where the person wants that. Not in private windows. */
  'remember-reply': {
    readonly request: {
      readonly text: string;
      readonly translation: string;
      readonly from: LanguageTag;
      readonly to: LanguageTag;
    };
    readonly response: null;
  };
  /** Opens the options page, from a click on a translation. */
  'open-options': { readonly request: Record<never, never>; readonly response: null };
}

/** Single requests to the background, from the popup, options and welcome pages only. */
export interface InterfaceRequests {
  providers: { readonly request: Record<never, never>; readonly response: readonly ProviderCard[] };
  'check-provider': {
    readonly request: { readonly provider: ProviderId };
    readonly response: Result<ConnectionReport, Failure>;
  };
  'save-key': {
    readonly request: { readonly provider: ProviderId; readonly apiKey: string };
    readonly response: null;
  };
  usage: { readonly request: Record<never, never>; readonly response: readonly UsageReport[] };
  'clear-cache': { readonly request: Record<never, never>; readonly response: null };
  /** Forgets kept drafts, one's own replies and the languages chosen for people. */
  'clear-replies': { readonly request: Record<never, never>; readonly response: null };
  /** Forgets translations, counts, settings and keys; the extension is as after its installation. */
  'clear-everything': { readonly request: Record<never, never>; readonly response: null };
  /** Lets the person show Crosstalk a comment in this tab. */
  teach: { readonly request: { readonly tabId: number }; readonly response: null };
  /** Hosts of frames in this tab that hold comments of a known system and are not on yet, such as Disqus. */
  'comment-frames': {
    readonly request: { readonly tabId: number };
    readonly response: { readonly hosts: readonly string[] };
  };
  /** Reads the page of the active tab once, with the access the click has given. */
  'read-once': { readonly request: { readonly tabId: number }; readonly response: null };
}
