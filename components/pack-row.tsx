import { t } from '../lib/platform/i18n.ts';
import { formatBytes } from './format.ts';

/** What can go wrong with language packs. */
export type PackTrouble = 'no-space' | 'broken' | 'network' | 'refused' | 'bad-list' | 'no-access';

/** A language pack that is on the device, or on its way there. */
export interface HeldPack {
  readonly id: string;
  /** Such as `Chinese → English`. */
  readonly name: string;
  readonly state: 'waiting' | 'downloading' | 'paused' | 'installed' | 'damaged';
  /** Bytes here, and bytes it takes when it is whole; 0 where nobody knows. */
  readonly bytes: number;
  readonly size: number;
  /** 0 to 1. */
  readonly progress: number;
  readonly trouble?: PackTrouble | undefined;
}

interface PackRowProps {
  readonly pack: HeldPack;
  readonly interfaceTag: string;
  readonly onDownload: (id: string) => void;
  readonly onPause: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

/** What is said about something that went wrong; `host` is who was asked. */
export function troubleText(trouble: PackTrouble, host: string): string {
  switch (trouble) {
    case 'no-space':
      return t('packs.problemNoSpace');
    case 'broken':
      return t('packs.problemBroken');
    case 'network':
      return t('packs.problemNetwork');
    case 'refused':
      return t('packs.problemRefused');
    case 'bad-list':
      return t('packs.problemBadList');
    default:
      return t('packs.problemNoAccess', host);
  }
}

function stateText({ state, bytes, size, progress }: HeldPack, interfaceTag: string): string {
  switch (state) {
    case 'waiting':
      return t('packs.waiting');
    case 'downloading':
      return t(
        'packs.downloading',
        new Intl.NumberFormat(interfaceTag, { style: 'percent' }).format(progress),
        formatBytes(size, interfaceTag),
      );
    case 'paused':
      return bytes === 0 ? '' : t('packs.paused', formatBytes(bytes, interfaceTag));
    case 'damaged':
      return t('packs.damaged');
    default:
      return formatBytes(bytes, interfaceTag);
  }
}

/** One language pack with its state and what can be done with it. */
export function PackRow({ pack, interfaceTag, onDownload, onPause, onRemove }: PackRowProps) {
  const { id, name, state, progress, trouble } = pack;
  const running = state === 'downloading' || state === 'waiting';
  return (
    <li class="list-row pack-row" data-pack={id} data-state={state}>
      <span>
        <span class="pack-name">{name}</span>{' '}
        <output class={state === 'damaged' ? 'problem' : 'note'}>{stateText(pack, interfaceTag)}</output>
        {trouble !== undefined && <output class="problem">{troubleText(trouble, '')}</output>}
        {running && <progress max={1} value={progress} aria-label={t('packs.progress', name)} />}
      </span>
      <span class="list-actions">
        {running && (
          <button
            type="button"
            data-action="pause-pack"
            aria-label={t('packs.pauseNamed', name)}
            onClick={() => onPause(id)}
          >
            {t('packs.pause')}
          </button>
        )}
        {(state === 'paused' || state === 'damaged') && (
          <button
            type="button"
            data-action="resume-pack"
            aria-label={t(state === 'paused' ? 'packs.resumeNamed' : 'packs.downloadNamed', name)}
            onClick={() => onDownload(id)}
          >
            {t(state === 'paused' ? 'packs.resume' : 'packs.download')}
          </button>
        )}
        {!running && (
          <button
            type="button"
            data-action="remove-pack"
            aria-label={t('packs.removeNamed', name)}
            onClick={() => onRemove(id)}
          >
            {t('packs.remove')}
          </button>
        )}
      </span>
    </li>
  );
}
