import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Cruises the source, with a file of the test's own where one is given. */
async function look(folders: readonly string[]): Promise<ICruiseResult> {
  const { options = {}, ...ruleSet } = await extractConfig(path.join(root, '.dependency-cruiser.cjs'));
  const { output } = await cruise(
    [...folders],
    { ...options, ruleSet, validate: true, baseDir: root },
    undefined,
    { tsConfig: extractTsConfig(path.join(root, 'tsconfig.json')) },
  );
  if (typeof output === 'string') throw new Error(output);
  return output;
}

describe('the layers', () => {
  let result: ICruiseResult;

  beforeAll(async () => {
    result = await look(['lib', 'entrypoints', 'components']);
  }, 60_000);

  it('import only what the table of the design allows', () => {
    const found = result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
    expect(found).toEqual([]);
  });

  it('are really looked at, types included', () => {
    const own = result.modules.filter(({ source }) => /^(?:lib|entrypoints|components)\//.test(source));
    expect(own.length).toBeGreaterThan(30);
    const edges = own.flatMap(({ dependencies }) => dependencies);
    expect(edges.filter(({ couldNotResolve }) => couldNotResolve).map(({ module }) => module)).toEqual([]);
    expect(edges.some(({ dependencyTypes }) => dependencyTypes.includes('type-only'))).toBe(true);
  });

  it('are known to the rules, each of them', () => {
    const folders = new Set(
      result.modules.flatMap(({ source }) => /^lib\/([^/]+)\//.exec(source)?.[1] ?? []),
    );
    const rules = new Set(
      (result.summary.ruleSetUsed?.forbidden ?? []).map(({ name }) => name?.replace('layer-', '') ?? ''),
    );
    expect([...folders].filter((folder) => !rules.has(folder))).toEqual([]);
  });
});
