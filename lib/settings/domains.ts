/** The host and its parent domains, longest first: `a.b.c` gives `a.b.c`, `b.c`, `c`. */
export function domainsOf(host: string): string[] {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name === '') return [];
  const labels = name.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}
