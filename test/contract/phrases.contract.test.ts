import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type PhraseLanguage, strictKey } from '../../lib/providers/dictionary/normalise.ts';
import { type PhraseRow, parsePhraseFile, slotPattern } from '../../lib/providers/dictionary/phrase-file.ts';
import { hasPhrases, phrasePairs } from '../../lib/providers/dictionary/phrasebook.ts';
import { createSimplifier } from '../../lib/providers/dictionary/simplified.ts';
import { dictionaryAssets } from '../support/dictionary-assets.ts';

const publicFile = (path: string) => readFileSync(new URL(`../../public/${path}`, import.meta.url), 'utf8');
const built = await (await dictionaryAssets())('dictionary/simplified.txt');
const simplify = createSimplifier(new TextDecoder().decode(built));

/** Fewest stock phrases and templates of each pair: what is there, rounded down. */
const least: Readonly<Record<(typeof phrasePairs)[number], readonly [phrases: number, templates: number]>> = {
  'zh-en': [6500, 1100],
  'ja-en': [550, 80],
  'ko-en': [600, 80],
  'es-en': [500, 80],
  'en-zh': [1000, 30],
};

/** Slot names of a text with their numbers, in alphabetical order and each once. */
function slotsOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(slotPattern)].map((match) => `${match[2]}${match[3]}`))].sort();
}

/** What makes two rows the same: the form that is looked up, the kind and, for words, the type. */
function identity(row: PhraseRow, from: PhraseLanguage): string {
  const question = /[?？]$/.test(row.source) ? '?' : '';
  const type = row.kind === 'word' ? row.word.type : '';
  return `${row.kind} ${type} ${strictKey(row.source, from, simplify)}${question}`;
}

describe('phrase files', () => {
  it('exist for the pairs that the phrasebook offers, and for no others', () => {
    const files = readdirSync(new URL('../../public/phrases/', import.meta.url)).filter((name) =>
      name.endsWith('.tsv'),
    );
    expect(files.sort()).toEqual(phrasePairs.map((pair) => `${pair}.tsv`).sort());
  });
});

describe.each(phrasePairs)('the phrase file %s', (pair) => {
  const [from, to] = pair.split('-') as [PhraseLanguage, 'en' | 'zh'];
  const text = publicFile(`phrases/${pair}.tsv`);
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const { rows, faults } = parsePhraseFile(text);
  const answers = rows.flatMap((row) =>
    row.kind === 'word' ? [] : [{ source: row.source, translation: row.translation }],
  );

  it('has no line that the reader of phrase files rejects', () => {
    expect(faults).toEqual([]);
    expect(hasPhrases(from, to)).toBe(true);
  });

  it('parts two or three columns by single tabs, without spaces around them', () => {
    expect(
      lines.filter((line) => line.split('\t').some((cell) => cell === '' || cell !== cell.trim())),
    ).toEqual([]);
    expect(text).not.toMatch(/[\r\uFEFF]/u);
  });

  it('holds at least the phrases and templates it is known for', () => {
    const count = (kind: PhraseRow['kind']) => rows.filter((row) => row.kind === kind).length;
    expect(count('phrase')).toBeGreaterThanOrEqual(least[pair][0]);
    expect(count('template')).toBeGreaterThanOrEqual(least[pair][1]);
  });

  it('lists no source twice in the form it is looked up by', () => {
    const seen = new Set<string>();
    const twice = rows.filter((row) => {
      const key = identity(row, from);
      return seen.has(key) || !seen.add(key);
    });
    expect(twice.map((row) => row.source)).toEqual([]);
  });

  it('has a source with something to look up in every row', () => {
    expect(rows.filter((row) => strictKey(row.source, from, simplify) === '')).toEqual([]);
  });

  it('gives the translation of a template the slots of its source', () => {
    const wrong = answers.filter(
      ({ source, translation }) => slotsOf(source).join() !== slotsOf(translation).join(),
    );
    expect(wrong).toEqual([]);
  });

  it('leaves no brace that is not a slot', () => {
    const braces = /[{}]/u;
    const open = answers.filter(({ source, translation }) =>
      braces.test((source + translation).replace(slotPattern, '')),
    );
    expect(open).toEqual([]);
  });

  it('holds no markup and no emoji', () => {
    const foreign = /[<>]|&[a-z]+;|\p{Extended_Pictographic}/u;
    expect(lines.filter((line) => foreign.test(line))).toEqual([]);
  });

  it('writes translations in the target language', () => {
    const wrong = answers.filter(({ translation }) =>
      to === 'en'
        ? /\p{Script=Han}|[ぁ-ヶ가-힣]/u.test(translation)
        : !/\p{Script=Han}|\d/u.test(translation),
    );
    expect(wrong).toEqual([]);
  });

  it('begins an English translation with a capital, a figure or a slot', () => {
    const small = answers.filter(({ translation }) => to === 'en' && /^[a-z]/u.test(translation));
    expect(small).toEqual([]);
  });
});
