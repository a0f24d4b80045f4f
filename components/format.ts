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

/** A size in bytes as a person reads it: kilobytes below a million, else megabytes, with one decimal below ten. */
export function formatBytes(bytes: number, interfaceTag: string): string {
  const [unit, size] = bytes < 1_000_000 ? (['kilobyte', 1000] as const) : (['megabyte', 1_000_000] as const);
  return new Intl.NumberFormat(interfaceTag, {
    style: 'unit',
    unit,
    maximumFractionDigits: bytes / size < 10 ? 1 : 0,
  }).format(bytes / size);
}

/** An amount of money, to the hundredth of a cent where it is small. */
export function formatMoney(amount: number, currency: string, interfaceTag: string): string {
  const maximumFractionDigits = amount > 0 && amount < 0.1 ? 4 : 2;
  return new Intl.NumberFormat(interfaceTag, { style: 'currency', currency, maximumFractionDigits }).format(
    amount,
  );
}

/** The time of day of a moment in milliseconds since 1970. */
export function formatTime(moment: number, interfaceTag: string): string {
  return new Intl.DateTimeFormat(interfaceTag, { timeStyle: 'medium' }).format(moment);
}

/** Names in a row, as the language of the interface lists them: "A, B, and C". */
export function listOf(names: readonly string[], interfaceTag: string): string {
  return new Intl.ListFormat(interfaceTag).format(names);
}
