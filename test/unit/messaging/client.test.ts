import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { insist } from '../../../lib/messaging/client.ts';

const settings = { ok: true, value: { enabled: true } };

describe('a request of a page that must get through', () => {
  const runtime = { id: 'me' as string | undefined, sendMessage: vi.fn<() => Promise<unknown>>() };
  let waited: number[] = [];
  const ask = () =>
    insist('page-settings', {}, (delay) => {
      waited.push(delay);
      return Promise.resolve();
    });

  beforeEach(() => {
    runtime.id = 'me';
    runtime.sendMessage.mockReset();
    waited = [];
    vi.stubGlobal('chrome', { runtime });
  });

  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['rejects', () => Promise.reject(new Error('The message port closed before a response was received.'))],
    ['resolves with nothing', () => Promise.resolve(undefined)],
  ])('is made again where the background dies over it and the browser %s', async (_, dies) => {
    runtime.sendMessage.mockImplementationOnce(dies).mockImplementationOnce(dies).mockResolvedValue(settings);
    expect(await ask()).toEqual({ enabled: true });
    expect(runtime.sendMessage).toHaveBeenCalledTimes(3);
  });

  it('is given up in the end', async () => {
    runtime.sendMessage.mockRejectedValue(new Error('gone'));
    await expect(ask()).rejects.toMatchObject({ failure: { code: 'disconnected' } });
    expect(runtime.sendMessage).toHaveBeenCalledTimes(6);
  });

  it('is not made again where the extension is gone, or answered with a failure of its own', async () => {
    runtime.sendMessage.mockResolvedValueOnce({ ok: false, error: { code: 'internal' } });
    await expect(ask()).rejects.toMatchObject({ failure: { code: 'internal' } });
    runtime.id = undefined;
    runtime.sendMessage.mockRejectedValueOnce(new Error('Extension context invalidated.'));
    await expect(ask()).rejects.toMatchObject({ failure: { code: 'disconnected' } });
    expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
  });
});
