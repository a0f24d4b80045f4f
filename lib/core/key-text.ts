/** Who gives out keys of a certain form. The names are the vendors' own and not translated. */
const forms: readonly (readonly [pattern: RegExp, vendor: string])[] = [
  [/^sk-ant-/, 'Anthropic'],
  [/^sk-or-/, 'OpenRouter'],
  [/^sk-proj-/, 'OpenAI'],
  [/^gsk_/, 'Groq'],
  [/^xai-/, 'xAI'],
  [/^AIza[\w-]{30,}$/, 'Google'],
  [/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:fx$/i, 'DeepL (free)'],
  [/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'DeepL'],
  [/^[0-9a-f]{32}$/i, 'Azure'],
];

/**
 * A key as it was meant, out of what was pasted: without blanks, line ends, quotes, invisible characters, a `Bearer`
 * in front, and the name of a variable it was assigned to.
 */
export function keyIn(pasted: string): string {
  const plain = pasted.replace(/[\s\u200B\u2060\uFEFF]+/g, ' ').trim();
  const value = /^(?:export )?[A-Z][A-Z0-9_]{2,60} ?= ?(.*)$/.exec(plain)?.[1] ?? plain;
  return value
    .replace(/^(?:authorization: ?)?(?:bearer|deepl-auth-key) /i, '')
    .replace(/^["'`“”‘’]+|["'`“”‘’;,]+$/g, '')
    .trim();
}

/** Whose key this looks like; undefined where its form says nothing. */
export function vendorOfKey(key: string): string | undefined {
  return forms.find(([pattern]) => pattern.test(key))?.[1];
}
