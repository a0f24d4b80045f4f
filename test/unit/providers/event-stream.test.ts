import { expect, test } from 'vitest';
import { eventData } from '../../../lib/providers/event-stream.ts';

async function dataOf(...chunks: readonly string[]): Promise<string[]> {
  const source = new ReadableStream<string>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const found: string[] = [];
  for await (const data of eventData(source)) found.push(data);
  return found;
}

test('Events come out whole, wherever the stream was cut, and comments do not', async () => {
  const stream = ': ping\n\ndata: {"a":1}\n\nevent: x\r\ndata: two\r\ndata: lines\r\n\r\n';
  expect(await dataOf(...stream.split(''))).toEqual(['{"a":1}', 'two\nlines']);
});

test('The last event counts although the server left out the empty line after it', async () => {
  expect(await dataOf('data: one\n\ndata: two\n')).toEqual(['one', 'two']);
  expect(await dataOf('data: one\n\ndata: two')).toEqual(['one', 'two']);
});
