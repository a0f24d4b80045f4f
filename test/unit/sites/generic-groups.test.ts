// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { createGroups } from '../../../lib/sites/generic-groups.ts';

/** A page of rows, put in by tens; returns the texts of the blocks that count as comments, and how many were searched. */
function read(rows: readonly string[]): { readonly accepted: readonly string[]; readonly searched: number } {
  const groups = createGroups();
  const list = document.createElement('ul');
  document.body.replaceChildren(list);
  const accepted: string[] = [];
  let searched = 0;
  for (let at = 0; at < rows.length; at += 10) {
    const blocks = rows.slice(at, at + 10).map((text) => {
      const row = document.createElement('li');
      const element = document.createElement('p');
      element.textContent = text;
      row.append(element);
      list.append(row);
      vi.spyOn(element, 'querySelectorAll').mockImplementation(() => {
        searched += 1;
        return document.createDocumentFragment().querySelectorAll('*');
      });
      return { element };
    });
    for (const block of groups.accept(blocks)) accepted.push(block.element.textContent);
  }
  return { accepted, searched };
}

const label = (index: number): string => `Place ${String.fromCharCode(65 + (index % 26))}`;
describe('the shapes of the blocks of a page', () => {
  it('of labels are no longer looked through after 150 of them', () => {
    const few = read(Array.from({ length: 150 }, (_, index) => label(index)));
    const many = read(Array.from({ length: 600 }, (_, index) => label(index)));
    expect(few.accepted).toEqual([]);
    expect(many).toEqual(few);
    expect(few.searched).toBeGreaterThanOrEqual(150);
  });

  it('of comments are read from the first one on once they are clear', () => {
    const words = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `${letter} `.repeat(60));
    expect(read(words).accepted).toEqual(words);
  });
});
