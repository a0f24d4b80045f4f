import { describe, expect, it } from 'vitest';
import type { Ask } from '../../../lib/core/ask.ts';
import { CrosstalkError } from '../../../lib/core/error.ts';
import { createDraftExchange } from '../../../lib/reply/draft-line.ts';

function exchange() {
  const asked: Ask[] = [];
  const cancelled: number[] = [];
  const line = createDraftExchange({
    ask: (asks) => asked.push(...asks),
    cancel: (ids) => cancelled.push(...ids),
  });
  return { line, asked, cancelled };
}

const never = new AbortController().signal;
const ask = { text: 'hello', from: 'en', to: 'es' };
const done = { state: 'done', from: 'en', to: 'es', provider: 'deepl', kind: 'translation' } as const;

describe('the line for drafts', () => {
  it('gives each draft its own answer, and what is written so far before it', async () => {
    const { line, asked } = exchange();
    const partial: string[] = [];
    const first = line.translate(ask, never, (text) => partial.push(text));
    const second = line.translate({ ...ask, text: 'bye' }, never);
    expect(asked.map(({ id, text, open, writing }) => ({ id, text, open, writing }))).toEqual([
      { id: 1, text: 'hello', open: false, writing: { to: 'es' } },
      { id: 2, text: 'bye', open: false, writing: { to: 'es' } },
    ]);
    line.receive([
      { id: 2, ...done, text: 'adiós' },
      { id: 1, state: 'partial', text: 'ho', provider: 'deepl' },
    ]);
    line.receive([{ id: 1, ...done, text: 'hola' }]);
    expect((await first).text).toBe('hola');
    expect((await second).text).toBe('adiós');
    expect(partial).toEqual(['ho']);
  });

  it('withdraws a draft whose signal ends, and takes no answer for it', async () => {
    const { line, cancelled } = exchange();
    const end = new AbortController();
    const given = line.translate(ask, end.signal);
    end.abort();
    line.receive([{ id: 1, ...done, text: 'hola' }]);
    await expect(given).rejects.toMatchObject({ failure: { code: 'aborted' } });
    expect(cancelled).toEqual([1]);
  });

  it('fails as the background fails, and altogether when the extension is gone', async () => {
    const { line } = exchange();
    const first = line.translate(ask, never);
    line.receive([{ id: 1, state: 'error', error: { code: 'consent', provider: 'deepl' } }]);
    await expect(first).rejects.toBeInstanceOf(CrosstalkError);
    const second = line.translate(ask, never);
    line.failAll({ code: 'disconnected' });
    await expect(second).rejects.toMatchObject({ failure: { code: 'disconnected' } });
  });

  it('does not send what is too long for anybody', async () => {
    const { line, asked } = exchange();
    const long = line.translate({ ...ask, text: 'a'.repeat(20_001) }, never);
    await expect(long).rejects.toMatchObject({ failure: { code: 'too-long' } });
    expect(asked).toEqual([]);
  });
});
