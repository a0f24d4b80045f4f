// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { purposeOf } from '../../../lib/reply/purpose.ts';
import { defineSite } from '../../../lib/sites/site-adapter.ts';

afterEach(() => document.body.replaceChildren());

function inside(markup: string): Element {
  document.body.innerHTML = markup;
  const target = document.querySelector('[data-target]') ?? document.body.firstElementChild;
  if (target === null) throw new Error('The markup has no element');
  return target;
}

it.each([
  ['search', '<input type="search">'],
  ['search', '<input role="searchbox">'],
  ['search', '<input name="q">'],
  ['search', '<input id="search-input" class="search-input" placeholder="搜索小红书">'],
  ['search', '<form role="search"><textarea name="words" data-target></textarea></form>'],
  ['search', '<input enterkeyhint="search">'],
  ['search', '<input placeholder="検索">'],
  ['comment', '<textarea></textarea>'],
  ['comment', '<textarea placeholder="Add a comment…"></textarea>'],
  ['comment', '<input placeholder="说点什么…">'],
  ['comment', '<input aria-label="Añade un comentario">'],
  ['comment', '<div contenteditable="true" data-testid="commentInput"></div>'],
  ['comment', '<label for="x">Your reply</label><input id="x" data-target>'],
  ['comment', '<div id="l">留言</div><input aria-labelledby="l" data-target>'],
  ['message', '<textarea placeholder="Send a message"></textarea>'],
  ['message', '<div contenteditable="true" aria-label="Message #general"></div>'],
  ['message', '<input class="chat-input">'],
  ['title', '<input name="title">'],
  ['title', '<input placeholder="填写标题会有更多赞哦">'],
  ['title', '<textarea placeholder="タイトル"></textarea>'],
  ['post', '<div contenteditable="true" data-placeholder="输入正文描述"></div>'],
  ['post', '<textarea aria-label="Compose a new status"></textarea>'],
])('takes for %s: %s', (purpose, markup) => {
  expect(purposeOf(inside(markup))).toBe(purpose);
});

it.each(['<input>', '<input name="nick">', '<input placeholder="Your name">', '<input name="research">'])(
  'leaves a line alone that is for no text of the kind: %s',
  (markup) => {
    expect(purposeOf(inside(markup))).toBeUndefined();
  },
);

const site = defineSite({
  id: 'example',
  name: 'Example',
  matches: [],
  texts: [],
  keep: [],
  skip: [],
  composers: [{ selector: '.headline input', purpose: 'title', maxLength: 20 }, { selector: '#answer' }],
});

it('follows the rule of the site before what the field says about itself', () => {
  expect(purposeOf(inside('<div class="headline"><input name="q" data-target></div>'), site)).toBe('title');
  expect(purposeOf(inside('<input id="answer" type="search">'), site)).toBe('comment');
});
