import type { BrowserPage } from './browser.ts';

/** Signs in to The Lounge in a page that shows its form, and opens the channel. */
export async function enterChannel(page: BrowserPage): Promise<void> {
  await page.fill('#signin-username', 'sam');
  await page.fill('input[type="password"]', 'sam');
  await page.click('button[type="submit"]');
  await page.waitFor(
    'the channel',
    () => document.querySelector('.channel-list-item[data-type="channel"]') !== null,
    undefined,
  );
  await page.click('.channel-list-item[data-type="channel"]');
  await page.waitFor('the chat', () => document.querySelector('#input') !== null, undefined);
}
