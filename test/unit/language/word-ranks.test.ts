import { describe, expect, it } from 'vitest';
import { rankScores } from '../../../lib/language/word-ranks.ts';

const likeliest = (text: string): string | undefined =>
  Object.entries(rankScores(text)).toSorted(([, a], [, b]) => b - a)[0]?.[0];

describe('the table of frequent words', () => {
  it.each([
    ['you', 'en'],
    ['because', 'en'],
    ['gracias', 'es'],
    ['obrigado', 'pt'],
    ['pourquoi', 'fr'],
    ['deswegen', 'de'],
    ['perché', 'it'],
    ['misschien', 'nl'],
    ['dlaczego', 'pl'],
    ['değil', 'tr'],
    ['không', 'vi'],
    ['tidak', 'id'],
  ])('knows %s', (word, language) => {
    expect(likeliest(word)).toBe(language);
  });

  it('says more of a word the more usual it is', () => {
    expect(rankScores('you')['en']).toBeGreaterThan(rankScores('bridge')['en'] ?? 0);
  });

  it('tells all languages that share a word', () => {
    expect(Object.keys(rankScores('final'))).toEqual(expect.arrayContaining(['en', 'es', 'pt', 'fr']));
  });

  it('looks for the word in letters drawn out, once or twice', () => {
    expect(likeliest('thaaaank')).toBe('en');
    expect(likeliest('gooooood')).toBe('en');
  });

  it('knows nothing of what is no word, and adds up what it knows', () => {
    expect(rankScores('zqxvkj wvvqxz')).toEqual({});
    expect(rankScores('you know')['en']).toBeCloseTo(
      (rankScores('you')['en'] ?? 0) + (rankScores('know')['en'] ?? 0),
    );
  });
});
