import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHtml, splitAtTags, stripTags, tagNumbers, toHtml } from '../../../lib/text/wire.ts';

describe('protected text as HTML', () => {
  it('escapes what could be markup and turns tags into spans that engines leave alone', () => {
    expect(toHtml('a < b & c <x1/>')).toBe(
      'a &lt; b &amp; c <span translate="no" class="notranslate" id="x1"></span>',
    );
  });

  it('comes back the same when the engine changes nothing', () => {
    const text = fc.string({
      unit: fc.constantFrom('好', 'a', ' ', '&', '<', '>', '"', ';', '<x1/>', '<x2/>'),
    });
    fc.assert(
      fc.property(text, (value) => {
        expect(fromHtml(toHtml(value))).toBe(value);
      }),
    );
  });

  it('never lets markup of an engine through', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const back = fromHtml(
          `<p>${value.replaceAll(/[<>&]/g, '')}<script>alert(1)</script><img src=x onerror=y></p>`,
        );
        expect(back).not.toMatch(/<(?!x\d+\/>)[a-z]/i);
        expect(back).not.toContain('alert');
      }),
    );
  });

  it('loses nothing after a script that nothing closes, nor after letters whose small form is longer', () => {
    expect(fromHtml('put <script> at the end')).toBe('put  at the end');
    expect(fromHtml('İİİİ <SCRIPT>a</SCRIPT>merhaba')).toBe('İİİİ merhaba');
  });

  it('takes entities that an engine decoded too early for text', () => {
    expect(fromHtml('&lt;script&gt; is a tag')).toBe('<script> is a tag');
  });
});

describe('numbered tags', () => {
  it('cut a text into words and numbers', () => {
    expect(splitAtTags('你好<x1/>世界<x2/>')).toEqual([
      { text: '你好' },
      { tag: 1 },
      { text: '世界' },
      { tag: 2 },
    ]);
  });

  it('are counted with repeats and left out on demand', () => {
    expect(tagNumbers('<x2/>a<x1/><x2/>')).toEqual([2, 1, 2]);
    expect(stripTags('a <x1/> b\n<x2/>c')).toBe('a b\nc');
  });
});
