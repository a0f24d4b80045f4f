import type { LanguageTag } from '../core/language-tag.ts';
import type { ProviderId } from '../core/provider-id.ts';

/** Raised when the meaning of a key changes, so that answers cached before are asked again. */
const KEY_VERSION = 2;

/** Everything that decides an answer. Two requests with equal parts may share one answer. */
export interface KeyParts {
  /** As it is sent, personal data masked. */
  readonly text: string;
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly provider: ProviderId;
  /** What the provider says decides its answers: model, prompt version. */
  readonly variant: string;
  /** The server, where the person entered one. */
  readonly server?: string | undefined;
  /** Post and parent as they are sent, where the provider takes them. */
  readonly context?: string | undefined;
  readonly formality?: string | undefined;
  readonly glossary?: string | undefined;
}

/** The SHA-256 of the parts as 64 hexadecimal digits. The text cannot be read back from it. */
export async function translationKey(parts: KeyParts): Promise<string> {
  const fields = [
    KEY_VERSION,
    parts.text,
    parts.from,
    parts.to,
    parts.provider,
    parts.variant,
    parts.server ?? '',
    parts.formality ?? '',
    parts.glossary ?? '',
    parts.context ?? '',
  ];
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(fields)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
