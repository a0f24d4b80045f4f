import { t } from '../lib/platform/i18n.ts';
import { Switch } from './switch.tsx';

interface SiteSwitchProps {
  /** Null where no extension can read the page; undefined until that is known. */
  readonly host: string | null | undefined;
  readonly on: boolean;
  readonly refused: boolean;
  /** Turned on once, but the browser's access was taken back since. */
  readonly revoked: boolean;
  /** Hosts of comments on the page that stand in frames of other sites, where Crosstalk does not run yet. */
  readonly frames: readonly string[];
  readonly onFrames: () => void;
  readonly readOnce: 'no' | 'asked' | 'failed';
  readonly onToggle: (on: boolean) => void;
  readonly onReadOnce: () => void;
  readonly onTeach: () => void;
}

function ReadOnce({ readOnce, onReadOnce }: Pick<SiteSwitchProps, 'readOnce' | 'onReadOnce'>) {
  return (
    <>
      {readOnce !== 'asked' && (
        <button type="button" data-action="read-once" onClick={onReadOnce}>
          {t('site.readOnce')}
        </button>
      )}
      <output class={readOnce === 'failed' ? 'problem' : 'note'}>
        {readOnce === 'asked' && t('site.readOnceDone')}
        {readOnce === 'failed' && t('site.cannotRun')}
      </output>
    </>
  );
}

/** Whether Crosstalk runs on the site in front, or why it cannot. */
export function SiteSwitch(props: SiteSwitchProps) {
  const { host, on, refused, revoked, frames, onFrames, readOnce, onToggle, onReadOnce, onTeach } = props;
  if (host === null) return <p class="note">{t('site.cannotRun')}</p>;
  return (
    <>
      <p class="host">{host ?? '…'}</p>
      <Switch
        label={t('site.switch')}
        note={on ? t('site.on') : t('site.off')}
        checked={on}
        disabled={host === undefined}
        action="toggle-site"
        onChange={onToggle}
      />
      <output class="problem">
        {refused && t('site.refused')}
        {revoked && !refused && t('site.revoked')}
      </output>
      {frames.length > 0 && !on && <p class="note">{t('site.frames', frames.join(', '))}</p>}
      {frames.length > 0 && on && (
        <button type="button" data-action="turn-on-frames" onClick={onFrames}>
          {t('site.turnOnFrames', frames.join(', '))}
        </button>
      )}
      {!on && host !== undefined && <ReadOnce readOnce={readOnce} onReadOnce={onReadOnce} />}
      {host !== undefined && (
        <button type="button" class="link" data-action="teach" onClick={onTeach}>
          {t('site.teach')}
        </button>
      )}
    </>
  );
}
