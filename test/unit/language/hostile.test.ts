import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shouldTranslate } from '../../../lib/language/foreign.ts';
import { decideLanguage } from '../../../lib/language/gate.ts';
import { refineLanguage } from '../../../lib/language/statistics.ts';
import { protect } from '../../../lib/text/protect.ts';

const reader = { targetLanguage: 'en', readLanguages: ['en'], languageRules: { es: 'fold' } } as const;
const pieces = fc.constantFrom(
  ...[
    '@',
    '#',
    '[',
    '<x1/>',
    ':',
    'http://',
    'www.',
    "'",
    '’',
    '\u0301',
    '\u200d',
    '\ufe0f',
    '\ud800',
    '\udc00',
  ],
  ...[
    'ha',
    '哈',
    'ㅋ',
    'ㅎㅇ',
    '草',
    'w',
    'хах',
    'ه',
    '555',
    '(´；ω；)',
    '・',
    '👩‍👩‍👧',
    'the ',
    'é',
    'ß',
    'İ',
  ],
  ...['что ', 'من ', 'है', 'ไทย', '的', 'の', '한', 'Ａ', '𠮷', 'lol ', '7a', ' ', '\n', '\u0000'],
);
const hostile = fc
  .array(fc.tuple(pieces, fc.integer({ min: 1, max: 300 })), { maxLength: 30 })
  .map((parts) => parts.map(([piece, count]) => piece.repeat(count)).join(''));

describe('a comment made to break the decision', () => {
  it('gets shares that are probabilities, and one of the three answers', () => {
    fc.assert(
      fc.property(
        hostile,
        fc.dictionary(fc.constantFrom('en', 'zh', 'ja', 'es'), fc.double({ min: 0, max: 1, noNaN: true })),
        (text, prior) => {
          const { plain } = protect<never>([text]);
          const decision = refineLanguage(plain, decideLanguage(plain, prior), prior);
          expect(decision.open).toBe(false);
          const sum = Object.values(decision.shares ?? {}).reduce((all, share) => all + share, 0);
          expect(sum).toBeLessThanOrEqual(1.0001);
          expect(decision.confidence).toBeGreaterThanOrEqual(0);
          expect(decision.confidence).toBeLessThanOrEqual(1);
          expect(['yes', 'no', 'unknown']).toContain(shouldTranslate(decision, plain, reader));
        },
      ),
    );
  }, 60_000);
});
