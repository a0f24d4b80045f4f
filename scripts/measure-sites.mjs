#!/usr/bin/env node
// Reads every page of test/pages, and the saved pages of ../shared where they are, in Chromium: with what is known of
// the site and by the generic reader. Writes the tables of docs/sites.md; with --print it prints what went wrong.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, runnerImport } from 'vite';
import { foundAsEnvironment } from './find-browsers.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const file = (...parts) => path.join(root, ...parts);
const docs = file('docs', 'sites.md');
const saved = file('..', 'shared', 'pages');
const print = process.argv.includes('--print');

async function bundle() {
  const output = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: file('test/support/measure/in-page.ts'),
        formats: ['iife'],
        name: 'measuring',
        fileName: 'm',
      },
    },
  });
  return output[0].output[0].code;
}

const { module: registry } = await runnerImport(file('lib/sites/registry.ts'));
const { module: savedPages } = await runnerImport(file('test/support/measure/saved-pages.ts'));

function ownPages() {
  return readdirSync(file('test/pages'))
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const { address, expected, also } = JSON.parse(
        readFileSync(file('test/pages', name.replace(/html$/, 'json')), 'utf8'),
      );
      return {
        name,
        address,
        html: readFileSync(file('test/pages', name), 'utf8'),
        wanted: { texts: expected.map(({ text }) => text), ...(also && { also }) },
        own: true,
      };
    });
}

function realPages() {
  if (!existsSync(saved)) return [];
  return Object.entries(savedPages.savedPages).map(([name, { address, wanted, also }]) => ({
    name,
    address,
    html: readFileSync(path.join(saved, name), 'utf8'),
    wanted: { selector: wanted, ...(also && { alsoSelector: also }) },
    own: false,
  }));
}

const share = (part, whole) => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`);

function figures({ wanted, covered, found, stray, twice }) {
  return {
    coverage: `${covered} of ${wanted}`,
    precision: `${found - stray.length} of ${found}`,
    twice: twice.length,
    line: `${share(covered, wanted)} (${covered}/${wanted}) | ${share(found - stray.length, found)} (${found - stray.length}/${found})`,
  };
}

const code = await bundle();
const browser = await chromium.launch({
  executablePath: foundAsEnvironment().CROSSTALK_CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
let html = '';
await page.route('**/*', (route) =>
  route.request().resourceType() === 'document' && route.request().frame() === page.mainFrame()
    ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
    : route.abort(),
);

async function read(each, generic) {
  html = each.html;
  await page.goto(each.address, { waitUntil: 'commit' });
  await page.waitForLoadState('domcontentloaded');
  await page.evaluate(code);
  const site = generic ? undefined : registry.siteFor(new URL(each.address));
  const reading =
    site === undefined
      ? { sites: [], systems: generic ? [] : registry.knownSystems }
      : { sites: [site], systems: [] };
  const result = await page.evaluate(([a, b]) => globalThis.measureReading(a, b), [reading, each.wanted]);
  if (print) {
    const { line } = figures(result);
    console.log(`${each.name}${generic ? ' (generic)' : ''}: ${line}`);
    for (const kind of ['missed', 'stray', 'twice'])
      for (const text of result[kind].slice(0, 12)) console.log(`    ${kind}: ${text}`);
  }
  return result;
}

const sum = (results) =>
  results.reduce(
    (all, { wanted, covered, found, stray }) => ({
      wanted: all.wanted + wanted,
      covered: all.covered + covered,
      found: all.found + found,
      stray: all.stray.concat(stray),
      twice: [],
    }),
    { wanted: 0, covered: 0, found: 0, stray: [], twice: [] },
  );

const pages = [...realPages(), ...ownPages()];
const isGeneric = (each) => each.own && each.name.startsWith('generic.');
const withAdapter = [];
const byGeneric = [];
const only = process.argv.slice(2).filter((word) => !word.startsWith('-'));
for (const each of pages.filter(
  ({ name }) => only.length === 0 || only.some((word) => name.startsWith(word)),
)) {
  if (!isGeneric(each)) withAdapter.push({ each, result: await read(each, false) });
  byGeneric.push({ each, result: await read(each, true) });
}
await browser.close();

function confidence(site) {
  const real = withAdapter.filter(
    ({ each }) => !each.own && savedPages.savedPages[each.name].site === site.id,
  );
  const own = withAdapter.filter(({ each }) => each.own && each.name.startsWith(`${site.id}.`));
  const described = (list) => list.map(({ each }) => each.name.replace('.html', '')).join(', ');
  const real_ =
    real.length === 0
      ? 'none'
      : `${described(real)}: ${figures(sum(real.map(({ result }) => result))).coverage}`;
  return `| ${site.name} | \`${site.id}\` | ${site.optional ? 'when turned on' : site.recognise ? 'on any host that is turned on' : 'by itself'} | ${real_} | ${described(own)}: ${figures(sum(own.map(({ result }) => result))).coverage} | ${savedPages.confidence[site.id] ?? ''} |`;
}

if (only.length === 0) {
  const tables = [
    '| site | id | runs | found on saved real pages | found on pages of our own | sure of it |',
    '|---|---|---|---|---|---|',
    ...registry.sites.map(confidence),
    '',
    'Found with what is known of the site, and by the generic reader with that switched off:',
    '',
    '| page | kind | known: coverage | known: precision | generic: coverage | generic: precision |',
    '|---|---|---|---|---|---|',
    ...byGeneric.map(({ each, result }) => {
      const known = withAdapter.find((other) => other.each === each)?.result;
      return `| ${each.name.replace('.html', '')} | ${each.own ? 'own' : 'saved'} | ${known === undefined ? ' | ' : figures(known).line} | ${figures(result).line} |`;
    }),
  ].join('\n');
  const START = '<!-- measured: written by scripts/measure-sites.mjs -->';
  const END = '<!-- /measured -->';
  const text = readFileSync(docs, 'utf8');
  const [before, rest] = text.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${docs} lacks the two markers`);
  writeFileSync(docs, `${before}${START}\n\n${tables}\n\n${END}${after}`);
}
const total = (list) => figures(sum(list.map(({ result }) => result))).line;
console.log(`with what is known: ${total(withAdapter)}`);
console.log(`generic, saved pages: ${total(byGeneric.filter(({ each }) => !each.own))}`);
console.log(`generic, own pages: ${total(byGeneric.filter(({ each }) => each.own))}`);
