/** Settings as stored by a person who chose this translator at this address and agreed to it; nobody else is asked. */
export function chosen(
  provider: 'libretranslate' | 'apertium',
  baseUrl: string,
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return {
    provider,
    fallback: [],
    providers: { [provider]: { baseUrl } },
    consents: { [provider]: '2026-01-01' },
    ...more,
  };
}
