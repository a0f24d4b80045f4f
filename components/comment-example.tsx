import { t } from '../lib/platform/i18n.ts';

interface CommentExampleProps {
  readonly original: { readonly text: string; readonly lang: string };
  readonly translation: { readonly text: string; readonly lang: string };
}

/** One comment as it looks with its translation. */
export function CommentExample({ original, translation }: CommentExampleProps) {
  return (
    <figure class="example" aria-label={t('welcome.exampleLabel')}>
      <blockquote>
        <p class="example-name">{t('welcome.exampleName')}</p>
        <p lang={original.lang} dir="auto">
          {original.text}
        </p>
        <p class="example-translation" lang={translation.lang} dir="auto">
          {translation.text}
        </p>
      </blockquote>
      <figcaption class="note">{t('welcome.exampleNote')}</figcaption>
    </figure>
  );
}
