import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../lib/core/translation.ts';
import { createOutbox } from '../../../lib/translation/outbox.ts';
import { manualClock } from '../../support/manual-clock.ts';

const partial = (id: number, text: string): Answer => ({ id, state: 'partial', text, provider: 'gemini' });
const final = (id: number): Answer => ({ id, state: 'leave', language: 'en' });

/** An outbox with what it sent. */
function outbox() {
  const clock = manualClock();
  const end = new AbortController();
  const sent: Answer[][] = [];
  const box = createOutbox((answers) => sent.push(answers), clock, end.signal);
  return {
    clock,
    end,
    sent,
    put: (...answers: readonly Answer[]) => answers.forEach((each) => box.put(each)),
  };
}

describe('the answers to a page', () => {
  it('go together in one message where they come in one turn', async () => {
    const { sent, put } = outbox();
    put(final(1), final(2));
    await Promise.resolve();
    put(final(3));
    await Promise.resolve();
    expect(sent).toEqual([[final(1), final(2)], [final(3)]]);
  });

  it('are shown in part only where the whole takes its time', async () => {
    const { clock, sent, put } = outbox();
    put(partial(1, 'o'), partial(2, 't'), partial(1, 'one'));
    clock.advance(100);
    put(final(2));
    await Promise.resolve();
    expect(sent).toEqual([[final(2)]]);
    clock.advance(50);
    expect(sent).toEqual([[final(2)], [partial(1, 'one')]]);
    put(final(1));
    await Promise.resolve();
    clock.advance(1000);
    expect(sent).toHaveLength(3);
  });

  it('end with the page', async () => {
    const { clock, end, sent, put } = outbox();
    put(partial(1, 'o'), final(2));
    end.abort();
    await Promise.resolve();
    clock.advance(1000);
    expect(sent).toEqual([]);
    expect(clock.pending).toBe(0);
  });
});
