import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protect, restore, type Segment } from '../../../lib/text/protect.ts';

/** A restored comment with each piece as `{...}`. */
function flat(translated: string, pieces: Parameters<typeof restore<string>>[1]): string {
  return restore<string>(translated, pieces)
    .map((part) =>
      typeof part === 'string' ? part : 'keep' in part ? `{${part.keep}}` : `{${part.literal}}`,
    )
    .join('');
}

describe('protecting a comment', () => {
  it('puts numbered tags in place of kept nodes and leaves them out of the plain text', () => {
    const result = protect<string>(['太可爱了', { keep: 'cat', text: '[猫]' }, ' 谢谢']);
    expect(result.text).toBe('太可爱了<x1/> 谢谢');
    expect(result.plain).not.toContain('猫');
  });

  it.each([
    ['看这里 https://example.com/a?b=c#d 很好', 'https://example.com/a?b=c#d'],
    ['谢谢 @小明_2 你真好', '@小明_2'],
    ['@everyone hola', '@everyone'],
    ['谢谢@tom 你真好', '@tom'],
    ['boosted by @anna@social.example', '@anna@social.example'],
    ['好吃 #家常菜 推荐', '#家常菜'],
    ['#春节# 快乐', '#春节#'],
    ['笑死 [笑哭R] 了', '[笑哭R]'],
    ['nice :joy: one', ':joy:'],
    ['write to someone@example.org please', 'someone@example.org'],
    ['Https://Example.org/a look', 'Https://Example.org/a'],
    ['خیلی خوب #می\u200Cخواهم بود', '#می\u200Cخواهم'],
    ['अच्छा #क्\u200Dया बात', '#क्\u200Dया'],
  ])('takes out of %j what no translation may change', (text, literal) => {
    const { pieces, plain } = protect<string>([text]);
    expect(pieces).toEqual([{ literal }]);
    expect(plain).not.toContain(literal);
  });

  it('leaves the full stop after an address in the sentence', () => {
    expect(protect(['See https://example.com/page.']).text).toBe('See <x1/>.');
  });

  it('treats a tag that somebody typed as text of theirs', () => {
    const { text, pieces } = protect<string>(['你好 <x1/> 世界']);
    expect(pieces).toEqual([{ literal: '<x1/>' }]);
    expect(flat(text, pieces)).toBe('你好 {<x1/>} 世界');
  });

  it('keeps emoji and line breaks in the text', () => {
    expect(protect(['第一行😂\n第二行']).text).toBe('第一行😂\n第二行');
  });

  it.each(['12:34:56', 'live at 10:30am: be there', 'a:b:c', '5 # 3', 'price @ 3', '[1]', 'C#'])(
    'leaves %j alone',
    (text) => {
      expect(protect([text]).pieces).toEqual([]);
    },
  );
});

describe('restoring a translation', () => {
  const pieces = [{ keep: 'a' }, { literal: '@b' }] as const;

  it('puts each piece where its tag stands', () => {
    expect(flat('Thanks <x2/>, so cute <x1/>', pieces)).toBe('Thanks {@b}, so cute {a}');
  });

  it.each(['<x1>', '< x1 / >', '<X1/>', '</x1>'])('knows the tag an engine has turned into %j', (tag) => {
    expect(flat(`cute ${tag} <x2/>`, pieces)).toBe('cute {a} {@b}');
  });

  it('keeps what a person wrote that looks like a tag, also in full-width brackets', () => {
    const typed = protect<string>(['写', { keep: 'a', text: '' }, ' ＜x2／＞ 吧']);
    expect(typed.text).toBe('写<x1/> <x2/> 吧');
    expect(flat(typed.text, typed.pieces)).toBe('写{a} {＜x2／＞} 吧');
  });

  it('makes no tag of what was none before its white space was made even', () => {
    const { text, pieces } = protect<string>(['写', { keep: 'a', text: '' }, ' ＜x\r\n \u0000 1/＞ 吧']);
    expect(text).toBe('写<x1/> <x2/> 吧');
    expect(pieces).toHaveLength(2);
  });

  it('puts lost pieces at the end', () => {
    expect(flat('so cute', pieces)).toMatch(/^so cute\s?\{a\}\s?\{@b\}$/);
  });

  it('drops tags that are repeated or were never there', () => {
    expect(flat('<x1/>one<x1/><x9/><x2/>', pieces)).toBe('{a}one{@b}');
  });

  it('takes control characters and direction overrides out, and keeps joined emoji', () => {
    expect(flat('a\u202Eb\u0000c 👨‍👩‍👧', [])).toBe('abc 👨‍👩‍👧');
  });

  it('holds every piece exactly once, whatever the engine made of the text', () => {
    const noise = fc.array(
      fc.oneof(fc.string(), fc.constantFrom('<x1/>', '<x2/>', '<x3/>', '<x99/>', '<', '/>', '<b>', '\u202E')),
    );
    fc.assert(
      fc.property(noise, fc.integer({ min: 0, max: 3 }), (parts, count) => {
        const kept = Array.from({ length: count }, (_, index) => ({ keep: index }));
        const restored = restore<number>(parts.join(''), kept);
        const found = restored.flatMap((part) => (typeof part === 'string' ? [] : [part]));
        expect(
          found.toSorted((a, b) => Number('keep' in a && a.keep) - Number('keep' in b && b.keep)),
        ).toEqual(kept);
        expect(restored).not.toContain('');
      }),
    );
  });

  it('gives a comment back as it was when nothing was translated', () => {
    const segment = fc.oneof(
      fc.string({ unit: fc.constantFrom('好', 'a', ' ', '#x', '@y', '<', 'x1', '/>', 'https://e.org/') }),
      fc.record({ keep: fc.integer(), text: fc.constant('') }),
    );
    fc.assert(
      fc.property(fc.array(segment), (segments) => {
        const { text, pieces } = protect(segments as Segment<number>[]);
        const squeeze = (value: string): string => value.replace(/\s+/g, '');
        const original = segments
          .map((part) => (typeof part === 'string' ? part : `{${part.keep}}`))
          .join('');
        const back = restore(text, pieces)
          .map((part) =>
            typeof part === 'string' ? part : 'keep' in part ? `{${String(part.keep)}}` : part.literal,
          )
          .join('');
        expect(squeeze(back)).toBe(squeeze(original));
      }),
    );
  });
});
