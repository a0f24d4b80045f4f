import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from '../support/extension.ts';

interface Row {
  readonly text: string;
  readonly language: string;
  readonly decision: string;
  readonly state: string;
  readonly translation: string;
  readonly provider: string;
}

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

for (const installed of browsers) {
  describe.skipIf(installed.missing)(`npm start without a display, in ${installed.name}`, () => {
    let folder: string;
    let output = '';
    let rows: readonly Row[] = [];

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'crosstalk-sample-'));
      const json = path.join(folder, 'rows.json');
      const args = ['--headless', '--browser', installed.name, '--json', json];
      const file = path.join(folder, 'sample.png');
      const { stdout } = await run(process.execPath, ['scripts/start.mjs', ...args, '--screenshot', file], {
        cwd: root,
        timeout: 170_000,
      }).catch((error: { stdout: string; stderr: string }) => {
        throw new Error(`npm start failed:\n${error.stdout}\n${error.stderr}`, { cause: error });
      });
      output = stdout;
      rows = JSON.parse(await readFile(json, 'utf8')) as readonly Row[];
    });

    afterAll(() => rm(folder, { recursive: true, force: true }));

    it('translates every Chinese comment on the device', () => {
      const chinese = rows.filter(({ language }) => language.startsWith('zh'));
      expect(chinese.length).toBeGreaterThan(20);
      expect(chinese.filter(({ state, translation }) => state !== 'done' || translation === '')).toEqual([]);
      expect(new Set(chinese.map(({ provider }) => provider))).toEqual(new Set(['dictionary']));
    });

    it('sends and marks nothing that is English, emoji, numbers or laughter', () => {
      const left = rows.filter(({ language }) => language === 'en' || language === 'und');
      expect(left.length).toBeGreaterThan(5);
      expect(left.filter(({ state, translation }) => state !== 'left' || translation !== '')).toEqual([]);
    });

    it('says of every comment what became of it', () => {
      expect(rows.filter(({ state }) => !['done', 'error', 'left', 'folded'].includes(state))).toEqual([]);
      for (const row of rows) {
        expect(Object.keys(row).toSorted()).toEqual(
          ['decision', 'language', 'provider', 'state', 'text', 'translation'].toSorted(),
        );
        expect(['translate', 'leave', 'unknown']).toContain(row.decision);
      }
      expect(output).toContain('太好看了 → ');
    });

    it('saves a picture and says where', () => {
      expect(existsSync(path.join(folder, 'sample.png'))).toBe(true);
      expect(output).toContain(path.join(folder, 'sample.png'));
    });
  });
}
