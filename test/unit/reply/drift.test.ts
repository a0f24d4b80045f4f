import { describe, expect, it } from 'vitest';
import { drift } from '../../../lib/reply/drift.ts';

const marked = (draft: string, back: string, language = 'en') => {
  const { parts, missing, grade } = drift(draft, back, language);
  expect(parts.map(({ text }) => text).join('')).toBe(back);
  return { grade, missing, marks: parts.filter(({ mark }) => mark !== undefined) };
};

describe('a translation there and back', () => {
  it('says the same where only order, articles and endings differ', () => {
    expect(marked('The dog runs home.', 'Home runs a dog')).toEqual({
      grade: 'same',
      missing: [],
      marks: [],
    });
    expect(marked('I loved the pictures', 'I love this picture').grade).toBe('same');
  });

  it('has an important difference where a negation was lost or added', () => {
    expect(marked('I do not like it', 'I like it')).toMatchObject({ grade: 'important', missing: ['not'] });
    expect(marked('I don’t like it', 'I like it')).toMatchObject({ grade: 'important' });
    expect(marked('I like it', 'I never like it').marks).toEqual([{ text: 'never', mark: 'important' }]);
    expect(marked('I don’t like it', 'I do not like it').grade).toBe('same');
  });

  it('has an important difference where a number changed', () => {
    const found = marked('It costs 50 dollars', 'It costs 15 dollars');
    expect(found).toEqual({
      grade: 'important',
      missing: ['50'],
      marks: [{ text: '15', mark: 'important' }],
    });
    expect(marked('two cats', '2 cats').grade).toBe('same');
    expect(marked('１２ cats', '12 cats').grade).toBe('same');
    expect(marked('1,500 cats', '1500 cats').grade).toBe('same');
    expect(marked('It costs 1.5 dollars', 'It costs 15 dollars').grade).toBe('important');
  });

  it('shows words that came in and names those that went', () => {
    const found = marked('My cat is hungry', 'My cat is angry');
    expect(found.missing).toEqual(['hungry']);
    expect(found.marks).toEqual([{ text: 'angry', mark: 'changed' }]);
    expect(found.grade).toBe('changed');
  });

  it('works in languages without spaces', () => {
    expect(marked('我不喜欢猫', '我喜欢猫', 'zh').grade).toBe('important');
    expect(marked('我喜欢猫', '我喜欢猫', 'zh').grade).toBe('same');
  });

  it('takes long drafts without delay and loses none of the text', () => {
    const words = Array.from(
      { length: 4000 },
      (_, index) => `word${String.fromCharCode(97 + (index % 26))}x`,
    );
    expect(marked(words.join(' '), words.toReversed().join(' ')).grade).toBe('same');
  });
});
