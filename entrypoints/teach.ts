import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { request } from '../lib/messaging/client.ts';
import { startTeaching } from '../lib/page/teach.ts';
import { t } from '../lib/platform/i18n.ts';

const RUNNING = Symbol.for('crosstalk.teaching');

/** Put into a page when the person wants to show Crosstalk one of its comments. */
export default defineUnlistedScript(() => {
  const scope = globalThis as { [RUNNING]?: AbortController };
  scope[RUNNING]?.abort();
  const running = new AbortController();
  scope[RUNNING] = running;
  startTeaching({
    document,
    texts: {
      title: t('teach.title'),
      help: t('teach.help'),
      found: (count) => t('teach.found', String(count)),
      action: (action) => t(`teach.${action}`),
    },
    onSave: (selector) => void request('teach-site', { selector }).catch(() => undefined),
    onEnd: () => {
      delete scope[RUNNING];
    },
    signal: running.signal,
  });
});
