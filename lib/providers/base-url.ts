import { CrosstalkError } from '../core/error.ts';

/**
 * The address of a server as a person enters it, with one path put after it: `http://host:5000/` and
 * `/translate` give `http://host:5000/translate`. Throws `not-configured` where it is no address to use.
 */
export function endpoint(baseUrl: string | undefined, path: string): string {
  const url = parseBaseUrl(baseUrl);
  if (url === undefined) throw new CrosstalkError({ code: 'not-configured', detail: 'no usable address' });
  return `${url.origin}${url.pathname.replace(/\/$/, '')}${path}`;
}

/** The origin of an address, as a list; empty where the address cannot be used. */
export function originOf(baseUrl: string | undefined): readonly string[] {
  const url = parseBaseUrl(baseUrl);
  return url === undefined ? [] : [url.origin];
}

/** Fetch refuses addresses with a name and password in them, so they count as unusable. */
function parseBaseUrl(baseUrl: string | undefined): URL | undefined {
  const text = baseUrl?.trim() ?? '';
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const usable = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  return usable ? url : undefined;
}

/**
 * A key as it can stand in a header: without the blanks that come with copying. Throws `auth` where it holds
 * characters no key has, which fetch would report as if the network had failed.
 */
export function headerKey(key: string | undefined): string | undefined {
  const trimmed = key?.trim() ?? '';
  if (trimmed === '') return undefined;
  if (!/^[\x21-\x7e]+$/.test(trimmed))
    throw new CrosstalkError({ code: 'auth', detail: 'key with odd characters' });
  return trimmed;
}
