import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { request } from '../lib/messaging/client.ts';
import { openCorrection } from '../lib/page/correction.ts';
import { doubtLeft } from '../lib/page/correction-slot.ts';
import { t } from '../lib/platform/i18n.ts';

/** Put into a page when the person says that a language is wrong. */
export default defineUnlistedScript(() => {
  const doubt = doubtLeft(globalThis);
  if (doubt === undefined) return;
  void (async () => {
    const choices = await request('language-choices', { text: doubt.text.slice(0, 2000) });
    openCorrection({
      doubt,
      choices,
      texts: {
        title: (language) =>
          language === '' ? t('correction.titleUnknown') : t('correction.title', language),
        is: (language) => t('correction.is', language),
        isOther: t('correction.isOther'),
        choose: t('correction.choose'),
        leave: (language) => t('correction.leave', language),
        note: (site) => t('correction.note', site),
        failed: t('error.internal'),
      },
      onCorrect: (language, is) => request('correct-language', { language, is }),
      isMeant: (event) => event.isTrusted,
      signal: new AbortController().signal,
    });
  })().catch(() => undefined);
});
