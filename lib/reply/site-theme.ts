/** Whether a page is light or dark where something stands. */
export type SiteTheme = 'light' | 'dark';

/** Red, green, blue and alpha of a computed colour, 0 to 255 and 0 to 1; undefined for forms of other colour spaces. */
function channels(color: string): readonly [number, number, number, number] | undefined {
  const numbers = color.match(/[\d.]{1,20}/g)?.map(Number) ?? [];
  const [red, green, blue, alpha = 1] = numbers;
  if (!color.startsWith('rgb') || red === undefined || green === undefined || blue === undefined)
    return undefined;
  return [red, green, blue, alpha];
}

/** Perceived brightness, 0 to 255. */
function brightness([red, green, blue]: readonly [number, number, number, number]): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/**
 * The theme around an element: by the first background that covers, else by the colour of the text, which is light
 * on a dark page; `fallback` where neither says anything.
 */
export function themeAround(
  element: Element,
  styleOf: (element: Element) => Pick<CSSStyleDeclaration, 'backgroundColor' | 'color'>,
  fallback: SiteTheme,
): SiteTheme {
  for (let at: Element | null = element; at !== null; ) {
    const background = channels(styleOf(at).backgroundColor);
    if (background !== undefined && background[3] > 0.5)
      return brightness(background) < 128 ? 'dark' : 'light';
    const root: Node = at.getRootNode();
    at = at.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
  }
  const text = channels(styleOf(element).color);
  if (text === undefined) return fallback;
  return brightness(text) > 160 ? 'dark' : 'light';
}
