import { describe, expect, it } from 'vitest';
import { isDamaged } from '../../../lib/text/damage.ts';

describe('a text that lost letters on its way', () => {
  it.each(['t?rkiye', 'c?est tr?s bien', '?a va', 'M\uFFFDnchen', 'av b?t?n g?n'])(
    'is damaged: %s',
    (text) => {
      expect(isDamaged(text)).toBe(true);
    },
  );

  it.each(['really?', 'what? no', 'Why?Because', 'que?', '?', '', 'nice song \uFFFD\uFFFD', '知道吗?不知道'])(
    'is not: %s',
    (text) => {
      expect(isDamaged(text)).toBe(false);
    },
  );

  it('is not damaged by one question without a space after it among many words', () => {
    expect(isDamaged('did you see what he did there?i could not stop laughing for an hour')).toBe(false);
  });
});
