import { describe, expect, test } from 'vitest';
import { answerSchema, instructionsFor, userMessage } from '../../../lib/providers/prompt.ts';

const item = (id: string, parent?: string) => ({ id, text: `text ${id}`, parent });

describe('userMessage', () => {
  const contextOf = (items: ReturnType<typeof item>[], post?: string): unknown =>
    (JSON.parse(userMessage({ from: 'zh', to: 'en', items, post })) as { context: unknown }).context;

  test('has the parent where all comments answer the same one', () => {
    expect(contextOf([item('1', 'p'), item('2', 'p')], 'A title')).toEqual({ post: 'A title', parent: 'p' });
  });

  test('has no parent where the comments answer different ones', () => {
    expect(contextOf([item('1', 'p'), item('2', 'q')])).toEqual({});
    expect(contextOf([item('1', 'p'), item('2')])).toEqual({});
  });

  test('names the language of each comment where they are in several, as far as it is known', () => {
    const items = [
      { id: '1', text: '好', from: 'zh' },
      { id: '2', text: 'lol', from: 'und' },
    ];
    expect(JSON.parse(userMessage({ from: 'und', to: 'en', items }))).toMatchObject({
      items: [
        { id: '1', language: 'Simplified Chinese', text: '好' },
        { id: '2', text: 'lol' },
      ],
    });
    expect(
      userMessage({ from: 'und', to: 'en', items: [{ id: '2', text: 'lol', from: 'und' }] }),
    ).not.toContain('language');
  });

  test('cuts long context without cutting a character in two', () => {
    expect(contextOf([item('1')], `${'a'.repeat(599)}😂 and on`)).toEqual({ post: `${'a'.repeat(599)}…` });
  });
});

describe('instructionsFor', () => {
  test('names languages as people do', () => {
    expect(instructionsFor({ from: 'zh-TW', to: 'en' })).toContain('from Traditional Chinese into English');
    expect(instructionsFor({ from: 'und', to: 'zh-Hans' })).toContain('social media into Simplified Chinese');
  });

  test('say what "language" stands for where comments in several come together, and only there', () => {
    const items = [{ id: '1', text: '好', from: 'zh' }];
    expect(instructionsFor({ from: 'und', to: 'en', items })).toContain('"language"');
    expect(instructionsFor({ from: 'zh', to: 'en', items: [{ id: '1', text: '好' }] })).not.toContain(
      '"language"',
    );
  });

  test('hold the word that JSON modes insist on', () => {
    expect(instructionsFor({ from: 'zh', to: 'en' })).toContain('JSON');
  });
});

test('The schema keeps to the strict dialect: every property is required and none may be added', () => {
  const itemSchema = answerSchema.properties.items.items;
  for (const schema of [answerSchema, itemSchema]) {
    expect(schema.additionalProperties).toBe(false);
    expect([...schema.required]).toEqual(Object.keys(schema.properties));
  }
});
