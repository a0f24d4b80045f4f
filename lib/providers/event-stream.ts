import { createParser } from 'eventsource-parser';

/** The `data` of each server-sent event, in order, wherever the network cut the stream into chunks. */
export async function* eventData(chunks: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  const ready: string[] = [];
  const parser = createParser({
    onEvent: (event) => {
      ready.push(event.data);
    },
  });
  for await (const chunk of chunks) {
    parser.feed(chunk);
    yield* ready.splice(0);
  }
  // A server may end the stream without the blank line that closes the last event.
  parser.feed('\n\n');
  yield* ready;
}
