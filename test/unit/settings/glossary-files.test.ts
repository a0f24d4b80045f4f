// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { glossaryFromCsv, glossaryToCsv } from '../../../lib/settings/glossary-csv.ts';
import { glossaryFromTbx, glossaryToTbx } from '../../../lib/settings/glossary-tbx.ts';
import type { GlossaryEntry } from '../../../lib/settings/schema.ts';

const entries: readonly GlossaryEntry[] = [
  { source: '原神', target: 'Genshin, "the" game', to: 'en' },
  { source: '=SUM(A1)', target: '<b>&', to: 'de', site: 'www.rednote.com' },
  { source: '-1', target: '+1', to: 'en', site: '-a.example.org' },
  { source: "'=1", target: "''@x", to: 'en' },
];

describe('CSV', () => {
  test('comes back as it was written', () => {
    expect(glossaryFromCsv(glossaryToCsv(entries), 'fr')).toEqual({ entries, skipped: 0 });
  });

  test('writes no formula that a spreadsheet would run', () => {
    expect(glossaryToCsv(entries)).toContain("'=SUM(A1)");
  });

  test('takes other separators, orders and a missing language, and counts what it cannot use', () => {
    const text = '\uFEFFTarget;Source\nGenshin;原神\n;nothing\nGenshin Impact;原神\n';
    expect(glossaryFromCsv(text, 'en')).toEqual({
      entries: [{ source: '原神', target: 'Genshin Impact', to: 'en' }],
      skipped: 1,
    });
  });

  test('finds nothing in what is no table', () => {
    expect(glossaryFromCsv('hello', 'en').entries).toEqual([]);
  });
});

describe('TBX', () => {
  test('comes back as it was written', () => {
    const text = glossaryToTbx(entries, globalThis);
    expect(text).toContain('type="TBX-Core"');
    expect(text).not.toContain('<b>');
    expect(glossaryFromTbx(text, globalThis)).toEqual({ entries, skipped: 0 });
  });

  test('of version 2 is read too, each other language as an entry', () => {
    const text = `<martif type="TBX"><text><body><termEntry id="1">
      <langSet xml:lang="zh"><tig><term>原神</term></tig><tig><term>元神</term></tig></langSet>
      <langSet xml:lang="en"><tig><term>Genshin</term></tig></langSet>
      <langSet xml:lang="de"><ntig><termGrp><term>Genshin (de)</term></termGrp></ntig></langSet>
    </termEntry></body></text></martif>`;
    expect(glossaryFromTbx(text, globalThis).entries).toEqual([
      { source: '原神', target: 'Genshin', to: 'en' },
      { source: '原神', target: 'Genshin (de)', to: 'de' },
      { source: '元神', target: 'Genshin', to: 'en' },
      { source: '元神', target: 'Genshin (de)', to: 'de' },
    ]);
  });
});
