import { type ComponentChild, render } from 'preact';
import { textDirection } from '../../lib/core/languages.ts';
import { t } from '../../lib/platform/i18n.ts';

/** Shows a page of the extension in its `main` element, in the language its texts are in. */
export function mount(page: ComponentChild, title: string): void {
  const language = t('extension.language');
  document.documentElement.lang = language;
  document.documentElement.dir = textDirection(language);
  document.title = title;
  const main = document.querySelector('main');
  if (main === null) throw new Error('The page has no main element');
  render(page, main);
}
