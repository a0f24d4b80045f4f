/** A time in milliseconds as a person reads it: milliseconds below one second, else seconds with one decimal. */
export function formatDuration(milliseconds: number, interfaceTag: string): string {
  const short = milliseconds < 1000;
  return new Intl.NumberFormat(interfaceTag, {
    style: 'unit',
    unit: short ? 'millisecond' : 'second',
    maximumFractionDigits: short ? 0 : 1,
  }).format(short ? milliseconds : milliseconds / 1000);
}

/** A count with the separators of the interface's language. */
export function formatCount(count: number, interfaceTag: string): string {
  return new Intl.NumberFormat(interfaceTag).format(count);
}
