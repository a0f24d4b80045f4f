import { source } from 'axe-core';
import type { BrowserPage } from './browser.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown }[];
}

interface Asked {
  readonly within: string | undefined;
  readonly rules: readonly string[];
}

type RunAxe = (
  asked: Asked,
) => Promise<{ readonly violations: readonly Found[]; readonly passes: readonly Found[] }>;

// The pages of the extension let no script be evaluated, so axe is part of the function that is sent to them.
// oxlint-disable-next-line typescript/no-implied-eval -- the source is that of a pinned package
const runAxe = new Function(
  'asked',
  `${source}
  const context = asked.within === undefined ? document : { include: [asked.within] };
  return globalThis.axe.run(context, { runOnly: asked.rules });`,
) as RunAxe;

/**
 * What axe finds wrong with a page, or with what a selector finds in it, as `rule: where, ...`: rules of WCAG 2.2 up to
 * AA and good practice. Rejects where it found nothing to look at.
 */
export async function accessibilityFaults(page: BrowserPage, within?: string): Promise<readonly string[]> {
  const { violations, passes } = await page.evaluate(runAxe, { within, rules: RULES });
  if (passes.length === 0) throw new Error(`Nothing to look at in ${within ?? 'the page'}`);
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).join(', ')}`,
  );
}
