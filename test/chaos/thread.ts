import type { BrowserPage } from '../support/browser.ts';

/** Where the pages of a run stand. */
export const CHAOS_HOST = 'www.xiaohongshu.com';
export const CHAOS_URL = `https://${CHAOS_HOST}/explore/66aa00000000000000000001`;

const row = (text: string): string =>
  `<div class="parent-comment"><div class="comment-item"><div class="content"><span class="note-text">${text}</span></div></div></div>`;

/** A thread with these comments and nothing else in it. */
export function threadPage(texts: readonly string[]): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><link rel="icon" href="data:,"></head>
<body><div class="list-container">${texts.map(row).join('\n')}</div></body></html>`;
}

/** Adds comments to an open thread, as the site does when more of them arrive. */
export async function addComments(page: BrowserPage, texts: readonly string[]): Promise<void> {
  await page.evaluate((rows) => {
    document.querySelector('.list-container')?.insertAdjacentHTML('beforeend', rows);
  }, texts.map(row).join(''));
}

/** Takes all comments out of an open thread. */
export async function removeComments(page: BrowserPage): Promise<void> {
  await page.evaluate(() => document.querySelector('.list-container')?.replaceChildren());
}

/** What stands under one comment. */
export interface ShownComment {
  readonly text: string;
  /** `none` where nothing stands there. */
  readonly state: string;
  readonly shown: string;
  readonly code: string;
  readonly actions: readonly string[];
  /** More than one translation under it. */
  readonly doubled: boolean;
}

/** Runs in the page: every comment with what stands under it. */
function readComments(): ShownComment[] {
  return [...document.querySelectorAll('.note-text')].map((element) => {
    const ours = [...(element.parentElement?.children ?? [])].filter(
      ({ localName }) => localName === 'crosstalk-translation',
    );
    const [first] = ours;
    const root = first?.shadowRoot;
    return {
      text: element.textContent,
      state: first?.getAttribute('data-state') ?? 'none',
      shown: root?.querySelector('[part="text"]')?.textContent ?? '',
      code: first?.getAttribute('data-error') ?? '',
      actions: [...(root?.querySelectorAll('[data-action]') ?? [])].map(
        (button) => button.getAttribute('data-action') ?? '',
      ),
      doubled: ours.length > 1,
    };
  });
}

/** Every comment of a page with what stands under it. */
export function commentsOf(page: BrowserPage): Promise<readonly ShownComment[]> {
  return page.evaluate(readComments);
}

/** Presses "try again" wherever it is offered. */
export async function pressRetry(page: BrowserPage): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('crosstalk-translation'))
      element.shadowRoot?.querySelector<HTMLElement>('[data-action="retry"]')?.click();
  });
}
