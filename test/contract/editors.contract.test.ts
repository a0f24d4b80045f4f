// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type EditorKind, editorIds } from '../../lib/reply/editors/editor-kind.ts';
import { editorOf, editors } from '../../lib/reply/editors/registry.ts';

it('has one entry for every editor, the most general last', () => {
  expect(editors.map(({ id }) => id)).toEqual(editorIds);
  expect(editors.at(-1)?.id).toBe('plain');
});

describe.each(editors.map((kind): [string, EditorKind] => [kind.id, kind]))('%s', (_, kind) => {
  it('uses only selectors that the browser understands', () => {
    const selectors = [kind.selector, kind.ignore, kind.chips].filter((selector) => selector !== undefined);
    for (const selector of selectors) expect(() => document.querySelector(selector)).not.toThrow();
  });

  it('has a way to put text in, each at most once', () => {
    expect(kind.ways.length).toBeGreaterThan(0);
    expect(new Set(kind.ways).size).toBe(kind.ways.length);
  });

  it("uses the browser's own commands only where the editor's model follows them", () => {
    const usesCommands = kind.ways.some((way) => way.startsWith('command') || way === 'value');
    expect(usesCommands).toBe(!['lexical', 'draft', 'slate', 'ckeditor5'].includes(kind.id));
  });
});

it('takes any other editable element for a plain one', () => {
  const element = document.createElement('div');
  element.setAttribute('contenteditable', 'true');
  expect(editorOf(element).id).toBe('plain');
});
