import { describe, expect, test } from 'vitest';
import { keyIn, vendorOfKey } from '../../../lib/core/key-text.ts';

describe('a pasted key', () => {
  test.each([
    ['  sk-1 \n', 'sk-1'],
    ['"sk-1"', 'sk-1'],
    ['OPENAI_API_KEY=sk-1', 'sk-1'],
    ['export ANTHROPIC_API_KEY="sk-ant-1"', 'sk-ant-1'],
    ['Authorization: Bearer sk-1', 'sk-1'],
    ['DeepL-Auth-Key abc:fx', 'abc:fx'],
    ['\uFEFFsk-1\u200B', 'sk-1'],
    ['', ''],
  ])('%j is %j', (pasted, key) => {
    expect(keyIn(pasted)).toBe(key);
  });

  test.each([
    ['sk-ant-api03-x', 'Anthropic'],
    ['sk-or-v1-x', 'OpenRouter'],
    ['sk-proj-x', 'OpenAI'],
    ['gsk_x', 'Groq'],
    ['279a2e9d-83b3-c416-7e2d-f721593e42a0:fx', 'DeepL (free)'],
    ['279a2e9d-83b3-c416-7e2d-f721593e42a0', 'DeepL'],
    ['0123456789abcdef0123456789abcdef', 'Azure'],
    ['sk-1', undefined],
    ['', undefined],
  ])('%s belongs to %s', (key, vendor) => {
    expect(vendorOfKey(key)).toBe(vendor);
  });
});
