import { expect, it } from 'vitest';
import { parseSettings } from '../../../lib/settings/parse.ts';
import { withTargetLanguage } from '../../../lib/settings/target-language.ts';

it('reads the target language alone where nothing is said of the languages read', () => {
  expect(parseSettings({ targetLanguage: 'zh-Hans' }).settings.readLanguages).toEqual(['zh-Hans']);
  expect(parseSettings({}).settings.readLanguages).toEqual(['en']);
  expect(parseSettings({ targetLanguage: 'zh-Hans', readLanguages: ['ja'] }).settings.readLanguages).toEqual([
    'ja',
  ]);
});

it('a new target language takes the place of the old one and leaves the others', () => {
  expect(withTargetLanguage({ targetLanguage: 'en', readLanguages: ['en', 'de'] }, 'zh-Hans')).toEqual({
    targetLanguage: 'zh-Hans',
    readLanguages: ['zh-Hans', 'de'],
  });
});
