import { t } from '../lib/platform/i18n.ts';

/** What leaves the device: nothing, text to origins, or nothing yet for want of an agreement or an address. */
export type Privacy =
  | { readonly leaves: 'nothing' | 'not-agreed' | 'no-address' }
  | { readonly leaves: 'comments'; readonly origins: readonly string[] };

function sentence(privacy: Privacy): string {
  switch (privacy.leaves) {
    case 'nothing':
      return t('privacy.nothing');
    case 'not-agreed':
      return t('privacy.notAgreed');
    case 'no-address':
      return t('privacy.sendsUnknown');
    default:
      return t('privacy.sends', privacy.origins.join(', '));
  }
}

/** The one line that always says what leaves the device. */
export function PrivacyLine({ privacy }: { readonly privacy: Privacy }) {
  return (
    <output class="privacy" data-leaves={privacy.leaves}>
      {sentence(privacy)}
    </output>
  );
}
