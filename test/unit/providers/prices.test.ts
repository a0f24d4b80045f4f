import { describe, expect, test } from 'vitest';
import { estimateCost, prices } from '../../../lib/providers/prices.ts';

describe('an estimate', () => {
  const used = { characters: 500_000, tokens: { input: 1_000_000, output: 200_000 } };

  test('goes by characters or by tokens, as the vendor does', () => {
    expect(estimateCost('google', {}, 'k', used)).toMatchObject({ amount: 10, currency: 'USD' });
    expect(estimateCost('anthropic', { model: 'claude-haiku-4-5-20251001' }, 'k', used)).toMatchObject({
      amount: 2,
    });
  });

  test('is missing where no price is known', () => {
    expect(estimateCost('anthropic', { model: 'claude-next' }, 'k', used)).toBeUndefined();
    expect(estimateCost('gemini', { model: 'gemini-2.5-flash-lite' }, 'k', used)).toBeUndefined();
    expect(estimateCost('anthropic', { model: 'claude-haiku-4-5' }, 'k', { characters: 9 })).toBeUndefined();
    expect(estimateCost('libretranslate', {}, undefined, used)).toBeUndefined();
  });

  test('is missing for a free plan and for a gateway with prices of its own', () => {
    expect(estimateCost('deepl', {}, 'abc:fx', used)).toBeUndefined();
    expect(estimateCost('deepl', {}, 'abc', used)).toMatchObject({ amount: 10, currency: 'EUR' });
    expect(estimateCost('deepl', { baseUrl: 'https://gateway.example' }, 'abc', used)).toBeUndefined();
  });

  test('says of which day its price is, and where it stands', () => {
    for (const { date, source } of prices) {
      expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(URL.canParse(source)).toBe(true);
    }
  });
});
