import { describe, expect, it } from 'vitest';
import { siteState } from '../../../lib/settings/site-rules.ts';

describe('site rules', () => {
  it.each([
    [{}, 'a.org', false, 'off'],
    [{}, 'a.org', true, 'on'],
    [{ '*': 'off' }, 'a.org', true, 'on'],
    [{ '*': 'on' }, 'a.org', false, 'on'],
    [{ 'a.org': 'off' }, 'a.org', true, 'off'],
    [{ 'a.org': 'on', '*': 'off' }, 'a.org', false, 'on'],
    [{ 'a.org': 'on' }, 'www.a.org', false, 'on'],
    [{ 'a.org': 'on', 'www.a.org': 'off' }, 'www.a.org', false, 'off'],
    [{ 'www.a.org': 'on' }, 'a.org', false, 'off'],
    [{ 'a.org': 'on' }, 'nota.org', false, 'off'],
    [{ 'a.org': 'on' }, 'A.ORG.', false, 'on'],
    [{ '*': 'off' }, 'constructor', false, 'off'],
    [{ localhost: 'on' }, 'localhost', false, 'on'],
    [{ '*': 'on' }, '', false, 'on'],
  ] as const)('with %j, %s (in the registry: %s) is %s', (sites, host, registry, state) => {
    expect(siteState({ sites }, host, registry)).toBe(state);
  });
});
