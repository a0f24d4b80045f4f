import { describe, expect, test } from 'vitest';
import type { Manner } from '../../../lib/core/writing.ts';
import { createItemStream } from '../../../lib/providers/item-stream.ts';
import { answerSchemaFor, instructionsFor, userMessage } from '../../../lib/providers/prompt.ts';

const manner: Manner = {
  task: 'reply',
  tone: 'polite',
  alternatives: 2,
  examples: [{ text: 'thanks', translation: '谢谢' }],
};
const items = [{ id: '1', text: 'so cute' }];
const messageOf = (given?: Manner): unknown =>
  JSON.parse(userMessage({ from: 'en', to: 'zh', items, ...(given && { manner: given }) }));

describe('the message for a draft', () => {
  test('says what it is for, in which tone, how many alternatives are wanted and what was written before', () => {
    expect(messageOf(manner)).toEqual({
      target: 'zh',
      task: 'reply',
      tone: 'polite',
      alternatives: 2,
      examples: [{ text: 'thanks', translation: '谢谢' }],
      context: {},
      items,
    });
  });

  test('has nothing of this for a comment that is read', () => {
    expect(messageOf()).toEqual({ target: 'zh', context: {}, items });
  });

  test('asks for search words instead of a tone where the draft is a search', () => {
    const search = messageOf({ task: 'search', tone: 'thread', alternatives: 0, examples: [] });
    expect(search).toEqual({ target: 'zh', task: 'search', context: {}, items });
  });
});

describe('the instructions for a draft', () => {
  test('name the tone, the languages and the form with alternatives', () => {
    const text = instructionsFor({ from: 'en', to: 'zh-Hans', manner });
    expect(text).toContain('from English into Simplified Chinese');
    expect(text).toContain('polite');
    expect(text).toContain('"alternatives"');
    expect(text).toContain('JSON');
  });

  test('speak of no alternatives where none are wanted', () => {
    expect(instructionsFor({ from: 'en', to: 'zh', manner: { ...manner, alternatives: 0 } })).not.toContain(
      'alternatives',
    );
  });
});

test('the strict schema requires alternatives only where they are wanted', () => {
  expect(JSON.stringify(answerSchemaFor(manner))).toContain(
    '"required":["id","translation","note","alternatives"]',
  );
  expect(JSON.stringify(answerSchemaFor(undefined))).not.toContain('alternatives');
});

describe('alternatives in a stream', () => {
  test('come with their item, wherever the answer is cut', () => {
    const answer =
      '{"items":[{"id":"1","translation":"好可爱","alternatives":["太可爱了","萌"],"note":null}]}';
    const stream = createItemStream();
    const found = [...answer].flatMap((character) => stream.push(character));
    expect(found).toMatchObject([{ id: '1', translation: '好可爱', alternatives: ['太可爱了', '萌'] }]);
  });

  test('do not hide the text that is still being written', () => {
    const stream = createItemStream();
    stream.push('{"items":[{"id":"1","translation":"好可');
    expect(stream.open()?.translation).toBe('好可');
  });
});
