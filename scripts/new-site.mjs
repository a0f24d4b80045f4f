// npm run new:site -- ID "Name" https://host/*: writes an adapter and its page in the house shape, and lists it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [id, name, ...matches] = process.argv.slice(2);

const say = (line) => process.stdout.write(`${line}\n`);

if (id === undefined || name === undefined || !/^[a-z][a-z0-9-]*$/.test(id)) {
  say('Usage: npm run new:site -- ID "Name" [https://host/* ...]');
  say('ID is the file name: lower-case letters, digits and hyphens. Without hosts it is an embedded system.');
  process.exit(2);
}

const adapter = path.join(root, 'lib', 'sites', `${id}.ts`);
const page = path.join(root, 'test', 'pages', `${id}.comments.html`);
const registry = path.join(root, 'lib', 'sites', 'registry.ts');
const variable = id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
if (existsSync(adapter)) {
  say(`${path.relative(root, adapter)} is there already`);
  process.exit(1);
}

writeFileSync(
  adapter,
  `import { defineSite } from './site-adapter.ts';

/** ${name}. */
export const ${variable} = defineSite({
  id: '${id}',
  name: ${JSON.stringify(name).replaceAll('"', "'")},
  matches: [${matches.map((match) => `'${match}'`).join(', ')}],
${matches.length === 0 ? `  recognise: { mark: '.${id}', whole: false },\n` : ''}  texts: [{ kind: 'comment', text: '.${id} .comment-text', item: '.comment', author: '.author' }],
  keep: ['img', 'a[href]'],
  skip: [],
  composers: [],
});
`,
);
writeFileSync(
  page,
  `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>${name}</title></head><body>
<div class="${id}"><div class="comment"><a class="author" href="#">小明</a>
<div class="comment-text">把这里换成网站真实的结构</div></div></div></body></html>
`,
);
writeFileSync(
  page.replace(/html$/, 'json'),
  `${JSON.stringify(
    {
      address: matches[0]?.replaceAll('*', '') ?? 'https://blog.example/post',
      expected: [{ kind: 'comment', text: '把这里换成网站真实的结构', author: '小明', answers: null }],
    },
    null,
    2,
  )}\n`,
);

const source = readFileSync(registry, 'utf8');
writeFileSync(
  registry,
  source
    .replace(
      /(import \{ \w+ \} from '\.\/(?!site-adapter)[\w-]+\.ts';\n)/,
      `import { ${variable} } from './${id}.ts';\n$1`,
    )
    .replace(/export const sites = \[/, `export const sites = [${variable}, `),
);
say(
  `Written: ${[adapter, page].map((file) => path.relative(root, file)).join(', ')}; listed in lib/sites/registry.ts`,
);
say('Next: put the real structure into the page and what it should find into the JSON file beside it,');
say('the selectors into the adapter, then npm run check.');
