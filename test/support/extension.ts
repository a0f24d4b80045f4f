import path from 'node:path';
import type { BrowserName, BrowserPage, ExtensionBrowser, LaunchOptions } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { ShownTranslation } from './translations.ts';
import { until } from './until.ts';

const built = (name: string) => path.resolve(import.meta.dirname, '../../.output', name);

/** A browser that may be on this machine; `scripts/find-browsers.mjs` looks for it. */
export interface InstalledBrowser {
  readonly name: BrowserName;
  readonly missing: boolean;
  /** Folder of the built extension. */
  readonly extension: string;
  /** Starts it with the built extension, or with another in its place. */
  launch(
    options: Omit<LaunchOptions, 'executable' | 'extension'> & { readonly extension?: string },
  ): Promise<ExtensionBrowser>;
}

function installed(
  name: BrowserName,
  executable: string | undefined,
  start: (options: LaunchOptions) => Promise<ExtensionBrowser>,
  extension: string,
): InstalledBrowser {
  return {
    name,
    missing: executable === undefined || executable === '',
    extension: built(extension),
    launch: (options) => start({ extension: built(extension), ...options, executable: executable ?? '' }),
  };
}

/** The browsers that every browser test runs in, with the build that has access to all pages. */
export const browsers: readonly InstalledBrowser[] = [
  installed('chromium', process.env['CROSSTALK_CHROMIUM'], launchChromium, 'chrome-mv3-e2e'),
  installed('firefox', process.env['CROSSTALK_FIREFOX'], launchFirefox, 'firefox-mv3-e2e'),
];

const isFinal = ({ state }: ShownTranslation): boolean => state !== 'pending' && state !== '';

/** Waits until there are translations that pass, all of them final, and resolves with them. */
export async function settled(
  page: BrowserPage,
  what: string,
  enough: (translations: readonly ShownTranslation[]) => boolean,
  limit = 30_000,
): Promise<readonly ShownTranslation[]> {
  let last: readonly ShownTranslation[] = [];
  return until(
    what,
    async () => {
      last = await page.translations();
      return last.length > 0 && last.every(isFinal) && enough(last) && last;
    },
    { limit, seen: () => last.map(({ state, original, text, error }) => ({ state, original, text, error })) },
  );
}

/** The translation below the comment with this text. */
export function below(
  translations: readonly ShownTranslation[],
  original: string,
): ShownTranslation | undefined {
  return translations.find((translation) => translation.original.trim() === original);
}
