import type { Ask } from '../core/ask.ts';
import type { Failure } from '../core/error.ts';
import type { LanguageTag } from '../core/language-tag.ts';
import type { ProviderId } from '../core/provider-id.ts';
import type { LanguageRule } from '../core/reader.ts';
import type { Result } from '../core/result.ts';
import type { SiteAdapter } from '../core/site.ts';
import type { Answer } from '../core/translation.ts';

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
  readonly languageRules: Readonly<Record<string, LanguageRule>>;
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
}

/** Characters sent to a provider. */
export interface UsageReport {
  readonly provider: ProviderId;
  /** UTF-16 units sent today and this month, by the device's calendar. */
  readonly today: number;
  readonly month: number;
}

/** Single requests to the background, from content scripts. */
export interface PageRequests {
  'page-settings': { readonly request: Record<never, never>; readonly response: PageSettings };
  /** Puts the finder of articles into the frame that asks. */
  'read-article': { readonly request: Record<never, never>; readonly response: null };
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
  /** Reads the page of the active tab once, with the access the click has given. */
  'read-once': { readonly request: { readonly tabId: number }; readonly response: null };
}
