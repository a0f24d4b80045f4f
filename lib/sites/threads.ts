import { CONTROLS, SEE_ORIGINAL } from './parts.ts';
import { defineSite } from './site-adapter.ts';

/** Threads: posts and replies, told by their structure. */
export const threads = defineSite({
  id: 'threads',
  name: 'Threads',
  matches: [
    'https://www.threads.com/*',
    'https://threads.com/*',
    'https://www.threads.net/*',
    'https://threads.net/*',
  ],
  texts: [
    {
      kind: 'post',
      text: '[data-pressable-container="true"] span[dir="auto"]:not([translate="no"])',
      outside: CONTROLS,
      without: 'time, [role="button"], span[dir="auto"]',
      item: '[data-pressable-container="true"]',
      author: 'a[href^="/@"][role="link"] span',
    },
  ],
  keep: ['img', 'a[href]'],
  skip: ['time', '[role="button"]'],
  nativeTranslation: { control: '[role="button"]', words: SEE_ORIGINAL },
  composers: [{ selector: 'div[contenteditable="true"][data-lexical-editor="true"]', maxLength: 500 }],
});
