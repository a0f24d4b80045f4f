import { h, render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PANEL_CSS } from '../components/reply/panel-style.ts';
import { WritingPanel } from '../components/reply/writing-panel.tsx';
import { request } from '../lib/messaging/client.ts';
import type { PageSettings } from '../lib/messaging/protocol.ts';
import { openReaderPort } from '../lib/messaging/reader-port.ts';
import { copyFrom } from '../lib/reply/clipboard.ts';
import { createDraftExchange, type DraftExchange } from '../lib/reply/draft-line.ts';
import { createPanelHost } from '../lib/reply/panel-host.ts';
import { type ReplySlot, replySlot } from '../lib/reply/reply-slot.ts';
import { startReplySession } from '../lib/reply/session.ts';
import { createAdapterFinder } from '../lib/sites/finder.ts';
import { createGenericFinder } from '../lib/sites/generic.ts';
import { usableSites } from '../lib/sites/usable.ts';

/** Put into a frame beside the reader once the person goes to a field there. */
export default defineUnlistedScript(() => {
  const slot = replySlot(globalThis);
  if (slot === undefined || slot.command !== undefined || slot.signal.aborted) return;
  slot.command = () => undefined;
  request('page-settings', {}).then(
    (settings) => start(slot, settings),
    // The extension is gone, or will be asked again with the next page.
    () => undefined,
  );
});

function start(slot: ReplySlot, settings: PageSettings): void {
  const { signal } = slot;
  const present = usableSites(document, settings.systems).filter(
    ({ recognise }) => recognise !== undefined && document.querySelector(recognise.mark) !== null,
  );
  const known = [...usableSites(document, settings.sites), ...present];
  const [first] = known;
  const finders = first === undefined ? [createGenericFinder()] : known.map(createAdapterFinder);
  const later = (task: () => void, delay: number): (() => void) => {
    const timer = setTimeout(task, delay);
    const cancel = (): void => clearTimeout(timer);
    signal.addEventListener('abort', cancel, { once: true });
    return cancel;
  };
  const line: DraftExchange = createDraftExchange({
    ask: (asks, post) => port.ask(asks, post),
    cancel: (ids) => port.cancel(ids),
  });
  const port = openReaderPort({
    signal,
    onAnswers: (answers) => line.receive(answers),
    onGone: () => line.failAll({ code: 'disconnected' }),
    later: (task, delay) => void later(task, delay),
  });
  startReplySession({
    document,
    slot,
    finders,
    site: first && { ...first, composers: known.flatMap(({ composers }) => composers) },
    line,
    request,
    createHost: (events, end) => createPanelHost(document, PANEL_CSS, events, end),
    draw: (view, host) => render(h(WritingPanel, view), host.container),
    copy: (text) => copyFrom(document, text),
    later,
    onOutside(action) {
      if (action === 'reload') location.reload();
      else request('open-options', {}).catch(() => undefined);
    },
    signal,
  });
}
