import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { requestSchemas } from '../../lib/messaging/schemas.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** All files of the source, by their path. */
function sources(): ReadonlyMap<string, string> {
  const files = ['lib', 'entrypoints', 'components'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.join(folder, file)),
  );
  return new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}

const usersOf = (pattern: RegExp) =>
  [...sources()].filter(([, text]) => pattern.test(text)).map(([file]) => file.replaceAll('\\', '/'));

describe('keys', () => {
  it('stand in one message only, on its way to the background', () => {
    const withKey = Object.entries(requestSchemas)
      .filter(([, schema]) => Object.keys(schema.entries).some((field) => /key|secret|token$/i.test(field)))
      .map(([name]) => name);
    expect(withKey).toEqual(['save-key']);
    const protocol = sources().get(path.join('lib', 'messaging', 'protocol.ts')) ?? '';
    expect(protocol.match(/readonly (?:apiKey|key|secret)\b/g)).toEqual(['readonly apiKey']);
  });

  it('are read by the background alone', () => {
    const readers = usersOf(/settings\/secrets\.ts'|from '\.\/secrets\.ts'/);
    expect(readers.filter((file) => !/^(?:entrypoints\/background|lib\/translation)\//.test(file))).toEqual(
      [],
    );
    expect(readers.length).toBeGreaterThan(0);
  });

  it('never go to storage that is copied to other devices', () => {
    expect(usersOf(/storage\.sync|storage\.managed/)).toEqual([]);
  });

  it('are kept from scripts in pages where the browser can do that', () => {
    expect(usersOf(/setAccessLevel/)).toEqual(['lib/platform/storage.ts']);
    expect(usersOf(/keepStorageFromPages\(\)/)).toContain('entrypoints/background/index.ts');
  });
});

describe('requests', () => {
  it('name providers and texts and carry no address', () => {
    const withAddress = Object.entries(requestSchemas)
      .filter(([, schema]) => Object.keys(schema.entries).some((field) => /url|address|host/i.test(field)))
      .map(([name]) => name);
    expect(withAddress).toEqual([]);
  });
});
