import { describe, expect, it } from 'vitest';
import { isStableName, stableStem } from '../../../lib/sites/stable-name.ts';

describe('names that people chose', () => {
  it.each(['comment', 'comment-text', 'postBody', 'wl-content', 'usertext_body', 'note-text', 'c-text'])(
    '%s is one',
    (name) => expect(isStableName(name)).toBe(true),
  );

  it.each([
    'css-1x2y3z',
    'sc-aXZVg',
    'kpQrTs',
    'x1ypdohk',
    'jss42',
    '_ap3a',
    'bZtYyA',
    'hGfEdC',
    'r-18u37iz',
    'qwrtzp',
    'a',
  ])('%s is drawn by a machine', (name) => expect(isStableName(name)).toBe(false));

  it('keeps of a class of CSS modules what stands before its hash', () => {
    expect(stableStem('Comment_text__x7Yz3')).toBe('Comment_text__');
    expect(stableStem('sc-aXZVg__b')).toBeUndefined();
    expect(stableStem('plain')).toBeUndefined();
  });
});
