import type { LanguageTag } from '../../lib/core/language-tag.ts';
import { targetLanguages, textDirection } from '../../lib/core/languages.ts';
import { tones } from '../../lib/core/writing.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { PanelState } from '../../lib/reply/panel-state.ts';
import { languageName, languageOptions } from '../language-options.ts';
import { PanelActions } from './panel-actions.tsx';
import { BackTranslation, Translation, Variants } from './panel-texts.tsx';
import { statusText } from './status-text.ts';

interface ReplyPanelProps {
  readonly state: PanelState;
  /** The keys that change the language, as the browser writes them; empty where there are none. */
  readonly languageKeys: string;
}

function LanguageChoice({ state, languageKeys }: ReplyPanelProps) {
  const interfaceTag = t('extension.language');
  const likely = new Set(state.likely);
  const others = targetLanguages.filter((tag: LanguageTag) => !likely.has(tag));
  const option = (tag: LanguageTag, name: string) => (
    <option key={tag} value={tag} selected={tag === state.language}>
      {name}
    </option>
  );
  const label = t(state.purpose === 'search' ? 'reply.searchIn' : 'reply.answerIn');
  return (
    <label class="language" title={languageKeys === '' ? '' : t('reply.languageKeys', languageKeys)}>
      <span>{label}</span>
      <select data-field="language" aria-describedby="reason" value={state.language}>
        <optgroup label={t('reply.likely')}>
          {state.likely.map((tag) => option(tag, languageName(tag, interfaceTag)))}
        </optgroup>
        <optgroup label={t('reply.allLanguages')}>
          {languageOptions(others, interfaceTag).map(({ tag, name }) => option(tag, name))}
        </optgroup>
      </select>
    </label>
  );
}

function ToneChoice({ state }: Pick<ReplyPanelProps, 'state'>) {
  return (
    <label class="tone">
      <span class="hidden-text">{t('reply.tone')}</span>
      <select
        data-field="tone"
        value={state.tone}
        disabled={!state.tones}
        title={t(state.tones ? 'reply.tone' : 'reply.toneUnavailable')}
      >
        {tones.map((tone) => (
          <option key={tone} value={tone} selected={tone === state.tone}>
            {t(`reply.tones.${tone}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function KeptDraft({ kept }: { readonly kept: string }) {
  return (
    <div class="kept">
      <p>
        {t('reply.kept')} <q dir="auto">{kept.length > 120 ? `${kept.slice(0, 120)}…` : kept}</q>
      </p>
      <button type="button" data-action="restore">
        {t('reply.restore')}
      </button>
      <button type="button" data-action="forget">
        {t('reply.forget')}
      </button>
    </div>
  );
}

function Hashtags({ state }: Pick<ReplyPanelProps, 'state'>) {
  if (state.hashtags.length === 0) return null;
  return (
    <fieldset class="hashtags">
      <legend>{t('reply.hashtags')}</legend>
      {state.hashtags.map(({ written, translated, chosen }) => (
        <button
          key={written}
          type="button"
          data-action="hashtag"
          data-value={written}
          aria-pressed={chosen}
          title={written}
          dir="auto"
        >
          {translated}
        </button>
      ))}
    </fieldset>
  );
}

/** The panel for writing in another language. All of its controls carry `data-action` or `data-field`. */
export function ReplyPanel({ state, languageKeys }: ReplyPanelProps) {
  const interfaceTag = t('extension.language');
  const status = statusText(state, (tag) => languageName(tag, interfaceTag));
  const search = state.purpose === 'search';
  return (
    <section
      class="panel"
      lang={interfaceTag}
      dir={textDirection(interfaceTag)}
      aria-label={t('reply.title')}
    >
      <header>
        <LanguageChoice state={state} languageKeys={languageKeys} />
        {!search && <ToneChoice state={state} />}
        <button
          type="button"
          class="icon"
          data-action="close"
          aria-label={t('reply.close')}
          title={t('reply.close')}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </button>
      </header>
      <p class="reason" id="reason">
        {t(`reply.reason.${state.reason}`)}
      </p>
      {state.kept !== undefined && <KeptDraft kept={state.kept} />}
      <div class="texts">
        <Translation state={state} />
        {search ? <Variants state={state} /> : <BackTranslation state={state} />}
        {!search && <Variants state={state} />}
        <Hashtags state={state} />
      </div>
      <output class={status.problem ? 'status problem' : 'status'}>{status.text}</output>
      <PanelActions state={state} />
    </section>
  );
}
