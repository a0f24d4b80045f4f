import { defineBackground } from 'wxt/utils/define-background';
import { serveMessages } from '../../lib/messaging/server.ts';
import { browser } from '../../lib/platform/browser.ts';
import { forwardCommands } from '../../lib/platform/commands.ts';
import { openOptions, openWelcome } from '../../lib/platform/extension-pages.ts';
import { announceSettings, injectArticleFinder, injectTeaching } from '../../lib/platform/reader-scripts.ts';
import { keepStorageFromPages } from '../../lib/platform/storage.ts';
import { withTaught } from '../../lib/settings/taught.ts';
import { commentFrames } from './comment-frames.ts';
import { correctionRequests } from './correction-requests.ts';
import { pageSettings } from './page-settings.ts';
import { followSettings } from './reader-pages.ts';
import { replyRequests } from './reply-requests.ts';
import { createServices } from './services.ts';
import { offerSiteMenu } from './site-menu.ts';
import { startReading } from './start-reading.ts';

/** Wiring: every listener is registered before anything is awaited, else what woke the background is lost. */
export default defineBackground({
  type: 'module',
  main() {
    const forever = new AbortController().signal;
    const services = createServices();
    const { settings, secrets } = services;
    const pages = followSettings(settings, forever);

    const replies = replyRequests(settings);

    serveMessages(
      {
        'page-settings': (_, sender) => pageSettings(services, sender),
        'start-reading': (payload, sender) => startReading(services, sender, payload),
        'open-options': async () => {
          await openOptions();
          return null;
        },
        'read-article': async (_, { tabId, frameId }) => {
          if (tabId !== undefined && frameId !== undefined) await injectArticleFinder(tabId, frameId);
          return null;
        },
        teach: async ({ tabId }) => {
          await injectTeaching(tabId);
          return null;
        },
        'teach-site': async ({ selector }, { address }) => {
          if (address !== undefined)
            await settings.update(({ taught }) => ({
              taught: withTaught(taught, address.hostname, selector),
            }));
          return null;
        },
        ...correctionRequests(services),
        ...replies,
        providers: () => services.describeProviders(),
        'check-provider': ({ provider }) => services.check(provider),
        'save-key': async ({ provider, apiKey }) => {
          await secrets.setKey(provider, apiKey);
          services.noteKeyChange();
          await announceSettings();
          return null;
        },
        usage: () => services.reportUsage(),
        'clear-cache': async () => {
          await services.cache.clear();
          return null;
        },
        'clear-everything': async (_, sender) => {
          await replies['clear-replies']({}, sender);
          await services.clearEverything();
          services.noteKeyChange();
          await announceSettings();
          return null;
        },
        'comment-frames': async ({ tabId }) => ({ hosts: await commentFrames(services, tabId) }),
        'read-once': async ({ tabId }) => {
          await pages.readOnce(tabId);
          return null;
        },
      },
      (sender, send, signal) =>
        services.translation.open({ site: sender.host, incognito: sender.incognito, send, signal }),
    );

    forwardCommands();
    void keepStorageFromPages();
    const menu = offerSiteMenu(settings, (tabId) => pages.readOnce(tabId));

    browser.runtime.onInstalled.addListener((details) => {
      void services.languageNames();
      void pages.refresh();
      void menu.create();
      if (details.reason === 'install') {
        void services.adoptInterfaceLanguage();
        void openWelcome();
      }
    });
    browser.runtime.onStartup.addListener(() => {
      void services.languageNames();
      void pages.refresh();
    });
  },
});
