import { defineContentScript } from 'wxt/utils/define-content-script';
import { insist, request } from '../../lib/messaging/client.ts';
import { claimPage } from '../../lib/page/claim.ts';
import { pause } from '../../lib/page/later.ts';
import { createReader, isReadable } from '../../lib/page/reader.ts';
import { t } from '../../lib/platform/i18n.ts';
import { pageBrowser } from '../../lib/platform/page-browser.ts';
import { waitForFields } from '../../lib/reply/reply-slot.ts';
import { createViewTexts } from './texts.ts';

export default defineContentScript({
  // Filled in by wxt.config.ts: the list of sites must not be part of what every page loads.
  matches: [],
  allFrames: true,
  // What must be asked of the background first is asked while the page still loads; nothing is read before it stands.
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    const { runtime } = pageBrowser();
    const claim = claimPage(globalThis, () => runtime?.id !== undefined);
    if (claim === undefined || !isReadable(document)) return;
    let passCommand: ((name: string) => void) | undefined;
    const reader = createReader({
      document,
      texts: (nameOf) => createViewTexts(t('extension.language'), nameOf),
      once: claim.once,
      onAction(action) {
        if (action === 'reload') location.reload();
        else request(action === 'language' ? 'start-correction' : 'open-options', {}).catch(() => undefined);
      },
      onReading(signal) {
        passCommand = waitForFields(document, globalThis, signal, () => {
          insist('start-reply', {}, pause).catch(() => undefined);
        });
      },
      signal: claim.signal,
    });
    const refresh = (): void => void reader.refresh().catch(() => undefined);
    claim.onReadOnce = () => void reader.readOnce().catch(() => undefined);
    runtime.onMessage.addListener((message: unknown) => {
      const { type, name } = (message ?? {}) as { type?: unknown; name?: unknown };
      if (type === 'settings-changed') refresh();
      else if (type === 'command' && typeof name === 'string') passCommand?.(name);
      return undefined;
    });
    // A page that was kept while the person was elsewhere has heard of no change in the meantime.
    addEventListener('pageshow', ({ persisted }) => persisted && refresh(), { signal: claim.signal });
    refresh();
  },
});
