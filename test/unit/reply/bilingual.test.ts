import { describe, expect, it } from 'vitest';
import { bilingual, contentText } from '../../../lib/reply/bilingual.ts';

const chip = { keep: { index: 0, text: '@Ana', mark: 'a' } };
const style = { order: 'translation-first', separator: '\n' } as const;

describe('both languages in one reply', () => {
  it('stand in the order and with the separator chosen', () => {
    expect(bilingual('hola', 'hello', style, true)).toBe('hola\nhello');
    expect(bilingual('hola', 'hello', { order: 'original-first', separator: ' / ' }, true)).toBe(
      'hello / hola',
    );
  });

  it('stay on one line where the field has only one', () => {
    expect(bilingual('hola\ntú', 'hi\nyou', { ...style, separator: '\n—\n' }, false)).toBe(
      'hola tú — hi you',
    );
    expect(bilingual('hola', 'hi', style, false)).toBe('hola hi');
  });

  it('have a mention of the editor’s own once, and its text the second time', () => {
    const content = bilingual([chip, ' hola'], [chip, ' hello'], style, true);
    expect(content).toEqual([chip, ' hola', '\n@Ana hello']);
    expect(contentText(content)).toBe('@Ana hola\n@Ana hello');
  });
});
