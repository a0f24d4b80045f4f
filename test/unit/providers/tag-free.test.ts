import { describe, expect, test } from 'vitest';
import { translateAroundTags } from '../../../lib/providers/tag-free.ts';

async function run(
  text: string,
  engine: (plain: string) => string,
): Promise<{ text: string; asked: string[] }> {
  const asked: string[] = [];
  const translated = await translateAroundTags(text, async (plain) => {
    asked.push(plain);
    return await Promise.resolve(engine(plain));
  });
  return { text: translated, asked };
}

const upper = (plain: string) => plain.toUpperCase();

describe('translateAroundTags', () => {
  test.each([
    ['hola', 'HOLA', ['hola']],
    ['<x1/> hola <x2/><x3/>', '<x1/> HOLA <x2/><x3/>', ['hola']],
    ['mira <x1/> que bonito', 'MIRA <x1/> QUE BONITO', ['mira [[1]] que bonito']],
    ['<x1/> <x2/>!', '<x1/> <x2/>!', []],
    [' hola\n', ' HOLA\n', ['hola']],
    ['[[5]] es mi favorito', '[[5]] ES MI FAVORITO', ['[[5]] es mi favorito']],
  ])('gives %j as %j', async (text, translated, asked) => {
    expect(await run(text, upper)).toEqual({ text: translated, asked });
  });

  test('keeps words apart from tags where they come from a language without blanks', async () => {
    const words: Record<string, string> = { 看: 'Look', 很好: 'very good', '看[[1]]很好': 'Look very good' };
    const engine = (plain: string) => words[plain] ?? plain;
    expect((await run('看<x1/>很好', engine)).text).toBe('Look <x1/> very good');
    expect((await run('<x1/>很好<x2/>', engine)).text).toBe('<x1/> very good <x2/>');
    expect((await run('<x1/>很好<x2/>', () => '很棒')).text).toBe('<x1/>很棒<x2/>');
  });

  test('accepts a tag that the engine moved or spaced out', async () => {
    expect((await run('mira <x1/> eso', () => 'that, [[ 1 ]], look')).text).toBe('that, <x1/>, look');
  });

  test.each([
    ['lost', (plain: string) => plain.replace('[[1]]', '')],
    ['repeated', (plain: string) => plain.replace('[[1]]', '[[1]] [[1]]')],
    ['renumbered', (plain: string) => plain.replace('[[1]]', '[[2]]')],
  ])('translates the runs between the tags when one was %s', async (_, engine) => {
    const { text, asked } = await run('mira <x1/> eso', engine);
    expect(text).toBe('mira <x1/> eso');
    expect(asked).toEqual(['mira [[1]] eso', 'mira', 'eso']);
  });
});
