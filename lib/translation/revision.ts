import type { Settings } from '../settings/schema.ts';

/**
 * A short string that changes whenever a setting changes that makes earlier answers stale: target language, who
 * translates, addresses and models, consents. It cannot be read back, so that a page learns nothing from it. Keys
 * are not part of it; pass a `keyRevision` that changes with them.
 */
export function revision(settings: Settings, keyRevision = ''): string {
  const decisive = [
    settings.targetLanguage,
    settings.provider,
    settings.fallback,
    settings.providers,
    settings.consents,
    settings.phrasesFirst,
    settings.maskPersonalData,
    settings.formality,
    settings.notes,
    settings.glossary,
    settings.downloadedPairs,
    keyRevision,
  ];
  return fingerprint(JSON.stringify(decisive, sortedKeys));
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** FNV-1a over UTF-16 units, 32 bits: enough to tell a change, too little to read anything back. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
