/** Every translation provider that settings, messages and translations can name. */
export const providerIds = [
  'auto',
  'browser',
  'browser-llm',
  'bergamot',
  'dictionary',
  'deepl',
  'google',
  'google-web',
  'azure',
  'microsoft-web',
  'openai-compatible',
  'anthropic',
  'gemini',
  'libretranslate',
  'apertium',
  'mymemory',
] as const;

/** One of {@link providerIds}. */
export type ProviderId = (typeof providerIds)[number];

/** Whether a string names a provider. */
export function isProviderId(value: string): value is ProviderId {
  return (providerIds as readonly string[]).includes(value);
}
