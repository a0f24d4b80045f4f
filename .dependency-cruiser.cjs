// Which layer may import which. The table stands in docs/architecture.md; test/repo/architecture.test.ts holds it.

/** Layer of lib -> layers of lib it may import besides core and itself. */
const layers = {
  core: [],
  text: [],
  language: ['text'],
  sites: ['text'],
  platform: [],
  messaging: ['platform'],
  settings: ['platform'],
  providers: ['text'],
  translation: ['text', 'language', 'providers', 'settings', 'platform'],
  page: ['text', 'language', 'sites', 'messaging'],
  reply: ['text', 'language', 'sites', 'messaging'],
};

const inside = (names) => `^lib/(?:${names.join('|')})/`;

const layerRules = Object.entries(layers).map(([layer, others]) => ({
  name: `layer-${layer}`,
  severity: 'error',
  from: { path: `^lib/${layer}/` },
  to: { path: '^(?:lib|components|entrypoints)/', pathNot: inside(['core', layer, ...others]) },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'extension-api-in-platform-only',
      severity: 'error',
      from: { pathNot: '^lib/platform/' },
      to: { path: 'node_modules/webextension-polyfill/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'readability-in-generic-only',
      severity: 'error',
      from: { pathNot: '^lib/sites/generic[^/]*\\.ts$' },
      to: { path: 'node_modules/@mozilla/readability/' },
    },
    {
      name: 'page-and-reply-use-the-client',
      severity: 'error',
      from: { path: '^lib/(?:page|reply)/' },
      to: { path: '^lib/messaging/server' },
    },
    {
      name: 'components-are-presentational',
      comment: 'Props in, callbacks out: words and their names, no messages, no storage, no page.',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: '^(?:lib|entrypoints)/',
        pathNot: '^lib/core/|^lib/platform/(?:i18n|page-browser)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pages-do-not-reach-providers',
      comment: 'What runs in a page must not even reach the code that talks to translators, or the keys.',
      severity: 'error',
      from: { path: '^entrypoints/(?:[^/]+\\.content/|(?:article|reply)\\.ts)' },
      to: {
        path: '^lib/(?:providers|translation)/|^lib/settings/secrets',
        reachable: true,
      },
    },
    {
      name: 'pages-do-not-load-all-sites',
      comment: 'The background sends a page what is known of its site.',
      severity: 'error',
      from: { path: '^entrypoints/[^/]+\\.content/|^lib/(?:page|reply)/' },
      to: { path: '^lib/sites/registry', reachable: true },
    },
    {
      name: 'interface-pages-do-not-translate',
      comment: 'Popup, options and welcome ask the background.',
      severity: 'error',
      from: { path: '^entrypoints/(?:popup|options|welcome|interface)/' },
      to: {
        path: '^lib/(?:translation|page|reply|text|language)/|^lib/messaging/server|^lib/settings/secrets',
      },
    },
    {
      name: 'nothing-imports-entrypoints',
      severity: 'error',
      from: { path: '^(?:lib|components)/' },
      to: { path: '^entrypoints/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '^(?:\\.wxt|\\.output)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types'],
    },
  },
};
