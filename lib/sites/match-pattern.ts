/** Whether an address matches a match pattern such as `https://*.example.org/path/*`. */
export function matchesPattern(pattern: string, address: URL): boolean {
  const parts = /^(\*|https?):\/\/([^/]+)(\/.*)$/.exec(pattern);
  if (parts === null) return false;
  const [, scheme = '', host = '', path = ''] = parts;
  if (scheme !== '*' && `${scheme}:` !== address.protocol) return false;
  if (host.startsWith('*.')) {
    const domain = host.slice(2);
    if (address.hostname !== domain && !address.hostname.endsWith(`.${domain}`)) return false;
  } else if (host !== '*' && host !== address.hostname) return false;
  const [start = '', ...rest] = path.split('*');
  if (!address.pathname.startsWith(start)) return false;
  let at = start.length;
  for (const part of rest) {
    const next = address.pathname.indexOf(part, at);
    if (next < 0) return false;
    at = next + part.length;
  }
  return rest.length > 0 || address.pathname === path;
}
