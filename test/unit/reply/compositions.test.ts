// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchCompositions } from '../../../lib/reply/compositions.ts';

let listening: AbortController;
let field: HTMLTextAreaElement;

beforeEach(() => {
  listening = new AbortController();
  document.body.innerHTML = '<textarea></textarea>';
  field = document.querySelector('textarea') as HTMLTextAreaElement;
});

afterEach(() => listening.abort());

const watch = () => watchCompositions(document, listening.signal);
const composition = (type: string) => field.dispatchEvent(new CompositionEvent(type, { bubbles: true }));
const input = (isComposing: boolean) =>
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: '你', isComposing }));

describe('a composition', () => {
  it('is open from its start to its end', () => {
    const compositions = watch();
    composition('compositionstart');
    expect(compositions.isOpen(field)).toBe(true);
    composition('compositionend');
    expect(compositions.isOpen(field)).toBe(false);
  });

  it('stays open while what is composed comes in', () => {
    const compositions = watch();
    composition('compositionstart');
    input(true);
    expect(compositions.isOpen(field)).toBe(true);
  });

  it('is over when other text comes in, though an editor that drew its text anew swallowed the end', async () => {
    const compositions = watch();
    composition('compositionstart');
    const closed = compositions.closed(field, 10_000, listening.signal);
    input(false);
    expect(compositions.isOpen(field)).toBe(false);
    expect(await closed).toBe(true);
  });
});
