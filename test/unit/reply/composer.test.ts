// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Composer, createComposerFinder } from '../../../lib/reply/composer.ts';
import { refusals } from '../../../lib/reply/insertion.ts';
import { defineSite } from '../../../lib/sites/site-adapter.ts';

let end: AbortController;
const { signal } = new AbortController();

/** What the browser's own insertText does to a field; `accept` is what the field makes of a text. */
function commands(accept: (text: string) => string = (text) => text): void {
  const history: string[] = [];
  Object.defineProperty(document, 'execCommand', {
    configurable: true,
    value: (command: string, _ui?: boolean, text = '') => {
      const field = document.activeElement as HTMLTextAreaElement;
      if (command === 'undo') field.value = history.pop() ?? field.value;
      if (command !== 'insertText') return true;
      history.push(field.value);
      field.setRangeText(accept(text));
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return true;
    },
  });
}

function compose(
  markup: string,
  options: Partial<Parameters<typeof createComposerFinder>[0]> = {},
): Composer {
  document.body.innerHTML = markup;
  const find = createComposerFinder({ document, signal: end.signal, ...options });
  const composer = find(document.querySelector('textarea, input, [contenteditable]') as Element);
  if (composer === undefined) throw new Error('No composer was found');
  return composer;
}

const area = (composer: Composer) => composer.field as HTMLTextAreaElement;

function draft(text: string, markup = '<textarea></textarea>'): Composer {
  const composer = compose(markup);
  area(composer).value = text;
  return composer;
}

beforeEach(() => {
  end = new AbortController();
  commands();
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

describe('an insertion', () => {
  it('replaces the draft, and undo brings it back', async () => {
    const composer = draft('good morning\nall');
    const outcome = await composer.insert('buenos días\na todos', composer.read(), signal);
    expect(outcome.status).toBe('inserted');
    expect(area(composer).value).toBe('buenos días\na todos');
    expect(outcome.status === 'inserted' && (await outcome.undo())).toBe(true);
    expect(area(composer).value).toBe('good morning\nall');
  });

  it('sets the value where the command does nothing, and undo writes the draft again', async () => {
    Object.defineProperty(document, 'execCommand', { configurable: true, value: () => true });
    const composer = draft('good morning');
    const inputs: string[] = [];
    composer.field.addEventListener('input', () => inputs.push(area(composer).value));
    const outcome = await composer.insert('buenos días', composer.read(), signal);
    expect(outcome.status).toBe('inserted');
    expect(outcome.status === 'inserted' && (await outcome.undo())).toBe(true);
    expect(inputs).toEqual(['buenos días', 'good morning']);
  });

  it('gives the draft back where the editor makes something else of the text', async () => {
    commands((text) => text.toUpperCase());
    const composer = draft('good morning');
    composer.field.addEventListener('input', () => {
      if (area(composer).value !== 'good morning') area(composer).value = area(composer).value.toUpperCase();
    });
    expect(await composer.insert('buenos días', composer.read(), signal)).toEqual({
      status: 'refused',
      reason: 'not-taken',
      draftKept: true,
    });
    expect(area(composer).value).toBe('good morning');
  });

  it('says so where the draft cannot be brought back', async () => {
    const composer = draft('good morning');
    composer.field.addEventListener('input', () => {
      area(composer).value = '';
    });
    expect(await composer.insert('buenos días', composer.read(), signal)).toEqual({
      status: 'refused',
      reason: 'not-taken',
      draftKept: false,
    });
  });

  it('never overwrites what was written since', async () => {
    const composer = draft('good morning');
    const asked = composer.read();
    area(composer).value = 'good morning to you';
    expect(await composer.insert('buenos días', asked, signal)).toEqual({ status: 'changed' });
    expect(area(composer).value).toBe('good morning to you');
  });

  it('is not undone over what was written since', async () => {
    const composer = draft('good morning');
    const outcome = await composer.insert('buenos días', composer.read(), signal);
    area(composer).value += '!';
    expect(outcome.status === 'inserted' && (await outcome.undo())).toBe(false);
    expect(area(composer).value).toBe('buenos días!');
  });

  it.each([
    ['too-long', '<textarea maxlength="5"></textarea>', 'too long'],
    ['one-line', '<input placeholder="comment">', 'one\ntwo'],
  ])('is refused before anything is touched: %s', async (reason, markup, text) => {
    const composer = draft('hi', markup);
    expect(await composer.insert(text, composer.read(), signal)).toEqual({
      status: 'refused',
      reason,
      draftKept: true,
    });
    expect(area(composer).value).toBe('hi');
    expect(refusals).toContain(reason);
  });

  it('is refused where a chip of the draft would be lost, or the order is another', async () => {
    const composer = compose(
      '<div contenteditable="true">hi <a href="/u/ana">@Ana</a> and <a href="/u/ben">@Ben</a></div>',
    );
    const over = composer.read();
    const [, ana, , ben] = over.segments;
    if (typeof ana !== 'object' || typeof ben !== 'object') throw new Error('The draft has no chips');
    const refused = { status: 'refused', reason: 'chips', draftKept: true };
    expect(await composer.insert('hola @Ana y @Ben', over, signal)).toEqual(refused);
    expect(
      await composer.insert(['hola ', { keep: ben.keep }, ' y ', { keep: ana.keep }], over, signal),
    ).toEqual(refused);
  });

  it('is refused in a field that has gone or was locked', async () => {
    const composer = draft('hi');
    area(composer).readOnly = true;
    expect(await composer.insert('hola', composer.read(), signal)).toMatchObject({ reason: 'not-writable' });
    area(composer).readOnly = false;
    composer.field.remove();
    expect(await composer.insert('hola', composer.read(), signal)).toMatchObject({ reason: 'not-writable' });
  });

  it('does nothing after it was given up', async () => {
    const composer = draft('hi');
    expect(await composer.insert('hola', composer.read(), AbortSignal.abort())).toMatchObject({
      reason: 'aborted',
    });
    expect(area(composer).value).toBe('hi');
  });
});

describe('while an input method composes', () => {
  const compositionEvent = (type: string) => new CompositionEvent(type, { bubbles: true, composed: true });

  it('an insertion waits, and leaves what was composed', async () => {
    const composer = draft('ni');
    const over = composer.read();
    composer.field.dispatchEvent(compositionEvent('compositionstart'));
    expect(composer.isComposing()).toBe(true);
    const outcome = composer.insert('hello', over, signal);
    area(composer).value = '你';
    composer.field.dispatchEvent(compositionEvent('compositionend'));
    expect(await outcome).toEqual({ status: 'changed' });
    expect(area(composer).value).toBe('你');
  });

  it('an insertion that is given up ends without touching it', async () => {
    const composer = draft('ni');
    composer.field.dispatchEvent(compositionEvent('compositionstart'));
    const giveUp = new AbortController();
    const outcome = composer.insert('hello', composer.read(), giveUp.signal);
    giveUp.abort();
    expect(await outcome).toMatchObject({ status: 'refused', reason: 'aborted' });
    expect(area(composer).value).toBe('ni');
  });

  it('an inserted text is not undone', async () => {
    const composer = draft('hi');
    const outcome = await composer.insert('hola', composer.read(), signal);
    composer.field.dispatchEvent(compositionEvent('compositionupdate'));
    expect(outcome.status === 'inserted' && (await outcome.undo())).toBe(false);
    expect(area(composer).value).toBe('hola');
  });
});

describe('what is known of a composer', () => {
  const site = defineSite({
    id: 'example',
    name: 'Example',
    matches: [],
    texts: [],
    keep: [],
    skip: [],
    composers: [{ selector: '.headline', purpose: 'title', maxLength: 20 }],
  });

  it.each([
    ['<textarea maxlength="300"></textarea>', 300],
    ['<textarea></textarea>', undefined],
    ['<input class="headline" maxlength="64">', 20],
    ['<input class="headline" maxlength="10">', 10],
    ['<div class="headline"><div contenteditable="true"></div></div>', 20],
  ])('%s takes %s characters', (markup, length) => {
    expect(compose(markup, { site }).maxLength).toBe(length);
  });

  it("takes more than the limit that is only the site's own", async () => {
    const composer = compose('<textarea class="headline"></textarea>', { site });
    const outcome = await composer.insert('more than twenty characters', composer.read(), signal);
    expect(outcome.status).toBe('inserted');
  });

  it('is found by an event within open shadow roots', () => {
    document.body.innerHTML = '<div></div>';
    const root = (document.body.firstElementChild as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<textarea></textarea>';
    const find = createComposerFinder({ document, signal: end.signal });
    const found: (Composer | undefined)[] = [];
    document.addEventListener('focusin', (event) => found.push(find(event)), { signal: end.signal });
    root
      .querySelector('textarea')
      ?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    expect(found.map((composer) => composer?.field.localName)).toEqual(['textarea']);
  });

  it('says nothing where nobody should write', () => {
    document.body.innerHTML = '<input type="password">';
    const find = createComposerFinder({ document, signal: end.signal });
    expect(find(document.body.firstElementChild as Element)).toBeUndefined();
  });
});
