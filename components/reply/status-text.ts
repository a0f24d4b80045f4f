import { type LanguageTag, UNDETERMINED } from '../../lib/core/language-tag.ts';
import { messageName } from '../../lib/core/message-name.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Notice, PanelState } from '../../lib/reply/panel-state.ts';

/** One sentence on how things stand. */
export interface StatusText {
  readonly text: string;
  readonly problem: boolean;
}

function noticeText(notice: Notice): StatusText {
  switch (notice.kind) {
    case 'refused':
      return { text: t(`reply.refused.${messageName(notice.reason)}`), problem: true };
    case 'changed':
      return { text: t('reply.changed'), problem: false };
    case 'copied':
      return { text: t('reply.copied'), problem: false };
    case 'copy-failed':
      return { text: t('reply.copyFailed'), problem: true };
    case 'undone':
      return { text: t('reply.undone'), problem: false };
    case 'undo-failed':
      return { text: t('reply.undoFailed'), problem: true };
    default:
      return { text: t('reply.nothing'), problem: false };
  }
}

/** What a screen reader says and the line above the buttons shows. */
export function statusText(state: PanelState, nameOf: (tag: LanguageTag) => string): StatusText {
  const { notice, failure, status, back, own, language } = state;
  if (notice !== undefined) return noticeText(notice);
  if (failure !== undefined) {
    const direction = failure.code === 'unsupported-language' || failure.code === 'no-provider';
    if (own === language) return { text: t('reply.sameLanguage'), problem: false };
    if (direction && own !== UNDETERMINED)
      return { text: t('reply.noDirection', nameOf(own), nameOf(language)), problem: true };
    return { text: t(`error.${messageName(failure.code)}`), problem: true };
  }
  switch (status) {
    case 'translating':
      return { text: t('reader.translating'), problem: false };
    case 'inserted':
      return { text: t('reply.inserted'), problem: false };
    case 'ready':
      if (state.foreign) return { text: '', problem: false };
      if (back?.grade === 'important') return { text: t('reply.driftImportant'), problem: true };
      return { text: t('reply.ready'), problem: false };
    default:
      return { text: '', problem: false };
  }
}
