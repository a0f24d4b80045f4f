// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { deriveSelector } from '../../../lib/sites/taught.ts';

/** A thread whose class names are drawn anew at each load, unless they are given. */
function thread(name: (base: string) => string, count = 4): void {
  const item = (n: number, kids = ''): string =>
    `<li class="${name('item')}"><div class="${name('head')}"><a class="${name('who')}" href="#">Person ${n}</a><span class="${name('when')}">yesterday</span></div>
     <div class="${name('words')}"><span>Satz Nummer ${n} in diesem Faden</span></div><div class="${name('foot')}"><button>Antworten</button></div>${kids}</li>`;
  document.body.innerHTML = `<header><ul><li><a href="#">Start</a></li><li><a href="#">Neu</a></li></ul></header>
    <main><section id="comments"><ul>${Array.from({ length: count }, (_, n) => item(n, n === 1 ? `<ul>${item(9)}</ul>` : '')).join('')}</ul></section>
    <section id="more"><ul><li><div>Mehr davon</div><div>Noch etwas zum Lesen</div></li><li><div>Und mehr</div><div>Wieder etwas</div></li></ul></section></main>`;
}

const wordsOf = (elements: readonly Element[]): string[] =>
  elements.map((element) => element.textContent.trim().slice(0, 12));

function find(text: string): Element {
  const all = [...document.querySelectorAll('*')].filter((element) =>
    element.textContent.trim().startsWith(text),
  );
  const element = all.at(-1)?.parentElement;
  if (!element) throw new Error(`no ${text}`);
  return element;
}

describe('a selector for comments like one that was shown', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it('is made of names that people chose', () => {
    thread((base) => `comment-${base}`);
    const { selector, matches } = deriveSelector(find('Satz Nummer 0'));
    expect(matches).toHaveLength(5);
    expect(selector).toContain('comment-words');
    expect(wordsOf(matches).every((text) => text.startsWith('Satz Nummer'))).toBe(true);
  });

  it.each([0, 2])('finds by structure alone all comments, replies too, from comment %i', (n) => {
    thread((base) => `${base.at(0)}XqZw${base.length}bTy`);
    const { matches } = deriveSelector(find(`Satz Nummer ${n}`));
    expect(wordsOf(matches)).toEqual([0, 1, 9, 2, 3].map((each) => `Satz Nummer ${each}`.slice(0, 12)));
  });

  it('finds them again after a reload that drew other names and brought other comments', () => {
    thread((base) => `${base.at(0)}XqZw${base.length}bTy`);
    const { selector } = deriveSelector(find('Satz Nummer 3'));
    thread((base) => `_${base.length}kPvRt${base.at(-1)}9`, 7);
    expect(document.querySelectorAll(selector)).toHaveLength(8);
  });

  it('uses the stem of a class of CSS modules', () => {
    thread((base) => `Comment_${base}__x${base.length}Yz3`);
    const { selector } = deriveSelector(find('Satz Nummer 0'));
    expect(selector).toContain('[class*="Comment_words__"]');
    thread((base) => `Comment_${base}__q${base.length}Ab8`);
    expect(document.querySelectorAll(selector)).toHaveLength(5);
  });

  it('finds the one text there is where nothing is like it', () => {
    document.body.innerHTML = '<main><div><p>Nur dieser eine Satz</p></div></main>';
    const { matches } = deriveSelector(find('Nur dieser').querySelector('p') ?? find('Nur dieser'));
    expect(wordsOf(matches)).toEqual(['Nur dieser e']);
  });
});
