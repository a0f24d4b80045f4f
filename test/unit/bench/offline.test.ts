import { describe, expect, it } from 'vitest';
import { countOutcomes, type Judged, toOfflineTable } from '../../bench/offline-count.ts';
import { lengthOf, parseOfflineData, parseTable } from '../../bench/offline-data.ts';

describe('reading a table of comments', () => {
  it('finds the columns by name, in any order', () => {
    expect(parseOfflineData('text\tnote\tlang\n好看\tx\tzh\n').rows).toEqual([
      { language: 'zh', text: '好看' },
    ]);
  });

  it('bears CRLF, a byte order mark, empty lines and short lines', () => {
    const { rows, skipped } = parseOfflineData(
      '\uFEFFlang\ttext\r\n\r\nzh\t好看\r\nzh\r\n\t没有语言\r\n\r\n',
    );
    expect(rows).toEqual([{ language: 'zh', text: '好看' }]);
    expect(skipped).toBe(2);
  });

  it('takes a quoted field whole, with marks, tabs and line breaks inside', () => {
    expect(parseTable('a\t"say ""hi""\tto\nme"\tb\nc')).toEqual([['a', 'say "hi"\tto\nme', 'b'], ['c']]);
  });

  it('takes a quotation mark that opens no field as text', () => {
    expect(parseTable('"好"看\tx\n"开头\ty')).toEqual([
      ['"好"看', 'x'],
      ['"开头', 'y'],
    ]);
  });

  it('keeps to the primary language of a tag', () => {
    expect(
      parseOfflineData('lang\ttext\nzh-Hant\t好看\nPT_br\tlegal').rows.map((row) => row.language),
    ).toEqual(['zh', 'pt']);
  });

  it.each([
    ['language\tcomment\nzh\t好看', /missing: lang, text/],
    ['lang\tcomment\nzh\t好看', /missing: text/],
    ['', /missing: lang, text/],
    ['lang\ttext\n', /no comment/],
  ])('says plainly what is wrong with %j', (text, message) => {
    expect(() => parseOfflineData(text)).toThrow(message);
  });

  it('counts characters as a person does, without space around them', () => {
    expect(lengthOf(' 好看😂 ')).toBe(3);
  });
});

const judged = (text: string, outcome: Judged['outcome'], language = 'zh'): Judged => ({
  language,
  text,
  outcome,
});

describe('counting how comments were answered', () => {
  const counted = countOutcomes([
    judged('好看', 'phrase'),
    judged('好看', 'phrase'),
    judged('太长的一句话吧', 'gloss'),
    judged('图三绝了', 'template'),
    judged('qué', 'none', 'es'),
  ]);

  it('gives shares of all comments and of different ones', () => {
    expect(counted['zh']?.['1-5']?.rows).toMatchObject({
      count: 3,
      phrase: 2 / 3,
      template: 1 / 3,
      gloss: 0,
    });
    expect(counted['zh']?.['1-5']?.distinct).toMatchObject({ count: 2, phrase: 1 / 2, template: 1 / 2 });
  });

  it('keeps languages and lengths apart, with a range up to six for Chinese only', () => {
    expect(Object.keys(counted['zh'] ?? {})).toEqual(['1-6', '1-5', '6-15', 'all']);
    expect(Object.keys(counted['es'] ?? {})).toEqual(['1-5', 'all']);
    expect(counted['zh']?.['6-15']?.rows).toMatchObject({ count: 1, gloss: 1 });
  });

  it('writes a line for each range', () => {
    const lines = toOfflineTable(counted).split('\n');
    expect(lines).toHaveLength(2 + 4 + 2);
    expect(lines).toContain(
      '| es | all | 1 (1) | 0.0 (0.0) | 0.0 (0.0) | 0.0 (0.0) | 0.0 (0.0) | 0.0 (0.0) | 100.0 (100.0) |',
    );
  });
});
