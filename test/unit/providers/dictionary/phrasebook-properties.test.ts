import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type PhraseRow, parsePhraseFile } from '../../../../lib/providers/dictionary/phrase-file.ts';
import {
  loadPhrasebook,
  type Phrasebook,
  phrasePairs,
} from '../../../../lib/providers/dictionary/phrasebook.ts';
import { tagNumbers } from '../../../../lib/text/wire.ts';
import { dictionaryAssets } from '../../../support/dictionary-assets.ts';

// Many comments are tried, and other work may share the machine.
vi.setConfig({ testTimeout: 120_000 });

const fileOf = (pair: string): string =>
  readFileSync(new URL(`../../../../public/phrases/${pair}.tsv`, import.meta.url), 'utf8');

type StockPhrase = Extract<PhraseRow, { kind: 'phrase' }>;
const stock: readonly StockPhrase[] = parsePhraseFile(fileOf('zh-en')).rows.filter(
  (row) => row.kind === 'phrase',
);

const books = new Map<string, Phrasebook>();
let chinese: Phrasebook;
let traditional: ReadonlyMap<string, string>;
let assets: Awaited<ReturnType<typeof dictionaryAssets>>;

beforeAll(async () => {
  assets = await dictionaryAssets();
  for (const pair of phrasePairs) {
    const [from = '', to = ''] = pair.split('-');
    const book = await loadPhrasebook(assets, from, to);
    if (book !== null) books.set(pair, book);
  }
  const found = books.get('zh-en');
  if (found === undefined) throw new Error('there is no phrasebook for Chinese to English');
  chinese = found;
  const pairs = [...new TextDecoder().decode(await assets('dictionary/simplified.txt')).trim()];
  traditional = new Map(
    pairs.flatMap((character, at) => (at % 2 === 0 ? [[pairs[at + 1] ?? '', character] as const] : [])),
  );
}, 120_000);

const fragments = fc.constantFrom(
  ...[
    '不',
    '没',
    '别',
    '好',
    '看',
    '吃',
    '了',
    '吗',
    '呢',
    '的',
    '太',
    '哈',
    '草',
    'w',
    'ㅋ',
    'ja',
    '666',
    '！',
    '？',
  ],
  ...[
    '，',
    ' ',
    '\n',
    '<x1/>',
    '<x2/>',
    '[笑哭R]',
    '😂',
    '👨‍👩‍👧',
    '#',
    '{',
    '}',
    '\u0000',
    '\ud800',
    '𠮷',
    '見',
    'ｈ',
  ],
);

describe('a phrasebook of the package', () => {
  it.each(phrasePairs)('bears any text (%s)', (pair) => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc.array(fragments, { maxLength: 40 }).map((all) => all.join('')),
        ),
        (comment) => {
          const answer = books.get(pair)?.answer(comment);
          expect(answer === null || (answer?.text ?? '').trim() !== '').toBe(true);
        },
      ),
      { numRuns: 150, seed: 20261121 },
    );
  });

  it('brings every tag of a comment back once, in order', () => {
    const part = fc.oneof(
      fc.constantFrom(...stock.slice(0, 200).map(({ source }) => source)),
      fragments.filter((fragment) => !fragment.startsWith('<')),
      fc.constant('<x/>'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        let count = 0;
        const comment = parts.map((each) => (each === '<x/>' ? `<x${++count}/>` : each)).join('');
        const answer = chinese.answer(comment);
        expect(tagNumbers(answer?.text ?? comment)).toEqual(tagNumbers(comment));
      }),
      { numRuns: 250, seed: 20261121 },
    );
  });
});

describe('the ways to write one Chinese comment', () => {
  const phrase = fc.constantFrom(
    ...stock.filter(({ source }) => !/[?？]/.test(source)).map(({ source }) => source),
  );
  const plain = (comment: string): string | undefined => chinese.answer(comment)?.text;

  it('are answered alike in traditional characters', () => {
    fc.assert(
      fc.property(phrase, (source) => {
        const written = [...source].map((character) => traditional.get(character) ?? character).join('');
        expect(plain(written)).toBe(plain(source));
      }),
      { numRuns: 250, seed: 20261121 },
    );
  });

  it('are answered alike in full width and with marks around them', () => {
    fc.assert(
      fc.property(phrase, fc.constantFrom('！', '。', '~~', '…', '！！！', ' '), (source, mark) => {
        const wide = source.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        expect(plain(wide + mark)).toBe(plain(source));
      }),
      { numRuns: 250, seed: 20261121 },
    );
  });

  it('are answered alike with the last character drawn out', () => {
    const drawn = phrase.filter((source) => !/(?:[0-9a-zA-Z哈嘿呜嘻嘎哼]|(.)\1)$/.test(source));
    fc.assert(
      fc.property(drawn, fc.integer({ min: 3, max: 30 }), (source, times) => {
        expect(plain(source + source.slice(-1).repeat(times))).toBe(plain(source));
      }),
      { numRuns: 250, seed: 20261121 },
    );
  });

  it('are answered alike with an emoji behind them, which stays', () => {
    fc.assert(
      fc.property(phrase, fc.constantFrom('😂', '❤️', '[doge]', '<x1/>'), (source, piece) => {
        expect(plain(source + piece)).toBe(`${plain(source)} ${piece}`);
      }),
      { numRuns: 150, seed: 20261121 },
    );
  });
});

/** Words that deny in Chinese, and English that shows it. */
const denies = /[不没别无未非勿莫甭难否]/;
const denied =
  /\b(?:no|not|never|nothing|nobody|nowhere|none|without|cannot|neither|nor|hardly|stop|fail\w*|lack\w*|less|true to color|flat|bad|[a-z]+less|wrong|(?:un|in|dis)[a-z]+)\b|n't\b/i;

describe('a denied phrase', () => {
  // 没事 and 顺利 stand in 没事事顺利 too. Every third phrase: all of them take long.
  const positive = stock.filter(
    ({ source }, index) =>
      index % 3 === 0 &&
      source.length > 1 &&
      !source.startsWith('事') &&
      !denies.test(source) &&
      !/[?？]/.test(source),
  );

  it('is never answered as if it were not', () => {
    const wrong: string[] = [];
    for (const { source } of positive) {
      for (const before of [
        '不',
        '没',
        '别',
        '无',
        '非',
        '我不',
        '并不',
        '没有',
        '不是',
        '从不',
        '不要',
        '一点都不',
        '毫不',
      ]) {
        const answer = chinese.answer(before + source);
        if (answer !== null && !denied.test(answer.text)) wrong.push(`${before}${source}: ${answer.text}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is never answered as a statement where 吗, 么 or 不 asks', () => {
    const wrong: string[] = [];
    for (const { source, translation } of positive) {
      for (const ending of ['吗', '么', '不', '没']) {
        const answer = chinese.answer(source + ending);
        if (answer?.text === translation && !translation.endsWith('?')) wrong.push(source + ending);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('slots', () => {
  it('are never filled with characters that no dictionary has', () => {
    // Rare characters of no word list and no entry of their own in these places.
    const unknown = fc.array(fc.constantFrom('龘', '㐀', '㙓', '䶮', '㵘', '㗊'), {
      minLength: 1,
      maxLength: 3,
    });
    const template = fc.constantFrom(
      ...[
        '太X了',
        '求X',
        '好想X',
        'X绝了',
        '这个X多少钱',
        '第一次见到X',
        '我也想X',
        '哪里可以X',
        '有没有X',
        'X是什么梗',
      ],
    );
    fc.assert(
      fc.property(template, unknown, (pattern, characters) => {
        expect(chinese.answer(pattern.replace('X', characters.join('')))).toBeNull();
      }),
      { seed: 20261121 },
    );
  });
});
