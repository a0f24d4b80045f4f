import path from 'node:path';
import { defineConfig } from 'wxt';
import { registryMatches } from './lib/sites/registry.ts';

/** Fixed, since Firefox keys stored settings by it. */
const GECKO_ID = '{0c9b8b1e-5d0d-4f0f-9a3c-7d1c5e0f6a42}';

/** The oldest versions that can run it. */
const OLDEST = { chrome: 120, firefox: 140 };

/** All pages; granted at install only in the build for end-to-end tests, where no test can click a prompt. */
const EVERYWHERE = '*://*/*';

/** The engine of the language packs: static files, loaded by a worker once a pack is used. */
const engine = path.join(import.meta.dirname, 'node_modules/@browsermt/bergamot-translator/worker');
const engineFiles = [
  'translator-worker.js',
  'bergamot-translator-worker.js',
  'bergamot-translator-worker.wasm',
];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'locales' },
  vite: () => ({
    // Nothing is written twice for older ones.
    build: { target: [`chrome${OLDEST.chrome}`, `firefox${OLDEST.firefox}`] },
    resolve: {
      alias: {
        'wxt/utils/content-script-context': path.join(
          import.meta.dirname,
          'entrypoints/reader.content/no-context.ts',
        ),
      },
    },
  }),
  hooks: {
    'entrypoints:resolved'(_, entrypoints) {
      for (const entrypoint of entrypoints) {
        if (entrypoint.type === 'content-script' && entrypoint.name === 'reader')
          entrypoint.options.matches = [...registryMatches];
      }
    },
    'build:publicAssets'(_, assets) {
      for (const name of engineFiles) {
        assets.push({ absoluteSrc: path.join(engine, name), relativeDest: `bergamot/${name}` });
      }
    },
  },
  manifest: ({ mode, browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'scripting',
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    host_permissions: mode === 'e2e' ? [EVERYWHERE] : [...registryMatches],
    optional_host_permissions: [EVERYWHERE],
    // Changeable in the browser's own list of shortcuts, which the options page opens.
    commands: {
      reply: { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_command_reply__' },
      'reply-language': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_command_replyLanguage__',
      },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src *; " +
        "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: `${OLDEST.firefox}.0`,
              // Nothing is sent before the person chose a translator that sends text and agreed to it.
              data_collection_permissions: { required: ['none'], optional: ['websiteContent'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: `${OLDEST.chrome}` }),
  }),
});
