import type { BrowserPage } from './browser.ts';
import { until } from './until.ts';

/** What a page's reply panel shows. */
export interface ShownPanel {
  readonly state: string;
  readonly open: boolean;
  readonly language: string;
  readonly translation: string;
  readonly back: string;
  readonly marks: readonly string[];
  readonly status: string;
  /** Actions that can be pressed. */
  readonly actions: readonly string[];
}

/** Runs in the page. */
function readPanel(): ShownPanel | null {
  const host = document.querySelector('crosstalk-reply');
  const root = host?.shadowRoot;
  if (!host || !root) return null;
  const text = (selector: string) => root.querySelector(selector)?.textContent?.trim() ?? '';
  return {
    state: host.getAttribute('data-state') ?? '',
    open: root.querySelector('.panel') !== null,
    language: root.querySelector<HTMLSelectElement>('[data-field="language"]')?.value ?? '',
    translation: text('[data-field="translation"]'),
    back: text('[data-field="back-translation"]'),
    marks: [...root.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
    status: text('output'),
    actions: [...root.querySelectorAll<HTMLButtonElement>('button[data-action]:not([disabled])')].map(
      (button) => button.dataset['action'] ?? '',
    ),
  };
}

/** Runs in the page: the middle of a control. */
function middleOf(selector: string): { readonly x: number; readonly y: number } | null {
  const control = document.querySelector('crosstalk-reply')?.shadowRoot?.querySelector(selector);
  const box = control?.getBoundingClientRect();
  return box === undefined || box.width === 0
    ? null
    : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** Runs in the page. */
function topOf(): number {
  const shown = document.querySelector('crosstalk-reply')?.shadowRoot?.querySelector('.panel');
  return shown?.getBoundingClientRect().top ?? Number.NaN;
}

/** Runs in the page: chooses from a list of the panel as a person does. */
function choose({ field, value }: { readonly field: string; readonly value: string }): boolean {
  const root = document.querySelector('crosstalk-reply')?.shadowRoot;
  const select = root?.querySelector<HTMLSelectElement>(`[data-field="${field}"]`);
  if (!select) return false;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

/** The reply panel of a page, worked as a person works it. */
export function panelOf(page: BrowserPage) {
  const read = (): Promise<ShownPanel | null> => page.evaluate(readPanel);

  /** Waits until the panel is as wanted and resolves with what it shows. */
  async function shows(
    what: string,
    wanted: (panel: ShownPanel) => boolean,
    limit = 30_000,
  ): Promise<ShownPanel> {
    let last: ShownPanel | null = null;
    return until(
      `the panel: ${what}`,
      async () => {
        last = await read();
        return last !== null && wanted(last) && last;
      },
      { limit, seen: () => last },
    );
  }

  /** Presses a control with the mouse. */
  async function press(action: string): Promise<void> {
    const selector = `[data-action="${action}"]:not([disabled])`;
    const place = await until(
      `the control ${action}`,
      async () => (await page.evaluate(middleOf, selector)) ?? undefined,
      {
        seen: read,
      },
    );
    await page.clickAt(place.x, place.y);
  }

  return {
    read,
    /** Where the panel begins, in CSS pixels from the top of the window. */
    top: () => page.evaluate(topOf),
    shows,
    press,
    choose: (field: string, value: string) => page.evaluate(choose, { field, value }),
    /** Opens the panel of the field that has the focus. */
    async open(): Promise<ShownPanel> {
      await shows('an opener', ({ actions }) => actions.includes('open'));
      await press('open');
      return shows('open', ({ open }) => open);
    },
  };
}
