import { describe, expect, test } from 'vitest';
import { faultOf } from '../../../lib/providers/translation-check.ts';

describe('faultOf', () => {
  test.each([
    ['好看', 'Pretty', 'zh', 'en'],
    ['yyds', 'The greatest of all time, no contest', 'zh', 'en'],
    ['iPhone 15', 'iPhone 15', 'zh', 'en'],
    ['哈哈哈哈'.repeat(60), 'Hahaha', 'zh', 'en'],
    ['内卷', '内卷 (the rat race)', 'zh', 'en'],
    ['谢谢 <x1/>', 'Thanks <x1/>', 'zh', 'en'],
    ['<x1/>', '<x1/>', 'zh', 'en'],
    ['Where did you buy it?', '在哪买的？', 'en', 'zh-Hans'],
    ['OK bro', 'OK bro', 'en', 'zh-Hans'],
    ['かわいい！', 'Süß!', 'ja', 'de'],
    ['Nice colour', 'いい色ですね', 'en', 'ja'],
    ['Nice colour, Maria', 'Хороший цвет, Maria', 'en', 'ru'],
    ['Nice', 'Lijepo izgleda ova boja danas', 'en', 'sr'],
    ['Nice', 'ຕົວອັກສອນ', 'en', 'lo'],
    ['这个「translation」怎么翻', 'How do you translate "translation"?', 'zh', 'en'],
  ])('accepts %j as %j (%s to %s)', (source, translation, from, to) => {
    expect(faultOf(source, translation, from, to)).toBeUndefined();
  });

  test.each([
    ['好看', '', 'zh', 'en', 'empty'],
    ['好看 <x1/>', ' <x1/> ', 'zh', 'en', 'empty'],
    ['好看', 'x'.repeat(400), 'zh', 'en', 'length'],
    ['今天天气真不错我们一起出去玩吧'.repeat(20), 'OK', 'zh', 'en', 'length'],
    ['Vamos a la playa', 'vamos a la playa!', 'es', 'en', 'echo'],
    ['这个颜色真好看', '这个颜色真好看', 'zh', 'en', 'language'],
    ['颜色真好看', '色がきれいですね', 'zh', 'en', 'language'],
    ['Nice colour', 'いいですね', 'en', 'zh-Hans', 'language'],
    ['Where did you buy that jacket', 'Where on earth is it from', 'en', 'ru', 'language'],
    ['好看', '{"id":"1","translation":"Pretty"}', 'zh', 'en', 'form'],
  ])('refuses %j as %j (%s to %s)', (source, translation, from, to, fault) => {
    expect(faultOf(source, translation, from, to)).toBe(fault);
  });
});
