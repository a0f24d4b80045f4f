// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { hasCompany } from '../../../lib/sites/generic-company.ts';

function company(html: string): boolean {
  document.body.innerHTML = html;
  const element = document.querySelector('[data-here]');
  if (element === null) throw new Error('nothing is marked');
  return hasCompany(element);
}

describe('the company of a block', () => {
  it('is a time or an author in its repeated box', () => {
    const other = '<div class="row"><b>Bo</b><p>x</p></div>';
    expect(company(`<div class="row"><i>5h</i><p data-here>hello</p></div>${other}`)).toBe(true);
    expect(company(`<div class="row"><a href="/users/1">A</a><p data-here>hello</p></div>${other}`)).toBe(
      true,
    );
    expect(company(`<div class="row"><i>Ann</i><p data-here>hello</p></div>${other}`)).toBe(false);
  });

  it('counts across a line or an advertisement between two boxes', () => {
    const row = (mark: string) => `<div class="row"><i>5h</i><p ${mark}>hello</p></div>`;
    expect(company(`${row('data-here')}<hr><ins></ins>${row('')}`)).toBe(true);
  });

  it('may stand in the line above, as in a list of terms', () => {
    const more = '<dt>2: 2023/05/06</dt><dd>b</dd>';
    expect(company(`<dl><dt>1: 2023/05/06</dt><dd data-here>a</dd>${more}</dl>`)).toBe(true);
    expect(company('<dl><dt>Colour</dt><dd data-here>red</dd><dt>Size</dt><dd>big</dd></dl>')).toBe(false);
  });

  it('is a control, but not below a heading, as a card of an offer has', () => {
    const card = (head: string, mark: string) =>
      `<li>${head}<p ${mark}>some words</p><button>Go</button></li>`;
    expect(company(`<ul>${card('', 'data-here')}${card('', '')}</ul>`)).toBe(true);
    expect(company(`<ul>${card('<h3>A</h3>', 'data-here')}${card('<h3>B</h3>', '')}</ul>`)).toBe(false);
  });

  it('of a post alone on its page is both an author and a time', () => {
    const post = (around: string) => `<main><div>${around}<p data-here>hello</p></div></main>`;
    expect(company(post('<a class="author">Ann</a> <time>5h</time>'))).toBe(true);
    expect(company(post('<a class="author">Ann</a>'))).toBe(false);
  });

  it('is not found in another column of the page', () => {
    const columns = `<div id="a"><p data-here>${'About us. '.repeat(5)}</p></div><div id="b"><a class="user">A</a><time>5h</time>${'text '.repeat(60)}</div>`;
    expect(company(columns)).toBe(false);
  });
});
