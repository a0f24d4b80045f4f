// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { createStick } from '../../../lib/page/stick.ts';

/** A chat whose heights are in the test's hands, with one message in it. */
function chat(scrollTop: number, clientHeight: number, scrollHeight: number) {
  const log = document.createElement('div');
  log.className = 'log';
  log.style.overflowY = 'auto';
  const message = document.createElement('p');
  log.append(message);
  document.body.append(log);
  const heights = { clientHeight, scrollHeight };
  for (const name of ['clientHeight', 'scrollHeight'] as const)
    Object.defineProperty(log, name, { get: () => heights[name] });
  log.scrollTop = scrollTop;
  return { log, message, heights };
}

/** Where a chat stands after a translation that adds this height. */
function after({ log, message, heights }: ReturnType<typeof chat>, added: number): number {
  const stick = createStick('.log');
  stick.before([message]);
  heights.scrollHeight += added;
  stick.after();
  return log.scrollTop;
}

describe('a live chat that translations make grow', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it('stays at its end where it was there', () => {
    expect(after(chat(500, 300, 800), 90)).toBe(890);
  });

  it('stays where a person scrolled it to', () => {
    expect(after(chat(200, 300, 800), 90)).toBe(200);
  });

  it('goes to its end when a translation is what fills its box', () => {
    expect(after(chat(0, 300, 280), 90)).toBe(370);
  });
});
