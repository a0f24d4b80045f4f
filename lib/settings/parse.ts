import * as v from 'valibot';
import { migrate } from './migrations.ts';
import { type Settings, settingsSchema } from './schema.ts';

/** A stored value that could not be used. */
export interface DamagedValue {
  /** Where it lay, such as `providers.deepl.baseUrl`; empty where the whole settings were no object. */
  readonly path: string;
  readonly value: unknown;
}

/** Settings as far as they could be read, and what was left out of them. */
export interface ParsedSettings {
  readonly settings: Settings;
  readonly damaged: readonly DamagedValue[];
}

/** Each round removes everything the parser complains of, so a value needs as many rounds as it is deep. */
const ROUNDS = 6;

/**
 * Reads stored settings field by field, and never throws: a value of the wrong shape is left out, alone, so that
 * its default takes its place and the entries beside it survive. Fields this version does not know are kept.
 */
export function parseSettings(stored: unknown): ParsedSettings {
  if (stored === undefined) return { settings: v.parse(settingsSchema, {}), damaged: [] };
  if (!isContainer(stored) || Array.isArray(stored)) {
    return { settings: v.parse(settingsSchema, {}), damaged: [{ path: '', value: stored }] };
  }
  const draft = structuredClone(migrate(stored));
  const damaged: DamagedValue[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const parsed = v.safeParse(settingsSchema, draft);
    if (parsed.success) return { settings: withOwnLanguage(parsed.output, draft), damaged };
    const paths = parsed.issues.map((issue) => (issue.path ?? []).map((step) => step.key));
    const present = new Map(
      paths.map((path) => presentPart(draft, path)).map((path) => [path.join('.'), path]),
    );
    for (const path of lastFirst([...present.values()])) damaged.push(...takeOut(draft, path));
  }
  return { settings: v.parse(settingsSchema, {}), damaged: [...damaged, { path: '', value: draft }] };
}

/** Who says nothing of the languages they read reads the one they want translations in, and no other. */
function withOwnLanguage(settings: Settings, stored: Readonly<Record<string, unknown>>): Settings {
  return 'readLanguages' in stored ? settings : { ...settings, readLanguages: [settings.targetLanguage] };
}

/** The path as far as there is anything: an entry of a list that lacks a field goes as a whole. */
function presentPart(root: object, path: readonly unknown[]): readonly unknown[] {
  let at: unknown = root;
  for (const [index, step] of path.entries()) {
    if (!isContainer(at) || !Object.hasOwn(at, String(step))) return path.slice(0, Math.max(1, index));
    at = at[String(step)];
  }
  return path;
}

/** Later entries of a list first, and what lies in an entry before the entry, so that removing one moves none of the next. */
function lastFirst(paths: readonly (readonly unknown[])[]): (readonly unknown[])[] {
  return paths.toSorted((a, b) => {
    const at = a.findIndex((step, index) => step !== b[index]);
    const [one, other] = [a[at], b[at]];
    if (at < 0 || other === undefined) return b.length - a.length;
    if (typeof one === 'number' && typeof other === 'number') return other - one;
    return a.join('.') < b.join('.') ? 1 : -1;
  });
}

function takeOut(root: object, path: readonly unknown[]): DamagedValue[] {
  let parent: unknown = root;
  for (const step of path.slice(0, -1)) parent = isContainer(parent) ? parent[String(step)] : undefined;
  const key = String(path.at(-1));
  if (!isContainer(parent) || !Object.hasOwn(parent, key)) return [];
  const value = parent[key];
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
  return [{ path: path.map(String).join('.'), value }];
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
