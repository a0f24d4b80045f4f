/** Selectors of what a saved page holds, as functions that run in the page take them. */
export interface SavedTexts {
  readonly wanted: string;
  /** What may be translated as well. */
  readonly also?: string | undefined;
}

/** What Crosstalk made of a saved page. */
export interface SavedPageShown {
  /** For each wanted text that shows: its words without links, and how many elements of Crosstalk's belong to it. */
  readonly wanted: readonly { readonly text: string; readonly own: string; readonly ours: number }[];
  /** Texts that bear a translation and are none of the wanted. */
  readonly stray: readonly string[];
  /** Texts that bear more than one translation, or lie in another that bears one. */
  readonly twice: readonly string[];
  /** States of all translations; `offer` where one is offered. */
  readonly states: readonly string[];
}

/** Runs in the page: scrolls through it as a person does, so that every text comes near the screen once. */
export async function scrollThrough(): Promise<void> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo(0, top);
    for (let wait = 0; wait < 4; wait += 1) await frame();
  }
}

/** Runs in the page: its markup, that of open shadow roots included. */
export function wholeMarkup(): string {
  const markup = (node: Node): string => {
    if (!(node instanceof Element)) return `<!${node.nodeType}>${node.nodeValue ?? ''}`;
    const attributes = [...node.attributes].map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`);
    const shadow =
      node.shadowRoot === null ? '' : `#open(${[...node.shadowRoot.childNodes].map(markup).join('')})`;
    const sheets = node.shadowRoot?.adoptedStyleSheets.length ?? 0;
    return `<${node.localName}${attributes.join('')}>${shadow}${sheets}${[...node.childNodes].map(markup).join('')}</>`;
  };
  return markup(document.documentElement);
}

/** Runs in the page: what stands beside the wanted texts, and what stands elsewhere. */
export function readSavedPage({ wanted, also }: SavedTexts): SavedPageShown {
  const seen = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot === null || element.localName.startsWith('crosstalk-')
        ? [element]
        : [element, ...all(element.shadowRoot)],
    );
  const elements = all(document);
  const hosts = elements.filter(({ localName }) => /^crosstalk-(translation|offer)$/.test(localName));
  const related = (a: Element, b: Element): boolean => a.contains(b) || b.contains(a);
  /** The text a translation belongs to: the one before it, or the one it stands in. */
  const originals = hosts.map((host) => host.previousElementSibling ?? host.parentElement ?? host);
  const targets = elements.filter(
    (element) => element.matches(wanted) && element.checkVisibility() && /\p{L}/u.test(seen(element)),
  );
  const allowed = also === undefined ? [] : elements.filter((element) => element.matches(also));
  const isOf = (index: number, target: Element): boolean => {
    const original = originals[index];
    return original !== undefined && (target.contains(hosts[index] ?? null) || related(original, target));
  };
  const withoutLinks = (element: Element): string => {
    const copy = element.cloneNode(true) as Element;
    // Links are names, tags and addresses; the rest is not seen or not read.
    for (const part of copy.querySelectorAll('a, img, textarea, button, script')) part.remove();
    return seen(copy);
  };
  return {
    wanted: targets.map((target) => ({
      text: seen(target),
      own: target.closest('a') === null ? withoutLinks(target) : seen(target),
      ours: hosts.filter((_, index) => isOf(index, target)).length,
    })),
    stray: originals
      .filter(
        (original, index) =>
          !targets.some((target) => isOf(index, target)) &&
          !allowed.some((other) => other.contains(original) || original.contains(other)),
      )
      .map(seen),
    twice: originals
      .filter((original, index) => originals.some((other, at) => at !== index && other.contains(original)))
      .map(seen),
    states: hosts.map((host) =>
      host.localName === 'crosstalk-offer' ? 'offer' : (host.getAttribute('data-state') ?? ''),
    ),
  };
}
