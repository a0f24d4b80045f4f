import { describe, expect, it } from 'vitest';
import { termsFor } from '../../../lib/translation/glossary.ts';

describe('the terms for a translation', () => {
  const entries = [
    { source: 'software', target: '软件', to: 'zh-Hans' },
    { source: 'software', target: '軟體', to: 'zh-Hant' },
    { source: 'app', target: '应用', to: 'zh-Hans' },
    { source: 'software', target: '程式', to: 'zh-Hant', site: 'example.org' },
    { source: 'software', target: 'Software', to: 'de' },
  ];

  it('begin with those in the very script or region, before what another one has', () => {
    expect(termsFor(entries, 'zh-Hant', 'example.com')).toEqual([
      { source: 'software', target: '軟體' },
      { source: 'software', target: '软件' },
      { source: 'app', target: '应用' },
    ]);
  });

  it('begin with those for the site and leave out what these replace', () => {
    expect(termsFor(entries, 'zh-Hant', 'www.example.org')).toEqual([
      { source: 'software', target: '程式' },
      { source: 'app', target: '应用' },
    ]);
  });
});
