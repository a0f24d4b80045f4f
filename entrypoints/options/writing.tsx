import { useEffect, useState } from 'preact/hooks';
import { ChoiceSelect } from '../../components/choice-select.tsx';
import { PageSection } from '../../components/page-section.tsx';
import { Switch } from '../../components/switch.tsx';
import { tones } from '../../lib/core/writing.ts';
import { request } from '../../lib/messaging/client.ts';
import { type CommandKeys, commandKeys, openCommandSettings } from '../../lib/platform/commands.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import type { SettingsAccess } from '../interface/use-settings.ts';

/** What can stand between the two languages. */
const separators: readonly { readonly value: string; readonly key: MessageKey }[] = [
  { value: '\n', key: 'options.replySeparatorLine' },
  { value: '\n\n', key: 'options.replySeparatorBlank' },
  { value: ' / ', key: 'options.replySeparatorSlash' },
  { value: ' · ', key: 'options.replySeparatorDot' },
];

const commandNames: Readonly<Record<CommandKeys['name'], MessageKey>> = {
  reply: 'command.reply',
  'reply-language': 'command.replyLanguage',
};

function Shortcuts() {
  const [keys, setKeys] = useState<readonly CommandKeys[]>([]);
  const [manual, setManual] = useState(false);

  useEffect(() => {
    const load = (): void => void commandKeys().then(setKeys, () => setKeys([]));
    load();
    // The browser tells nobody when the person has changed them on its own page.
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, []);

  if (keys.length === 0) return null;
  return (
    <>
      <h3>{t('options.replyKeys')}</h3>
      <dl class="shortcuts">
        {keys.map((command) => (
          <div key={command.name}>
            <dt>{t(commandNames[command.name])}</dt>
            <dd>
              <kbd>{command.keys || t('options.replyKeysNone')}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        data-action="change-shortcuts"
        onClick={() => void openCommandSettings().then((opened) => setManual(!opened))}
      >
        {t('options.replyKeysChange')}
      </button>
      <output class="note">{manual && t('options.replyKeysManual')}</output>
    </>
  );
}

function ClearReplies() {
  const [cleared, setCleared] = useState<'no' | 'yes' | 'failed'>('no');
  const clear = (): void => {
    request('clear-replies', {}).then(
      () => setCleared('yes'),
      () => setCleared('failed'),
    );
  };
  return (
    <>
      <button type="button" data-action="clear-replies" onClick={clear}>
        {t('options.replyClear')}
      </button>
      <output class={cleared === 'failed' ? 'problem' : 'good'}>
        {cleared === 'yes' && t('options.cacheCleared')}
        {cleared === 'failed' && t('error.internal')}
      </output>
    </>
  );
}

interface WritingProps {
  readonly reply: Settings['reply'];
  readonly update: SettingsAccess['update'];
}

/** How one's own replies are made. */
export function Writing({ reply, update }: WritingProps) {
  const set = (change: Partial<Settings['reply']>): void =>
    update((current) => ({ reply: { ...current.reply, ...change } }));
  return (
    <PageSection part="writing">
      <Switch
        label={t('options.replyOpener')}
        checked={reply.opener}
        onChange={(opener) => set({ opener })}
      />
      <ChoiceSelect
        label={t('options.replyTone')}
        field="tone"
        value={reply.tone}
        options={tones.map((value) => ({ value, name: t(`reply.tones.${value}`) }))}
        onChange={(tone) => set({ tone })}
      />
      <ChoiceSelect
        label={t('options.replyOrder')}
        field="order"
        value={reply.order}
        options={[
          { value: 'translation-first', name: t('options.replyTranslationFirst') },
          { value: 'original-first', name: t('options.replyOriginalFirst') },
        ]}
        onChange={(order) => set({ order })}
      />
      <ChoiceSelect
        label={t('options.replySeparator')}
        field="separator"
        value={reply.separator}
        options={separators.map(({ value, key }) => ({ value, name: t(key) }))}
        onChange={(separator) => set({ separator })}
      />
      <Switch
        label={t('options.replyPinyin')}
        checked={reply.pinyin}
        onChange={(pinyin) => set({ pinyin })}
      />
      <Switch
        label={t('options.replyMemory')}
        note={t('options.replyMemoryNote')}
        checked={reply.memory}
        onChange={(memory) => set({ memory })}
      />
      <ClearReplies />
      <Shortcuts />
    </PageSection>
  );
}
