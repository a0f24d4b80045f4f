import { describe, expect, it } from 'vitest';
import {
  exportTaught,
  importTaught,
  mergeTaught,
  withoutTaught,
  withTaught,
} from '../../../lib/settings/taught.ts';

describe('what a person taught', () => {
  it('is kept by site, newest first, each once', () => {
    let taught = withTaught({}, 'a.example', '.one');
    taught = withTaught(taught, 'a.example', '.two');
    expect(withTaught(taught, 'a.example', '.one')).toEqual({ 'a.example': ['.one', '.two'] });
  });

  it('keeps no more than twenty selectors of a site', () => {
    let taught = {};
    for (let n = 0; n < 30; n += 1) taught = withTaught(taught, 'a.example', `.n${n}`);
    expect(Object.values(taught)).toEqual([Array.from({ length: 20 }, (_, n) => `.n${29 - n}`)]);
  });

  it('forgets a selector, and the site with its last', () => {
    const taught = { 'a.example': ['.one', '.two'], 'b.example': ['.x'] };
    expect(withoutTaught(taught, 'a.example', '.one')).toEqual({
      'a.example': ['.two'],
      'b.example': ['.x'],
    });
    expect(withoutTaught(taught, 'b.example', '.x')).toEqual({ 'a.example': ['.one', '.two'] });
  });

  it('comes back from its own file, added to what is known', () => {
    const file = exportTaught({ 'a.example': ['.two', '.one'] });
    const read = importTaught(file);
    expect(read).toEqual({ ok: true, value: { 'a.example': ['.two', '.one'] } });
    expect(mergeTaught({ 'a.example': ['.zero', '.one'] }, { 'a.example': ['.two', '.one'] })).toEqual({
      'a.example': ['.two', '.one', '.zero'],
    });
  });

  it.each([
    ['no JSON', 'hello'],
    ['another file', '{"sites":{}}'],
    ['a damaged one', '{"crosstalk":"taught","version":1,"taught":{"a.example":"div"}}'],
    [
      'a selector without end',
      JSON.stringify({ crosstalk: 'taught', version: 1, taught: { 'a.example': ['x'.repeat(501)] } }),
    ],
    ['a host that is none', '{"crosstalk":"taught","version":1,"taught":{"a b/c":["p"]}}'],
  ])('is not read from %s', (_, file) => {
    expect(importTaught(file)).toEqual({ ok: false, error: 'not-ours' });
  });
});
