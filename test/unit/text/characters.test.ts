import { describe, expect, it } from 'vitest';
import {
  CJK,
  kindOf,
  kindsIn,
  LAUGHING,
  LETTER,
  MARK,
  NUMBER,
  PICTURE,
  SIGN,
  WIDE,
  withoutPictures,
} from '../../../lib/text/characters.ts';

describe('what a character is', () => {
  it('agrees with Unicode for every UTF-16 unit that is no surrogate', () => {
    const wrong: string[] = [];
    for (let code = 0; code < 0x1_0000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const character = String.fromCharCode(code);
      const kind = kindOf(code);
      const agrees =
        /\p{L}/u.test(character) === ((kind & LETTER) !== 0) &&
        /\p{M}/u.test(character) === ((kind & MARK) !== 0) &&
        /\p{N}/u.test(character) === ((kind & NUMBER) !== 0) &&
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character) === ((kind & CJK) !== 0) &&
        /[\p{Extended_Pictographic}\p{So}\p{Sk}\p{Sm}\p{Co}\uFE0F\u200D\u20E3]/u.test(character) ===
          ((kind & PICTURE) !== 0) &&
        (/[\p{L}\p{M}\p{N}\s]/u.test(character) ? (kind & SIGN) === 0 : true);
      if (!agrees) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['，', WIDE],
    ['-', 0],
    ['(', SIGN],
    ['★', SIGN | PICTURE],
    ['Ａ', LETTER | WIDE],
    ['哈', LETTER | LAUGHING | CJK],
    ['ㅋ', LETTER | LAUGHING],
    ['の', LETTER | CJK],
  ])('is known of %s', (character, expected) => {
    const asked = LETTER | SIGN | PICTURE | WIDE | LAUGHING | CJK;
    expect(kindsIn(character) & asked).toBe(expected);
  });

  it('takes halves of pairs for signs and pictures, and for letters too where they may be', () => {
    expect(kindOf('😂'.charCodeAt(0)) & (LETTER | SIGN | PICTURE)).toBe(SIGN | PICTURE);
    expect(kindOf('𠮷'.charCodeAt(0)) & (LETTER | SIGN | PICTURE)).toBe(LETTER | SIGN | PICTURE);
  });

  it('is nothing beyond the end', () => {
    expect(kindOf(Number.NaN)).toBe(0);
  });
});

describe('taking pictures out', () => {
  it.each([
    ['好看😂😂', '好看  '],
    ['❤️ so nice ✨', '   so nice  '],
    ['👨‍👩‍👧 family', '      family'],
    ['𠮷野家 🍜', '𠮷野家  '],
    ['nothing here', 'nothing here'],
  ])('leaves a space for each in %s', (text, left) => {
    expect(withoutPictures(text)).toBe(left);
  });
});
