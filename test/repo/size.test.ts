import { describe, expect, it } from 'vitest';
import { readBuilt } from './built.ts';

/** Bytes. What every page of a known site has to load and parse. */
const CONTENT_SCRIPT_BUDGET = 60_000;

/** Bytes. Read in whenever the background is started; nearly all of it are the models of languages. */
const BACKGROUND_BUDGET = 2_600_000;

describe.each(['chrome', 'firefox'] as const)('the background for %s', (browser) => {
  it(`has at most ${BACKGROUND_BUDGET} bytes: no model stands in it twice`, () => {
    expect(Buffer.byteLength(readBuilt(browser, 'background.js'))).toBeLessThanOrEqual(BACKGROUND_BUDGET);
  });
});

describe.each(['chrome', 'firefox'] as const)('the content script for %s', (browser) => {
  const script = () => readBuilt(browser, 'content-scripts/reader.js');

  it(`has at most ${CONTENT_SCRIPT_BUDGET} bytes`, () => {
    expect(Buffer.byteLength(script())).toBeLessThanOrEqual(CONTENT_SCRIPT_BUDGET);
    expect(script()).toContain('crosstalk-translation');
  });

  it('has no list of sites in it', () => {
    expect(script()).not.toContain('xiaohongshu');
  });

  it('has no provider and no extension polyfill in it', () => {
    expect(script()).not.toContain('/chat/completions');
    expect(script()).not.toContain('webextension-polyfill');
    expect(script()).not.toMatch(/api-?key|"secrets"|'secrets'|storage\.local/i);
  });
});
