// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { editorOf } from '../../../lib/reply/editors/registry.ts';
import { readField } from '../../../lib/reply/read-draft.ts';

afterEach(() => document.body.replaceChildren());

function read(markup: string) {
  document.body.innerHTML = markup;
  const field = document.body.firstElementChild as Element;
  return readField(field, editorOf(field)).draft;
}

const editable = (inner: string) =>
  `<div contenteditable="true" style="white-space: pre-wrap">${inner}</div>`;

describe('line breaks of editors', () => {
  it.each([
    ['nothing', '', ''],
    ['a filler', '<br>', ''],
    ['one line', 'one', 'one'],
    ['a paragraph for each line', '<p>one</p><p>two</p>', 'one\ntwo'],
    ['an empty paragraph', '<p>one</p><p><br></p><p>two</p>', 'one\n\ntwo'],
    ['an empty paragraph first', '<p><br></p><p>two</p>', '\ntwo'],
    ['breaks within a paragraph', '<p>one<br>two<br><br>three</p>', 'one\ntwo\n\nthree'],
    ['text before the first block', 'one<div>two</div><div><br></div><div>three</div>', 'one\ntwo\n\nthree'],
    ['a filler before a block', 'one<br><div>two</div>', 'one\ntwo'],
    ['text after a block', '<div>one</div>two', 'one\ntwo'],
    ['newlines that are drawn', 'one\ntwo', 'one\ntwo'],
    ['blocks in blocks', '<div><div><p>one</p></div></div><div><p>two</p></div>', 'one\ntwo'],
    ['spans', '<p><span>one </span><b>two</b></p>', 'one two'],
    [
      'lines of Slate',
      '<div><span>\uFEFF<br></span></div><div><span>a</span></div><div><span>\uFEFF<br></span></div>',
      '\na\n',
    ],
    ['empty blocks that hold nothing', '<div></div>one<div></div>', 'one'],
  ])('%s', (_, inner, text) => {
    expect(read(editable(inner)).text.replace(/\n$/, '')).toBe(text.replace(/\n$/, ''));
  });

  it('does not take the space between tags for text', () => {
    expect(read('<div contenteditable="true">\n  <p>one\n  two</p>\n  <p>three</p>\n</div>').text).toBe(
      'one two\nthree',
    );
  });
});

describe('what cannot be typed', () => {
  it('is kept apart from the text', () => {
    const { segments, text } = read(
      editable('hi <span contenteditable="false">@Ana</span> and <img src="doge.png" alt="[doge]">!'),
    );
    expect(text).toBe('hi @Ana and [doge]!');
    expect(segments.map((segment) => (typeof segment === 'string' ? segment : segment.keep.index))).toEqual([
      'hi ',
      0,
      ' and ',
      1,
      '!',
    ]);
  });

  it('is not: pictures of emoji, links made of a typed address', () => {
    expect(
      read(editable('a <img src="x.png" alt="👍🏽"> <a href="https://a.example/">https://a.example/</a>'))
        .segments,
    ).toEqual(['a 👍🏽 https://a.example/']);
  });

  it('is not: what an editor draws for itself', () => {
    const slate =
      '<div contenteditable="true" data-slate-editor="true"><span data-slate-placeholder contenteditable="false">Message</span><p>\uFEFF<br></p></div>';
    expect(read(slate).segments.filter((segment) => segment !== '')).toEqual([]);
  });
});

it('reads the value of a field', () => {
  document.body.innerHTML = '<textarea></textarea>';
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  field.value = 'one\n\ntwo ';
  expect(readField(field, editorOf(field)).draft.text).toBe('one\n\ntwo ');
});
