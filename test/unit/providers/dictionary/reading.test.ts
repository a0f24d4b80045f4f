import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { readRun } from '../../../../lib/providers/dictionary/reading.ts';

const plainly = (run: string): readonly string[] => pinyin(run, { type: 'array' });

describe('the reading of a run', () => {
  it('is the same the first time, again, and after more short runs than are kept', () => {
    const runs = ['好吃', '一个', '不好', '还', '还钱', '长得好', '𠮷野家', '银行行长说要长大'];
    for (let turn = 0; turn < 2; turn++) {
      for (const run of runs)
        for (let again = 0; again < 2; again++) expect(readRun(run)).toEqual(plainly(run));
      for (let code = 0; code < 1200; code++) readRun(String.fromCharCode(0x4e00 + code));
    }
  });
});
