import { t } from '../lib/platform/i18n.ts';

interface ConsentBoxProps {
  readonly label: string;
  /** Origins text is sent to; empty while the address is missing. */
  readonly origins: readonly string[];
  readonly masks: boolean;
  /** Whether the post and the comment that is answered go along. */
  readonly context: boolean;
  /** Whether everything that is needed is filled in. */
  readonly ready: boolean;
  /** True where the person has agreed and only the browser's permission is missing. */
  readonly agreed: boolean;
  /** Whether the browser's question was answered with no. */
  readonly refused: boolean;
  /** Called within the click, so that the browser's permission can be asked for. */
  readonly onAgree: () => void;
}

/** Says what is sent and where, before anything is, and takes the agreement. */
export function ConsentBox({
  label,
  origins,
  masks,
  context,
  ready,
  agreed,
  refused,
  onAgree,
}: ConsentBoxProps) {
  const where = origins.join(', ');
  return (
    <div class="consent">
      {where !== '' && (
        <p>{context ? t('translator.agreeNote', where) : t('translator.agreeTexts', where)}</p>
      )}
      {where !== '' && masks && <p class="note">{t('translator.agreeMask')}</p>}
      {!ready && <p class="note">{t('translator.fillIn')}</p>}
      <button type="button" class="primary" data-action="agree" disabled={!ready} onClick={onAgree}>
        {agreed ? t('translator.allow', where) : t('translator.agree', label)}
      </button>
      <output class="problem">{refused && t('translator.refused', where)}</output>
    </div>
  );
}
