import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../../lib/providers/dictionary/lexicon.ts';
import { createWordFacts, mostFacts } from '../../../../lib/providers/dictionary/word-facts.ts';
import { parseWordList } from '../../../../lib/providers/dictionary/words.ts';

const list = parseWordList('还/huan2\tgive back\tv\n还\tstill\td\n食\teat\tyue\n食\tfood\tn\n').words;
const lexicon = createLexicon(
  '好吃\t\ttasty/delicious\n还\thai2\tstill/yet\n还\thuan2\tto pay back\n写\t\tto write\n',
);

describe('the facts of a word', () => {
  it('follow the reading: another one gives other senses and other lines', () => {
    const word = createWordFacts(list, lexicon)('还');
    const still = word.read(['wǒ', 'hái'], 1);
    expect(still).toMatchObject({ reading: 'hái', senses: ['still', 'yet'] });
    expect(still.listed.map(({ gloss }) => gloss)).toEqual(['still']);
    const back = word.read(['huán'], 0);
    expect(back).toMatchObject({ reading: 'huán', senses: ['to pay back'] });
    expect(back.listed.map(({ gloss }) => gloss)).toEqual(['give back', 'still']);
    expect(word.read(['hái'], 0)).toEqual(still);
  });

  it('tell Cantonese lines from the others', () => {
    const word = createWordFacts(list, lexicon)('食').read(['shí'], 0);
    expect(word.listed.map(({ gloss }) => gloss)).toEqual(['food']);
    expect(word.cantonese.map(({ gloss }) => gloss)).toEqual(['eat', 'food']);
  });

  it('give verbs without to, numbers in digits, and names in pinyin', () => {
    const facts = createWordFacts(list, lexicon);
    expect(facts('写').verbal).toBe(true);
    expect(facts('写').read(['xiě'], 0).unlisted).toMatchObject({ gloss: 'write', part: 'v', trust: 0 });
    expect(facts('二十').read(['èr', 'shí'], 0).unlisted).toMatchObject({ gloss: '20', part: 'num' });
    expect(facts('俊凯').read(['jùn', 'kǎi'], 0).unlisted).toMatchObject({ gloss: 'Junkai', part: 'name' });
  });

  it('bear fewer syllables than characters, as with characters of two units', () => {
    const word = createWordFacts(list, lexicon)('好吃');
    expect(word.read(['hǎo', 'chī'], 2).reading).toBe('');
    expect(word.read(['hǎo', 'chī'], 0).reading).toBe('hǎo chī');
  });

  it('are kept for the most recent words only, and are the same when looked up again', () => {
    const facts = createWordFacts(list, lexicon);
    const first = facts('好吃');
    expect(facts('好吃')).toBe(first);
    for (let i = 0; i < mostFacts; i++) facts(`词${i}`);
    expect(facts('好吃')).not.toBe(first);
    expect(facts('好吃').read(['hǎo', 'chī'], 0)).toEqual(first.read(['hǎo', 'chī'], 0));
  });
});
