/** One `<crosstalk-translation>` as a person sees it. */
export interface ShownTranslation {
  readonly state: string;
  readonly from: string;
  readonly provider: string;
  readonly kind: string;
  readonly lang: string;
  /** The translation; empty unless it is there. */
  readonly text: string;
  readonly note: string;
  readonly error: string;
  /** Text of the element before it, which is the original. */
  readonly original: string;
  /** What the buttons do. */
  readonly actions: readonly string[];
}

/** Runs in the page: reads every translation, through open shadow roots too. */
export function readTranslations(): ShownTranslation[] {
  const found: Element[] = [];
  const visit = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'crosstalk-translation') found.push(element);
      else if (element.shadowRoot !== null) visit(element.shadowRoot);
    }
  };
  visit(document);
  return found.map((element) => {
    const root = element.shadowRoot;
    const part = (name: string) =>
      [...(root?.querySelectorAll(`[part~="${name}"]`) ?? [])].map((node) => node.textContent).join('');
    const data = (name: string) => element.getAttribute(`data-${name}`) ?? '';
    return {
      state: data('state'),
      from: data('from'),
      provider: data('provider'),
      kind: data('kind'),
      lang: element.getAttribute('lang') ?? '',
      text: part('text'),
      note: part('note'),
      error: part('error'),
      original: element.previousElementSibling?.textContent ?? '',
      actions: [...(root?.querySelectorAll('[data-action]') ?? [])].map(
        (button) => button.getAttribute('data-action') ?? '',
      ),
    };
  });
}
