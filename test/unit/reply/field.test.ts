// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { deepActiveElement, fieldAt, isWritable } from '../../../lib/reply/field.ts';

afterEach(() => document.body.replaceChildren());

function inside(markup: string): Element {
  document.body.innerHTML = markup;
  const target = document.querySelector('[data-target]') ?? document.body.firstElementChild;
  if (target === null) throw new Error('The markup has no element');
  return target;
}

describe('fields that Crosstalk stays away from', () => {
  it.each([
    ['a password', '<input type="password">'],
    ['a password that is shown', '<input type="text" autocomplete="current-password">'],
    ['a password by its name', '<input type="text" name="userPassword">'],
    ['a one-time code', '<input autocomplete="one-time-code">'],
    ['a one-time code among others', '<input autocomplete="section-a shipping one-time-code">'],
    ['a code by its name', '<input name="verification_code" placeholder="Comment">'],
    ['digits', '<input inputmode="numeric" placeholder="Comment">'],
    ['a card number', '<input autocomplete="cc-number">'],
    ['a card code', '<input autocomplete="cc-csc">'],
    ['a card number by its name', '<input id="cardNumber">'],
    ['a card number by its label', '<label>Card number <input data-target></label>'],
    [
      'a password by the label it names',
      '<p id="l">Password</p><textarea aria-labelledby="l" data-target></textarea>',
    ],
    ['a mail address', '<input type="email">'],
    ['a telephone number', '<input type="tel">'],
    ['a number', '<input type="number">'],
    ['a date', '<input type="date">'],
    ['a tick box', '<input type="checkbox">'],
    ['an address of a page', '<input type="url">'],
    ['a password in a textarea', '<textarea name="passphrase"></textarea>'],
    ['a read-only textarea', '<textarea readonly></textarea>'],
    ['a disabled textarea', '<textarea disabled></textarea>'],
    ['a field that is read-only by its role', '<div contenteditable="true" aria-readonly="true">a</div>'],
    ['what cannot be edited', '<div contenteditable="false">a</div>'],
    ['a paragraph', '<p>a</p>'],
    ['something inert', '<div inert><textarea data-target></textarea></div>'],
    ['CodeMirror 5', '<div class="CodeMirror"><textarea data-target></textarea></div>'],
    [
      'CodeMirror 6',
      '<div class="cm-editor"><div class="cm-content" contenteditable="true" data-target></div></div>',
    ],
    ['Monaco', '<div class="monaco-editor"><textarea data-target></textarea></div>'],
    ['Ace', '<div class="ace_editor"><textarea class="ace_text-input" data-target></textarea></div>'],
    ['code by its role', '<div role="code" contenteditable="true">a</div>'],
    ['the panel of Crosstalk', '<crosstalk-reply><textarea data-target></textarea></crosstalk-reply>'],
  ])('%s', (_, markup) => {
    expect(fieldAt(inside(markup))).toBeUndefined();
  });

  it('those of its own panel, also within its shadow root', () => {
    const panel = document.createElement('crosstalk-reply');
    document.body.append(panel);
    const root = panel.attachShadow({ mode: 'open' });
    root.innerHTML = '<textarea></textarea>';
    expect(fieldAt(root.querySelector('textarea') as Element)).toBeUndefined();
  });
});

describe('fields that a person writes in', () => {
  it.each([
    ['a textarea', '<textarea></textarea>'],
    ['a line of text', '<input>'],
    ['a search box', '<input type="search">'],
    [
      'a field whose name only resembles a private one',
      '<textarea name="opinion" placeholder="shopping"></textarea>',
    ],
    [
      'a field that the page does not want translated',
      '<div class="notranslate" contenteditable="true"></div>',
    ],
  ])('%s', (_, markup) => {
    const target = inside(markup);
    expect(fieldAt(target)).toBe(target);
  });

  it.each(['', 'true', 'plaintext-only'])(
    'an editable element (contenteditable="%s"), from any place in it',
    (value) => {
      const target = inside(`<div id="host" contenteditable="${value}"><p>a <b data-target>b</b></p></div>`);
      expect(fieldAt(target)?.id).toBe('host');
    },
  );

  it('the outermost of nested editable elements, but not beyond what cannot be edited', () => {
    expect(
      fieldAt(
        inside('<div id="outer" contenteditable="true"><p contenteditable="true" data-target>a</p></div>'),
      )?.id,
    ).toBe('outer');
    const island =
      '<div contenteditable="true"><figure contenteditable="false"><p id="inner" contenteditable="true" data-target>a</p></figure></div>';
    expect(fieldAt(inside(island))?.id).toBe('inner');
  });
});

it('finds the focus within open shadow roots', () => {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<textarea></textarea>';
  const field = root.querySelector('textarea') as HTMLTextAreaElement;
  field.focus();
  expect(deepActiveElement(document)).toBe(field);
});

it('does not take a field for writable after it has left the page', () => {
  const field = inside('<textarea></textarea>');
  expect(isWritable(field)).toBe(true);
  field.remove();
  expect(isWritable(field)).toBe(false);
});
