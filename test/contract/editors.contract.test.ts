// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type EditorKind, editorIds } from '../../lib/reply/editors/editor-kind.ts';
import { editorOf, editors, waysOf } from '../../lib/reply/editors/registry.ts';

it('has one entry for every editor, the most general last', () => {
  expect(editors.map(({ id }) => id)).toEqual(editorIds);
  expect(editors.at(-1)?.id).toBe('plain');
});

const userAgents = [
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
];

describe.each(editors.map((kind): [string, EditorKind] => [kind.id, kind]))('%s', (_, kind) => {
  it('uses only selectors that the browser understands', () => {
    const selectors = [kind.selector, kind.ignore, kind.chips].filter((selector) => selector !== undefined);
    for (const selector of selectors) expect(() => document.querySelector(selector)).not.toThrow();
  });

  it.each(userAgents)('has a way to put text in, each at most once: %s', (userAgent) => {
    const ways = waysOf(kind, userAgent);
    expect(ways.length).toBeGreaterThan(0);
    expect(new Set(ways).size).toBe(ways.length);
  });

  it("uses the browser's own commands only where the editor's model follows them", () => {
    const usesCommands = waysOf(kind, userAgents[0] ?? '').some(
      (way) => way.startsWith('command') || way === 'value',
    );
    expect(usesCommands).toBe(!['lexical', 'draft', 'slate', 'ckeditor5'].includes(kind.id));
  });
});

it('knows Firefox by its name', () => {
  const plain = editorOf(document.createElement('div'));
  expect(userAgents.map((userAgent) => waysOf(plain, userAgent)[1])).toEqual(['command-lines', 'command']);
});

it('takes any other editable element for a plain one', () => {
  const element = document.createElement('div');
  element.setAttribute('contenteditable', 'true');
  expect(editorOf(element).id).toBe('plain');
});
