import { describe, expect, it } from 'vitest';
import { looksLikeTime } from '../../../lib/sites/generic-times.ts';

describe('what stands beside a comment is taken for a time', () => {
  it.each([
    '3小时前',
    '• 3 小時前',
    '2023年5月6日',
    '5時間前',
    '3시간 전',
    '2 days ago',
    'a year ago',
    'vor 3 Stunden',
    'il y a un an',
    'hace 1 minuto',
    '2 года назад',
    'Maj 6, 2023',
    '6 maj 2023 kl. 10.40',
    '06.05.2023',
    '2023-05-06 10:22',
    '5h',
    'Yesterday',
    'Heute um 10:22',
    '刚刚',
  ])('%s', (text) => expect(looksLikeTime(text)).toBe(true));

  it.each([
    '',
    'Anna',
    'Reply',
    '12 likes',
    'Posts: 35',
    'Level 4 member',
    'Today we bake',
    '오늘 방송 몇 시까지 해요?',
    '€ 3.99',
    'The first time I went there it rained for 3 days and nobody minded',
  ])('but not: %s', (text) => expect(looksLikeTime(text)).toBe(false));
});
