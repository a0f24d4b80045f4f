import * as v from 'valibot';
import { type Ask, MAX_ASKS, MAX_TEXT } from '../core/ask.ts';
import { providerIds } from '../core/provider-id.ts';
import { MAX_ALTERNATIVES, MAX_EXAMPLES, tones, type Writing } from '../core/writing.ts';
import { pageScripts } from './protocol.ts';

const shortText = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const language = v.pipe(v.string(), v.maxLength(35));
const name = v.pipe(v.string(), v.maxLength(200));
const purpose = v.pipe(v.string(), v.maxLength(20));

const writingSchema = v.object({
  to: language,
  manner: v.optional(
    v.object({
      task: v.picklist(['reply', 'post', 'search']),
      tone: v.picklist(tones),
      alternatives: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_ALTERNATIVES)),
      examples: v.pipe(
        v.array(v.object({ text: shortText, translation: shortText })),
        v.maxLength(MAX_EXAMPLES),
      ),
    }),
  ),
}) satisfies v.GenericSchema<Writing>;

const askSchema = v.object({
  id: v.pipe(v.number(), v.integer()),
  text: v.pipe(v.string(), v.maxLength(MAX_TEXT * 2)),
  language,
  open: v.boolean(),
  prior: v.record(v.string(), v.number()),
  urgency: v.picklist(['asked', 'visible', 'near']),
  parent: v.optional(shortText),
  writing: v.optional(writingSchema),
}) satisfies v.GenericSchema<Ask>;

/** Page to background, over the reader port. */
export const pageMessageSchema = v.variant('type', [
  v.object({
    type: v.literal('translate'),
    asks: v.pipe(v.array(askSchema), v.maxLength(MAX_ASKS)),
    /** Title and body of the post, as context for providers that use it. */
    post: v.optional(shortText),
  }),
  v.object({ type: v.literal('cancel'), ids: v.array(v.number()) }),
  v.object({ type: v.literal('ping') }),
]);

/** Payloads of the single requests, parsed by the server before a handler sees them. */
export const requestSchemas = {
  'page-settings': v.object({}),
  'start-reading': v.object({ once: v.boolean(), present: v.array(v.picklist(pageScripts)), language }),
  'open-options': v.object({}),
  'read-article': v.object({}),
  'teach-site': v.object({ selector: v.pipe(v.string(), v.minLength(1), v.maxLength(500)) }),
  'start-correction': v.object({}),
  'language-choices': v.object({ text: shortText }),
  'correct-language': v.object({ language, is: v.optional(language) }),
  teach: v.object({ tabId: v.pipe(v.number(), v.integer()) }),
  'start-reply': v.object({}),
  'reply-setup': v.object({ purpose, person: v.optional(name) }),
  'languages-of': v.object({ texts: v.pipe(v.array(shortText), v.maxLength(100)) }),
  pinyin: v.object({ text: shortText }),
  'keep-draft': v.object({ purpose, text: shortText }),
  'remember-answer-language': v.object({ person: v.optional(name), language }),
  'recall-reply': v.object({ text: shortText, from: language, to: language }),
  'remember-reply': v.object({ text: shortText, translation: shortText, from: language, to: language }),
  providers: v.object({}),
  'check-provider': v.object({ provider: v.picklist(providerIds) }),
  'save-key': v.object({ provider: v.picklist(providerIds), apiKey: v.pipe(v.string(), v.maxLength(2000)) }),
  usage: v.object({}),
  'clear-cache': v.object({}),
  'clear-replies': v.object({}),
  'clear-everything': v.object({}),
  'comment-frames': v.object({ tabId: v.pipe(v.number(), v.integer()) }),
  'read-once': v.object({ tabId: v.pipe(v.number(), v.integer()) }),
} as const;

/** Names of all single requests. */
export type RequestName = keyof typeof requestSchemas;
