import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../../lib/core/reader.ts';
import { shouldTranslate } from '../../lib/language/foreign.ts';
import { decideLanguage } from '../../lib/language/gate.ts';
import { refineLanguage } from '../../lib/language/statistics.ts';
import { protect } from '../../lib/text/protect.ts';

const folder = path.join(import.meta.dirname, '../../../shared/langid');
const english: Reader = { targetLanguage: 'en', readLanguages: ['en'], languageRules: {} };

function rows(file: string): Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(path.join(folder, file), 'utf8').trimEnd().split('\n');
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

/** As the reader does it: pieces out, the gate, then the model where the gate leaves it open. */
function offered(text: string): string {
  const { plain } = protect<never>([text.replaceAll('\\n', '\n')]);
  return shouldTranslate(refineLanguage(plain, decideLanguage(plain, {}), {}), plain, english);
}

describe('for a reader of English, without context', () => {
  it('decides most of the tricky comments rightly', () => {
    const all = rows('tricky.tsv');
    const wrong = all.filter((row) => offered(row['text'] ?? '') !== row['translate']);
    console.log(
      `tricky.tsv: ${all.length - wrong.length} of ${all.length} decisions right (unknown counts as wrong)`,
    );
    for (const row of wrong)
      console.log(`  ${row['category']}: ${row['text']} -> ${offered(row['text'] ?? '')}`);
    expect(all.length - wrong.length).toBeGreaterThanOrEqual(Math.floor(all.length * 0.95));
  });

  it.each(['zh', 'ja', 'ko', 'ru'])('misses next to no comment in %s', (language) => {
    const all = rows('dev.tsv').filter((row) => row['lang'] === language && row['bucket'] !== '1-5');
    const found = all.filter((row) => offered(row['text'] ?? '') === 'yes');
    console.log(`dev.tsv ${language}, 6 characters and more: ${found.length} of ${all.length} offered`);
    expect(found.length / all.length).toBeGreaterThan(0.99);
  });

  it.each([
    ['1-5', 88, 15],
    ['6-15', 90, 18],
    ['16-40', 98, 10],
    ['41-120', 99, 5],
  ])('offers foreign comments of %s characters and leaves English ones', (bucket, least, most) => {
    const all = rows('dev.tsv').filter((row) => row['bucket'] === bucket);
    const share = (list: typeof all, want: string): number =>
      (100 * list.filter((row) => offered(row['text'] ?? '') === want).length) / list.length;
    const foreign = all.filter((row) => row['lang'] !== 'en');
    const own = all.filter((row) => row['lang'] === 'en');
    const figures = [share(foreign, 'yes'), share(own, 'yes'), share(all, 'unknown')].map((value) =>
      value.toFixed(1),
    );
    console.log(
      `dev.tsv ${bucket}: offered ${figures[0]} %, wrongly ${figures[1]} %, unknown ${figures[2]} %`,
    );
    expect(share(foreign, 'yes')).toBeGreaterThan(least);
    expect(share(own, 'yes')).toBeLessThan(most);
  });
});
