import type { ComponentChildren } from 'preact';
import { primaryLanguage } from '../../lib/core/language-tag.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { PanelState } from '../../lib/reply/panel-state.ts';

interface ActionProps {
  readonly name: string;
  readonly main?: boolean;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
}

function Action({ name, main = false, disabled = false, children }: ActionProps) {
  return (
    <button type="button" class={main ? 'main' : ''} data-action={name} disabled={disabled}>
      {children}
    </button>
  );
}

/** Failures whose way out is another translator, or its settings. */
const SETTINGS_HELP: ReadonlySet<string> = new Set([
  'no-provider',
  'unsupported-language',
  'needs-download',
  'consent',
  'not-configured',
  'permission',
  'auth',
  'quota',
  'blocked',
  'too-long',
]);

function AfterFailure({ state }: { readonly state: PanelState }) {
  const { failure, notice } = state;
  if (notice?.kind === 'refused') {
    return (
      <>
        <Action name="copy" main>
          {t('reply.copy')}
        </Action>
        {!notice.draftKept && <Action name="copy-draft">{t('reply.copyDraft')}</Action>}
        <Action name="replace">{t('reply.tryAgain')}</Action>
      </>
    );
  }
  if (failure?.code === 'disconnected') return <Action name="reload">{t('reader.reload')}</Action>;
  const settings = failure !== undefined && SETTINGS_HELP.has(failure.code);
  return (
    <>
      {settings && (
        <Action name="choose" main>
          {t('reader.chooseTranslator')}
        </Action>
      )}
      <Action name="translate">{t('reader.retry')}</Action>
    </>
  );
}

function AfterInsertion({ state }: { readonly state: PanelState }) {
  return (
    <>
      {state.canUndo && (
        <Action name="undo" main>
          {t('reply.undo')}
        </Action>
      )}
      <Action name="copy-draft">{t('reply.copyDraft')}</Action>
      {!state.canUndo && <Action name="translate">{t('reply.translateAgain')}</Action>}
    </>
  );
}

function WithTranslation({ state }: { readonly state: PanelState }) {
  const { usable, foreign, purpose, status, language, remembered, maxLength, bilingualLength } = state;
  if (foreign) return <Action name="translate">{t('reply.translateAgain')}</Action>;
  if (purpose === 'search') {
    return (
      <>
        <Action name="replace" main disabled={!usable}>
          {t('reply.useWords')}
        </Action>
        <Action name="copy" disabled={!usable}>
          {t('reply.copy')}
        </Action>
      </>
    );
  }
  const chinese = primaryLanguage(language) === 'zh';
  const tooLong = maxLength !== undefined && bilingualLength > maxLength;
  return (
    <>
      <Action name="replace" main disabled={!usable}>
        {t('reply.replace')}
      </Action>
      {purpose !== 'title' && (
        <Action name="bilingual" disabled={!usable || tooLong}>
          {t('reply.bilingual')}
        </Action>
      )}
      <Action name="copy" disabled={!usable}>
        {t('reply.copy')}
      </Action>
      <span class="more">
        <Action name="translate" disabled={state.draft.trim() === ''}>
          {t(status === 'ready' ? 'reply.translateAgain' : 'reply.translate')}
        </Action>
        {remembered && <Action name="alternatives">{t('reply.translateAnew')}</Action>}
        {!remembered && state.variants && state.alternatives.length === 0 && (
          <Action name="alternatives" disabled={!usable}>
            {t('reply.alternatives')}
          </Action>
        )}
        {chinese && state.pinyin === undefined && (
          <Action name="pinyin" disabled={!usable}>
            {t('reply.pinyin')}
          </Action>
        )}
      </span>
    </>
  );
}

/** What can be done now, the most useful first. */
export function PanelActions({ state }: { readonly state: PanelState }) {
  const { status } = state;
  const helpless = status === 'error' ? <AfterFailure state={state} /> : <WithTranslation state={state} />;
  return <div class="actions">{status === 'inserted' ? <AfterInsertion state={state} /> : helpless}</div>;
}
