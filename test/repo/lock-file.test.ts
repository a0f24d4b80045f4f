import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = path.join(import.meta.dirname, '../..');

const files = [
  'package-lock.json',
  'test/support/waline/package-lock.json',
  'test/support/editors/package-lock.json',
];

describe.each(files)('%s', (name) => {
  const { packages } = JSON.parse(readFileSync(path.join(root, name), 'utf8')) as {
    packages: Readonly<Record<string, LockedPackage>>;
  };

  // npm drops the packages of other platforms when it rewrites the file, and then refuses `npm ci` everywhere.
  it('holds the optional packages of every platform', () => {
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    const locked = new Set(
      Object.keys(packages).map((place) => place.slice(place.lastIndexOf('node_modules/') + 13)),
    );
    expect(wanted.filter((each) => !locked.has(each))).toEqual([]);
  });

  it('names no download addresses', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
  });
});
