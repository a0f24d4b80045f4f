// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { shouldTranslate } from '../../lib/language/foreign.ts';
import { decideLanguage } from '../../lib/language/gate.ts';
import { refineLanguage } from '../../lib/language/statistics.ts';
import { createThreadPrior } from '../../lib/language/thread.ts';
import { createGenericFinder } from '../../lib/sites/generic.ts';
import { protect } from '../../lib/text/protect.ts';

const folder = path.join(import.meta.dirname, '../../../shared/pages');
const reader = { targetLanguage: 'en', readLanguages: ['en'], languageRules: {} };

/** The texts that the generic reader finds on a saved page. */
function textsOf(name: string): string[] {
  const page = new DOMParser().parseFromString(readFileSync(path.join(folder, name), 'utf8'), 'text/html');
  const found = createGenericFinder().find(page, () => undefined);
  return [...found].map(({ element }) => element.textContent.trim()).filter((text) => text !== '');
}

function decide(texts: readonly string[], inThread: boolean): string[] {
  const thread = createThreadPrior();
  return texts.map((text) => {
    const prior = inThread ? thread.prior() : {};
    const { plain } = protect<never>([text]);
    const decision = refineLanguage(plain, decideLanguage(plain, prior), prior);
    const verdict = shouldTranslate(decision, plain, reader);
    if (verdict !== 'unknown') thread.add(decision.language);
    return verdict;
  });
}

describe('comments of saved pages, for a reader of English', () => {
  it('are undecided less often within their thread than alone', () => {
    let alone = 0;
    let within = 0;
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
      const texts = textsOf(name);
      const count = (verdicts: readonly string[], verdict: string): number =>
        verdicts.filter((each) => each === verdict).length;
      const first = decide(texts, false);
      const second = decide(texts, true);
      alone += count(first, 'unknown');
      within += count(second, 'unknown');
      console.log(
        `${name}: ${texts.length} texts, yes/no/unknown alone ${count(first, 'yes')}/${count(first, 'no')}/${count(first, 'unknown')}, ` +
          `in the thread ${count(second, 'yes')}/${count(second, 'no')}/${count(second, 'unknown')}`,
      );
      texts.forEach((text, index) => {
        if (first[index] !== second[index] && text.length < 80)
          console.log(`  ${first[index]} -> ${second[index]}: ${text.replace(/\s+/g, ' ')}`);
      });
    }
    expect(within).toBeLessThanOrEqual(alone);
  });
});
