import * as v from 'valibot';
import type { Failure } from '../core/error.ts';
import type { LanguageTag } from '../core/language-tag.ts';
import { type ProviderId, providerIds } from '../core/provider-id.ts';
import type { LanguageRule } from '../core/reader.ts';
import type { Result } from '../core/result.ts';
import type { Answer } from '../core/translation.ts';

/** Name of the port over which a page asks for translations. */
export const READER_PORT = 'reader';

/** UTF-16 units of one comment at most; longer ones are answered with `too-long` and never sent. */
export const MAX_TEXT = 20_000;

const shortText = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const language = v.pipe(v.string(), v.maxLength(35));

/** One comment as a page asks for it. */
export const askSchema = v.object({
  /** Unique within the page. */
  id: v.pipe(v.number(), v.integer()),
  /** Protected text: pieces as numbered tags. */
  text: v.pipe(v.string(), v.maxLength(MAX_TEXT * 2)),
  /** The language as far as the page could tell, `und` where it could not. */
  language,
  /** True where the background should decide the language with its model before translating. */
  open: v.boolean(),
  /** What surrounds the comment, by primary language. */
  prior: v.record(v.string(), v.number()),
  urgency: v.picklist(['asked', 'visible', 'near']),
  parent: v.optional(shortText),
});

/** See {@link askSchema}. */
export type Ask = v.InferOutput<typeof askSchema>;

/** Page to background, over the reader port. */
export const pageMessageSchema = v.variant('type', [
  v.object({
    type: v.literal('translate'),
    asks: v.pipe(v.array(askSchema), v.maxLength(2000)),
    /** Title and body of the post, as context for providers that use it. */
    post: v.optional(shortText),
  }),
  v.object({ type: v.literal('cancel'), ids: v.array(v.number()) }),
]);

/** See {@link pageMessageSchema}. */
export type PageMessage = v.InferOutput<typeof pageMessageSchema>;

/** Background to page, over the reader port. */
export interface BackgroundMessage {
  readonly type: 'answers';
  readonly answers: readonly Answer[];
}

/** What a page needs to know. Never holds addresses, keys or other sites' settings. */
export interface PageSettings {
  readonly enabled: boolean;
  readonly targetLanguage: LanguageTag;
  readonly readLanguages: readonly LanguageTag[];
  readonly languageRules: Readonly<Record<string, LanguageRule>>;
  readonly showOriginal: boolean;
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
  }[];
  /** Origins text is sent to with the present settings. */
  readonly origins: readonly string[];
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

/** Pushed by the background to every frame of every tab. */
export type PagePush = { readonly type: 'settings-changed' };

/** Payloads of the single requests, parsed by the server before a handler sees them. */
export const requestSchemas = {
  'page-settings': v.object({}),
  'open-options': v.object({}),
  providers: v.object({}),
  'check-provider': v.object({ provider: v.picklist(providerIds) }),
  'save-key': v.object({ provider: v.picklist(providerIds), apiKey: v.pipe(v.string(), v.maxLength(2000)) }),
  usage: v.object({}),
  'clear-cache': v.object({}),
  'read-once': v.object({ tabId: v.pipe(v.number(), v.integer()) }),
} as const;

/** Names of all single requests. */
export type RequestName = keyof typeof requestSchemas;
