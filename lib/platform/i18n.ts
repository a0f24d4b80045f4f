import type messages from '../../locales/en.json';
import { pageBrowser } from './page-browser.ts';

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

/** Every key of `locales/en.json`, nested keys joined with dots. */
export type MessageKey = Leaves<typeof messages>;

/** The interface text for a key in the browser's language, with `$1`, `$2`, ... replaced. */
export function t(key: MessageKey, ...substitutions: readonly string[]): string {
  return pageBrowser().i18n.getMessage(key.replaceAll('.', '_'), [...substitutions]);
}
