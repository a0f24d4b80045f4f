// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WritingPanel } from '../../components/reply/writing-panel.tsx';
import type { request } from '../../lib/messaging/client.ts';
import type { ReplySetup } from '../../lib/messaging/protocol.ts';
import type { DraftAsk } from '../../lib/reply/draft-line.ts';
import { createPanelHost } from '../../lib/reply/panel-host.ts';
import { replySlot, waitForFields } from '../../lib/reply/reply-slot.ts';
import { startReplySession } from '../../lib/reply/session.ts';
import { createAdapterFinder } from '../../lib/sites/finder.ts';
import { waline } from '../../lib/sites/waline.ts';
import { usualSetup } from '../support/fake-panel.ts';
import { stubMessages } from '../support/rendered.tsx';
import { settle } from '../support/turns.ts';

const page = `
<div data-waline><textarea id="top" class="wl-editor"></textarea>
<div class="wl-cards">
  <div class="wl-card-item"><span class="wl-nick">Lucía</span><div class="wl-card">
    <div class="wl-content"><p>Me gusta mucho la música de este país</p></div>
    <button class="reply">Reply</button>
    <div class="wl-reply-wrapper"><textarea id="below" class="wl-editor"></textarea></div></div></div>
  <div class="wl-card-item"><span class="wl-nick">小鹿</span><div class="wl-card">
    <div class="wl-content"><p>今天下午我去公园看了很多花</p></div></div></div>
  <div class="wl-card-item"><span class="wl-nick">小王</span><div class="wl-card">
    <div class="wl-content"><p>这个颜色真的太好看了</p></div></div></div>
</div>
<input type="password" id="password"><input type="search" name="q" id="search"></div>`;

const setup: ReplySetup = { ...usualSetup, keys: { open: 'Alt+Shift+Y', language: '' } };

describe('writing on a page', () => {
  let end: AbortController;
  let asks: DraftAsk[];
  let requests: { readonly name: string; readonly payload: unknown }[];
  let timers: (() => void)[];
  let command: (name: string) => void;
  let starts: number;

  const element = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;
  const host = (): HTMLElement | null => document.querySelector('crosstalk-reply');
  const inside = (selector: string): HTMLElement | null =>
    host()?.shadowRoot?.querySelector(selector) ?? null;
  const language = (): string | undefined =>
    (inside('[data-field="language"]') as HTMLSelectElement | null)?.value;

  async function focus(selector: string): Promise<void> {
    element(selector).focus();
    element(selector).dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    await settle();
  }

  async function press(selector: string): Promise<void> {
    inside(selector)?.click();
    await settle();
  }

  beforeEach(() => {
    stubMessages();
    document.body.innerHTML = page;
    document.documentElement.lang = 'fr';
    end = new AbortController();
    asks = [];
    requests = [];
    timers = [];
    starts = 0;
    vi.stubGlobal('requestAnimationFrame', (task: () => void) => {
      queueMicrotask(task);
      return 0;
    });
    const scope = {};
    command = waitForFields(document, scope, end.signal, () => {
      starts += 1;
    });
    startReplySession({
      document,
      slot: replySlot(scope)!,
      finders: [createAdapterFinder(waline)],
      site: waline,
      line: {
        translate(ask) {
          asks.push(ask);
          return new Promise(() => undefined);
        },
      },
      request: ((name: string, payload: unknown) => {
        requests.push({ name, payload });
        if (name === 'reply-setup') return Promise.resolve(setup);
        return Promise.resolve(
          name === 'languages-of' ? (payload as { texts: string[] }).texts.map(() => 'es') : null,
        );
      }) as unknown as typeof request,
      createHost: (events, signal) => createPanelHost(document, '', events, signal),
      draw: (view, target) => render(h(WritingPanel, view), target.container),
      copy: () => Promise.resolve(true),
      later(task) {
        timers.push(task);
        return () => {
          timers = timers.filter((other) => other !== task);
        };
      },
      onOutside: () => undefined,
      signal: end.signal,
    });
  });

  afterEach(() => end.abort());

  it('puts nothing into the page before the person goes to a field', () => {
    expect(host()).toBeNull();
    expect(starts).toBe(0);
  });

  it('shows its opener at a field and nowhere else, and leaves with the focus', async () => {
    await focus('#top');
    expect(starts).toBe(1);
    expect(host()?.dataset['state']).toBe('idle');
    expect(inside('[data-action="open"]')).not.toBeNull();
    expect(inside('.panel')).toBeNull();
    await focus('#password');
    expect(host()).toBeNull();
    expect(asks).toEqual([]);
  });

  it('answers in the language of the comment above, and gives it as context', async () => {
    await focus('#below');
    (element('#below') as HTMLTextAreaElement).value = 'Hello there';
    await press('[data-action="open"]');
    expect(inside('.panel')).not.toBeNull();
    expect(language()).toBe('es');
    expect(requests).toContainEqual({
      name: 'reply-setup',
      payload: { purpose: 'comment', person: 'Lucía' },
    });
    expect(asks[0]).toMatchObject({ to: 'es', parent: 'Me gusta mucho la música de este país' });
  });

  it('answers in the language of most comments where nobody in particular is answered', async () => {
    await focus('#top');
    await press('[data-action="open"]');
    expect(language()).toBe('zh-Hans');
  });

  it('answers the comment whose button led to the field', async () => {
    const press = new Event('pointerdown', { bubbles: true, composed: true });
    element('.reply').dispatchEvent(press);
    await focus('#top');
    inside('[data-action="open"]')?.click();
    await settle();
    expect(language()).toBe('es');
  });

  it('answers somebody else in the same field once another comment’s button led there', async () => {
    const answer = async (comment: number): Promise<void> => {
      const press = new Event('pointerdown', { bubbles: true, composed: true });
      document.querySelectorAll('.wl-content')[comment]?.dispatchEvent(press);
      await focus('#top');
    };
    const people = (): unknown[] =>
      requests.flatMap(({ name, payload }) =>
        name === 'reply-setup' && 'person' in (payload as object)
          ? [(payload as { person: string }).person]
          : [],
      );
    await answer(0);
    await press('[data-action="open"]');
    expect(people()).toEqual(['Lucía']);
    await answer(1);
    await settle();
    expect(inside('.panel')).not.toBeNull();
    expect(people()).toEqual(['Lucía', '小鹿']);
    // Going back to the field from elsewhere within the same comment changes nothing.
    const before = inside('.panel');
    await answer(1);
    expect(people()).toHaveLength(2);
    expect(inside('.panel')).toBe(before);
  });

  it('keeps presses and keys in the panel from the site', async () => {
    const heard: string[] = [];
    for (const type of ['click', 'mousedown', 'keydown'])
      document.addEventListener(type, () => heard.push(type), { capture: true, signal: end.signal });
    await focus('#top');
    await press('[data-action="open"]');
    const close = inside('[data-action="close"]')!;
    const down = new MouseEvent('mousedown', { bubbles: true, composed: true, cancelable: true });
    close.dispatchEvent(down);
    close.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true }));
    await press('[data-action="close"]');
    expect(heard).toEqual([]);
    // So that the field keeps the focus.
    expect(down.defaultPrevented).toBe(true);
    expect(inside('.panel')).toBeNull();
  });

  it('opens by its shortcut, goes into the panel by it, and closes by Escape', async () => {
    await focus('#top');
    command('reply');
    await settle();
    expect(inside('.panel')).not.toBeNull();
    expect(document.activeElement?.id).toBe('top');
    command('reply');
    expect(host()?.shadowRoot?.activeElement).toBe(inside('[data-field="language"]'));
    const escape = new KeyboardEvent('keydown', {
      key: 'Escape',
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    inside('[data-field="language"]')?.dispatchEvent(escape);
    await settle();
    expect(inside('.panel')).toBeNull();
    expect(document.activeElement?.id).toBe('top');
  });

  it('changes the language by one key and remembers it', async () => {
    await focus('#top');
    command('reply');
    await settle();
    command('reply-language');
    await settle();
    expect(language()).toBe('es');
    expect(requests).toContainEqual({ name: 'remember-answer-language', payload: { language: 'es' } });
  });

  it('gives words to search for in a search box', async () => {
    await focus('#search');
    (element('#search') as HTMLInputElement).value = 'hot pot';
    await press('[data-action="open"]');
    expect(asks[0]?.manner).toMatchObject({ task: 'search' });
    expect(inside('[data-action="bilingual"]')).toBeNull();
  });

  it('takes everything out of the page when the reading ends', async () => {
    await focus('#top');
    await press('[data-action="open"]');
    end.abort();
    expect(host()).toBeNull();
    await focus('#below');
    expect(host()).toBeNull();
  });
});
