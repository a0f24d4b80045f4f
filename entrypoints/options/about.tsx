import { LinkedText } from '../../components/linked-text.tsx';
import { PageSection } from '../../components/page-section.tsx';
import { t } from '../../lib/platform/i18n.ts';

const cedict = { text: 'CC-CEDICT', href: 'https://cc-cedict.org/' };
const licence = { text: 'CC BY-SA 4.0', href: 'https://creativecommons.org/licenses/by-sa/4.0/' };

/** Whose work Crosstalk uses. */
export function About() {
  return (
    <PageSection part="about">
      <p>
        <LinkedText
          text={t('options.dictionaryCredit', cedict.text, licence.text)}
          links={[cedict, licence]}
        />
      </p>
      <p>
        <a href="/third-party-notices.txt">{t('options.notices')}</a>
      </p>
    </PageSection>
  );
}
