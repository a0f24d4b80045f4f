import type { BrowserPage, ExtensionBrowser } from '../support/browser.ts';
import { inWorker, partsOf, playwrightPage } from '../support/chromium.ts';
import { until } from '../support/until.ts';

/** Ends the background at once, as a crash does. False where none was running. */
export async function killBackground(browser: ExtensionBrowser): Promise<boolean> {
  if (browser.name === 'firefox') {
    if (!(await browser.backgroundIsAlive())) return false;
    await browser.stopBackground();
    return true;
  }
  const { session, id } = partsOf(browser);
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${id}/`),
  );
  if (worker === undefined) return false;
  await session.send('Target.closeTarget', { targetId: worker.targetId }).catch(() => undefined);
  return true;
}

/** Runs a function in the background, which is started where it sleeps. */
export async function inBackground<A, T>(
  browser: ExtensionBrowser,
  run: (argument: A) => T | Promise<T>,
  argument: A,
): Promise<T> {
  const { context } = partsOf(browser);
  return until('the background', async () => {
    if (!(await browser.backgroundIsAlive())) await browser.getStorage();
    const worker = context.serviceWorkers().at(-1);
    if (worker === undefined || (await inWorker(worker, () => true, undefined)) !== true) return undefined;
    return { value: await worker.evaluate(run as never, argument) };
  }).then(({ value }) => value as T);
}

/** Bytes of the background's heap after a collection. */
export async function backgroundHeap(browser: ExtensionBrowser): Promise<number> {
  const { session, id } = partsOf(browser);
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(id));
  if (worker === undefined) throw new Error('The background is not running');
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: false,
  });
  let count = 0;
  const send = (method: string): Promise<Record<string, unknown>> =>
    new Promise((resolve) => {
      count += 1;
      const own = count;
      const listen = ({ sessionId: from, message }: { sessionId: string; message: string }): void => {
        const answer = JSON.parse(message) as { id?: number; result?: Record<string, unknown> };
        if (from !== sessionId || answer.id !== own) return;
        session.off('Target.receivedMessageFromTarget', listen);
        resolve(answer.result ?? {});
      };
      session.on('Target.receivedMessageFromTarget', listen);
      void session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id: own, method }),
      });
    });
  await send('HeapProfiler.collectGarbage');
  const { usedSize } = await send('Runtime.getHeapUsage');
  await session.send('Target.detachFromTarget', { sessionId });
  return Number(usedSize);
}

/** Freezes a page, as browsers do with tabs in the background, or thaws it. */
export async function setFrozen(page: BrowserPage, frozen: boolean): Promise<void> {
  const session = await playwrightPage(page).context().newCDPSession(playwrightPage(page));
  await session.send('Page.setWebLifecycleState', { state: frozen ? 'frozen' : 'active' });
  await session.detach();
}

/** Runs a task while the extension may store no more than so many bytes beside its settings. */
export async function withLittleStorage(
  browser: ExtensionBrowser,
  bytes: number,
  task: () => Promise<void>,
): Promise<void> {
  const { id } = partsOf(browser);
  // The limit holds for as long as the session that set it.
  const page = await browser.openExtensionPage('popup.html');
  const session = await playwrightPage(page).context().newCDPSession(playwrightPage(page));
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: `chrome-extension://${id}`,
    quotaSize: bytes,
  });
  try {
    await task();
  } finally {
    await session.send('Storage.overrideQuotaForOrigin', { origin: `chrome-extension://${id}` });
    await page.close();
  }
}

/** What a page's renderer holds after a collection. */
export interface PageMemory {
  /** Bytes of JavaScript heap. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What a page holds after a collection, whether or not it still stands in the document. */
export async function memoryOf(page: BrowserPage): Promise<PageMemory> {
  const session = await playwrightPage(page).context().newCDPSession(playwrightPage(page));
  await session.send('HeapProfiler.enable');
  // Weak references and what waits for frames are let go of only after some turns of the page.
  for (let turn = 0; turn < 3; turn += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
  }
  await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}
