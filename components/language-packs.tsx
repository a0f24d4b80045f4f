import { useId } from 'preact/hooks';
import type { LanguageTag } from '../lib/core/language-tag.ts';
import { t } from '../lib/platform/i18n.ts';
import { formatBytes } from './format.ts';
import type { LanguageOption } from './language-options.ts';
import { LanguageSelect } from './language-select.tsx';
import { type HeldPack, PackRow, type PackTrouble, troubleText } from './pack-row.tsx';

/** Packs that would be downloaded together: one, or two by way of English. */
export interface PackOffer {
  readonly purpose: 'read' | 'answer';
  /** Such as `Chinese → English`. */
  readonly name: string;
  /** Bytes on the device of what is not there yet; 0 where nobody knows. */
  readonly size: number;
  readonly state: 'offered' | 'under-way' | 'ready' | 'none';
}

/** What {@link LanguagePacks} shows and does. */
export interface LanguagePacksProps {
  readonly interfaceTag: string;
  /** The host that the list and the packs come from. */
  readonly host: string;
  /** `opening` until it is known what is on the device. */
  readonly list: 'opening' | 'unknown' | 'loading' | 'known';
  readonly trouble?: PackTrouble | undefined;
  readonly language: LanguageTag;
  readonly languages: readonly LanguageOption[];
  readonly offers: readonly PackOffer[];
  readonly held: readonly HeldPack[];
  /** The address that was entered instead of the usual one; undefined where none can be entered here. */
  readonly mirror?: string | undefined;
  readonly badMirror?: boolean;
  /** Called within the click, which the browser asks for. */
  readonly onLook: () => void;
  readonly onLanguage: (language: LanguageTag) => void;
  readonly onOffer: (purpose: PackOffer['purpose']) => void;
  readonly onDownload: (id: string) => void;
  readonly onPause: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onMirror: (address: string) => void;
}

function Offer({
  offer: { purpose, name, size, state },
  interfaceTag,
  onOffer,
}: Pick<LanguagePacksProps, 'interfaceTag' | 'onOffer'> & { readonly offer: PackOffer }) {
  return (
    <li class="list-row" data-offer={purpose} data-state={state}>
      <span>
        {t(purpose === 'read' ? 'packs.read' : 'packs.answer', name)}{' '}
        <output class="note">
          {state === 'none' && t('packs.none')}
          {state === 'ready' && t('packs.ready')}
          {state === 'offered' && size > 0 && t('packs.size', formatBytes(size, interfaceTag))}
        </output>
      </span>
      {state === 'offered' && (
        <button
          type="button"
          data-action="download-pack"
          aria-label={t('packs.downloadNamed', name)}
          onClick={() => onOffer(purpose)}
        >
          {t('packs.download')}
        </button>
      )}
    </li>
  );
}

function Offers(props: LanguagePacksProps) {
  const { list, host, language, languages, offers, onLook, onLanguage } = props;
  if (list === 'opening') return null;
  if (list !== 'known') {
    return (
      <>
        <button type="button" data-action="look-for-packs" disabled={list === 'loading'} onClick={onLook}>
          {t('packs.look')}
        </button>
        <p class="note">{list === 'loading' ? t('packs.looking') : t('packs.lookNote', host)}</p>
      </>
    );
  }
  return (
    <>
      <LanguageSelect
        label={t('packs.language')}
        field="packLanguage"
        value={language}
        options={languages}
        onChange={onLanguage}
      />
      <ul class="list">
        {offers.map((offer) => (
          <Offer key={offer.purpose} {...props} offer={offer} />
        ))}
      </ul>
      <button type="button" class="link" data-action="look-for-packs" onClick={onLook}>
        {t('packs.again')}
      </button>
    </>
  );
}

/** The language packs: what can be downloaded, what is on its way, what is here and what it takes. */
export function LanguagePacks(props: LanguagePacksProps) {
  const { interfaceTag, held, host, trouble, mirror, badMirror = false, onMirror } = props;
  const id = useId();
  const total = held.reduce((sum, { bytes }) => sum + bytes, 0);
  const running = held.some(({ state }) => state === 'downloading');
  return (
    <>
      <p class="note">{t('packs.what')}</p>
      <Offers {...props} />
      <output class="problem">{trouble !== undefined && troubleText(trouble, host)}</output>
      {held.length > 0 && (
        <>
          <h3>{t('packs.held')}</h3>
          <ul class="list">
            {held.map((pack) => (
              <PackRow key={pack.id} {...props} pack={pack} />
            ))}
          </ul>
          {running && <p class="note">{t('packs.keepOpen')}</p>}
          <p class="note" data-total-bytes={total}>
            {t('packs.total', formatBytes(total, interfaceTag))}
          </p>
        </>
      )}
      {mirror !== undefined && (
        <div class="field">
          <label for={id}>{t('packs.mirror')}</label>
          <input
            id={id}
            data-field="packMirror"
            type="text"
            inputMode="url"
            dir="ltr"
            autoComplete="off"
            spellcheck={false}
            value={mirror}
            placeholder={`https://${host}`}
            aria-invalid={badMirror}
            aria-describedby={`${id}-note`}
            onChange={(event) => onMirror(event.currentTarget.value)}
          />
          <p class={badMirror ? 'problem' : 'note'} id={`${id}-note`}>
            {badMirror ? t('translator.badAddress') : t('packs.mirrorNote')}
          </p>
        </div>
      )}
    </>
  );
}
