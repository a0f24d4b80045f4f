import { messageName } from '../../lib/core/message-name.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { PanelState } from '../../lib/reply/panel-state.ts';

interface TextsProps {
  readonly state: PanelState;
}

function translationLabel({ foreign, purpose }: PanelState): string {
  if (foreign) return t('reply.itSays');
  return t(purpose === 'search' ? 'reply.searchWords' : 'reply.translation');
}

function maker({ remembered, provider, kind }: PanelState): string {
  if (remembered) return t('reply.remembered');
  const name = provider === undefined ? '' : t(`provider.${messageName(provider)}`);
  const mark = kind === 'gloss' ? t('reader.kindGloss') : kind === 'phrase' ? t('reader.kindPhrase') : '';
  return mark === '' ? name : mark;
}

function Count({ length, maxLength }: { readonly length: number; readonly maxLength: number }) {
  const over = length > maxLength;
  return (
    <span class={over ? 'count over' : 'count'}>
      {t(over ? 'reply.tooLong' : 'reply.count', String(length), String(maxLength))}
    </span>
  );
}

/** The translation, or what the field says, with who made it and its length. */
export function Translation({ state }: TextsProps) {
  const { translation, foreign, usable, own, language, status, length, maxLength, pinyin } = state;
  const empty = translation === '';
  if (empty && status !== 'translating') {
    return (
      <div class="text">
        <div data-field="translation" class="waiting">
          {state.draft.trim() === '' && state.kept === undefined && t('reply.empty')}
        </div>
      </div>
    );
  }
  return (
    <div class="text">
      <p class="label">
        <span>{translationLabel(state)}</span>
        <span class="maker">{maker(state)}</span>
        {!foreign && usable && maxLength !== undefined && <Count length={length} maxLength={maxLength} />}
      </p>
      <div
        data-field="translation"
        class={usable || (foreign && status === 'ready') || status === 'inserted' ? '' : 'waiting'}
        lang={foreign ? own : language}
        dir="auto"
        aria-busy={status === 'translating'}
      >
        {empty ? '…' : translation}
      </div>
      {pinyin !== undefined && (
        <p class="pinyin" lang="zh-Latn">
          {pinyin}
        </p>
      )}
    </div>
  );
}

/** What the others will read, in the person's own language, with what may have changed on the way. */
export function BackTranslation({ state }: TextsProps) {
  const { back, backFailed, foreign, usable, own } = state;
  if (foreign || (!usable && back === undefined)) return <div data-field="back-translation" hidden />;
  return (
    <div class={`text back ${back?.grade ?? ''}`}>
      <p class="label">
        <span>{t('reply.theyRead')}</span>
        {back?.kind === 'gloss' && <span class="maker">{t('reader.kindGloss')}</span>}
      </p>
      <div data-field="back-translation" lang={own} dir="auto" aria-busy={back === undefined && !backFailed}>
        {back === undefined && t(backFailed ? 'reply.backFailed' : 'reader.translating')}
        {back?.parts.map(({ text, mark }, index) =>
          mark === undefined ? (
            text
          ) : (
            <mark key={`${index} ${text}`} class={mark} title={t(`reply.drift.${mark}`)}>
              {text}
            </mark>
          ),
        )}
      </div>
      {back !== undefined && back.missing.length > 0 && (
        <p class="missing">
          {t('reply.missing')}{' '}
          {back.missing.slice(0, 6).map((word, index) => (
            <span key={word}>
              {index > 0 && ', '}
              <b dir="auto">{word}</b>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** Other ways to say it. */
export function Variants({ state }: TextsProps) {
  const { alternatives, language, usable } = state;
  if (alternatives.length === 0) return null;
  return (
    <ul class="variants" aria-label={t('reply.variants')}>
      {alternatives.map((text, index) => (
        <li key={text}>
          <button
            type="button"
            data-action="alternative"
            data-value={String(index)}
            lang={language}
            dir="auto"
            disabled={!usable}
          >
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}
