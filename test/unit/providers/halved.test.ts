import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { halved } from '../../../lib/providers/halved.ts';

test.each([
  ['one line\nand another, longer line', 'one line\n'],
  ['First sentence. Second sentence.', 'First sentence.'],
  ['clause one, clause two is longer', 'clause one,'],
  ['words without any marks', 'words without '],
  ['啊啊啊啊', '啊啊'],
])('cuts %j after %j', (text, first) => {
  expect(halved(text)).toEqual([first, text.slice(first.length)]);
});

test('loses nothing, leaves no half empty and cuts no character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 2 }), (text) => {
      const [first, second] = halved(text);
      expect(first + second).toBe(text);
      expect(first.isWellFormed() && second.isWellFormed()).toBe(true);
      expect(first.length > 0 && second.length > 0).toBe(true);
    }),
  );
});
