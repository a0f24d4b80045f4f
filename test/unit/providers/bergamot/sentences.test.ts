import { describe, expect, it } from 'vitest';
import { cutText } from '../../../../lib/providers/bergamot/sentences.ts';

const marked = (text: string, from: string, to: string) => {
  const cut = cutText(text, from, to);
  return cut.join(cut.pieces.map((piece) => `(${piece})`));
};

describe('cutting a text for the engine', () => {
  it('cuts Chinese and Japanese at the ends of sentences, with no space between them', () => {
    expect(cutText('今天很好。你呢？我也是！', 'zh', 'en').pieces).toEqual([
      '今天很好。',
      '你呢？',
      '我也是！',
    ]);
    expect(cutText('元気です。あなたは？', 'ja', 'en').pieces).toEqual(['元気です。', 'あなたは？']);
  });

  it('leaves other languages to the engine', () => {
    expect(cutText('Fine. And you? Me too!', 'en', 'zh').pieces).toEqual(['Fine. And you? Me too!']);
  });

  it('puts a space between sentences where the target writes one', () => {
    expect(marked('好。你呢？', 'zh', 'en')).toBe('(好。) (你呢？)');
    expect(marked('好。你呢？', 'zh', 'ja')).toBe('(好。)(你呢？)');
  });

  it('keeps lines, also empty ones, and what has no letters', () => {
    expect(marked('第一行\n\n😂😂\n第二行', 'zh', 'en')).toBe('(第一行)\n\n😂😂\n(第二行)');
    expect(cutText('😂😂 <x1/>', 'zh', 'en').pieces).toEqual([]);
  });

  it('keeps protected pieces whole and in their sentence', () => {
    expect(cutText('<x1/>你好。看这个<x2/>！', 'zh', 'en').pieces).toEqual(['<x1/>你好。', '看这个<x2/>！']);
  });
});
