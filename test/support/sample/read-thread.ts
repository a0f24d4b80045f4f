/** What the page shows for one comment. */
export interface ShownComment {
  readonly text: string;
  readonly decision: 'translate' | 'leave' | 'unknown';
  readonly state: string;
  readonly from: string;
  readonly provider: string;
  readonly kind: string;
  readonly translation: string;
}

/** Runs in the page: every comment of the thread with what Crosstalk has put below it. */
export function readThread(): ShownComment[] {
  return [...document.querySelectorAll('.comment-item .note-text')].map((element) => {
    const text = (element.textContent ?? '').trim();
    const below = element.nextElementSibling;
    const data = (name: string) => below?.getAttribute(`data-${name}`) ?? '';
    if (below?.localName === 'crosstalk-translation') {
      const parts = [...(below.shadowRoot?.querySelectorAll('[part~="text"]') ?? [])];
      return {
        text,
        decision: 'translate',
        state: data('state'),
        from: data('from'),
        provider: data('provider'),
        kind: data('kind'),
        translation: parts
          .map((part) => part.textContent)
          .join('')
          .trim(),
      };
    }
    const offered = below?.localName === 'crosstalk-offer';
    return {
      text,
      decision: offered ? 'unknown' : 'leave',
      state: offered ? 'unknown' : 'left',
      from: '',
      provider: '',
      kind: '',
      translation: '',
    };
  });
}

/** Runs in the page: one screen down, or back to the top from the end. */
export function scrollOn(): void {
  const scroller = document.querySelector('.note-scroller');
  if (scroller === null) return;
  const end = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 4;
  scroller.scrollTop = end ? 0 : scroller.scrollTop + scroller.clientHeight * 0.8;
}

/** Runs in the page: back to the top, for a picture. */
export function scrollToTop(): void {
  const scroller = document.querySelector('.note-scroller');
  if (scroller !== null) scroller.scrollTop = 0;
}
