import { describe, expect, it } from 'vitest';
import { isNamesOnly } from '../../../lib/language/names.ts';

describe('comments of names alone', () => {
  it.each(['PS5', 'iPhone 15 Pro', 'GTA VI', "McDonald's", 'Netflix', 'YouTube 2024'])(
    '%s has nothing to translate',
    (text) => expect(isNamesOnly(text)).toBe(true),
  );

  it.each([
    '',
    '2024',
    'XIV',
    'pro max',
    'iPhone es mejor',
    'hola',
    'Samsung oder Apple oder Huawei oder was',
  ])('%j may have', (text) => expect(isNamesOnly(text)).toBe(false));
});
