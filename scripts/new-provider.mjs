#!/usr/bin/env node
// Writes a new translation provider in the house shape: node scripts/new-provider.mjs <id>
// The id must stand in lib/core/provider-id.ts, since settings and messages name providers by it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = new URL('../', import.meta.url);
const pathOf = (name) => fileURLToPath(new URL(name, root));

const { positionals } = parseArgs({ allowPositionals: true });
const [id = ''] = positionals;
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
  fail('Usage: node scripts/new-provider.mjs <id>, the id in kebab-case');
if (!readFileSync(pathOf('lib/core/provider-id.ts'), 'utf8').includes(`'${id}'`)) {
  fail(`Add '${id}' to providerIds in lib/core/provider-id.ts first; ids are part of the stable surface.`);
}
const file = `lib/providers/${id}.ts`;
if (existsSync(pathOf(file))) fail(`${file} is there already`);

const name = id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
writeFileSync(pathOf(file), provider());
console.log(`Wrote ${file}. It compiles and answers with an error until you fill it in. Now:
  lib/providers/registry.ts        import { ${name} } from './${id}.ts';
                                   and ${name}, in the list of providers
  test/contract/server-cases.ts
                                   '${id}': { settings: (origin) => ({ baseUrl: origin }), from: 'zh',
                                     texts: chinese, partial: 'bad-response', ids: false }
  test/support/fake-providers-server.ts
                                   the dialect of its server
  locales/en.json, locales/zh_CN.json
                                   its name and what it is
Then: npx vitest run test/contract/providers && node scripts/generate-docs.mjs`);

/** @returns {string} */
function provider() {
  return `import * as v from 'valibot';
import { UNDETERMINED } from '../core/language-tag.ts';
import { endpoint, headerKey, originOf } from './base-url.ts';
import { badResponse, parseAnswer, requestJson } from './http.ts';
import { textAnswer } from './item-answer.ts';
import { type Batch, type BatchAnswers, defineProvider, type ProviderEnvironment } from './provider.ts';
import { sampleFor } from './sample-text.ts';

const TIMEOUT = 30_000;

const answerSchema = v.object({ translations: v.array(v.string()) });

/** TODO: what it is, which versions, what its documentation says about lists, tags and limits. */
export const ${name} = defineProvider({
  id: '${id}',
  place: 'own-server',
  sends: true,
  fields: [
    { name: 'baseUrl', required: true },
    { name: 'apiKey', required: false },
  ],
  limits: { items: 20, characters: 5_000, concurrency: 2, timeout: TIMEOUT },
  tags: 'numbered',
  streaming: false,
  origins: (settings) => originOf(settings.baseUrl),
  supports: (from, to) => (to === UNDETERMINED || from === to ? false : 'unknown'),
  variant: (settings) => settings.baseUrl ?? '',
  translate: async (batch, environment) => await translateTexts(batch, environment),

  async check(environment, to) {
    const sample = sampleFor(to);
    if (sample === undefined) return {};
    const items = [{ id: '1', text: sample.text }];
    const answer = (await translateTexts({ from: sample.from, to, items }, environment)).get('1');
    if (!answer?.ok) throw badResponse('no translation of the sample');
    return { sample: { text: sample.text, translation: answer.value.text } };
  },
});

async function translateTexts(batch: Batch, environment: ProviderEnvironment): Promise<BatchAnswers> {
  const { fetch, signal, settings } = environment;
  const key = headerKey(environment.key);
  const init = {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key !== undefined && { authorization: \`Bearer \${key}\` }),
    },
    body: JSON.stringify({ from: batch.from, to: batch.to, texts: batch.items.map((item) => item.text) }),
  };
  const url = endpoint(settings.baseUrl, '/translate');
  const answer = await requestJson(url, init, { fetch, signal, timeout: TIMEOUT });
  const { translations } = parseAnswer(answerSchema, answer);
  if (translations.length !== batch.items.length) throw badResponse('another number of texts');
  return new Map(batch.items.map((item, index) => [item.id, textAnswer(translations[index] ?? '')]));
}
`;
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}
