import type { PageRequests, PageScript, PageSettings } from '../../lib/messaging/protocol.ts';
import type { Sender } from '../../lib/messaging/server.ts';
import { injectFolding, injectGenericReader } from '../../lib/platform/reader-scripts.ts';
import { describedSite } from '../../lib/sites/taught-site.ts';
import { pageSettings } from './page-settings.ts';
import type { Services } from './services.ts';

const inject = { generic: injectGenericReader, folding: injectFolding } as const;

/** The scripts that a page needs beside the reader: what tells comments by their looks where nobody described the site. */
function scriptsFor({ sites, languageRules }: PageSettings): PageScript[] {
  const scripts: PageScript[] = [];
  if (describedSite(sites) === undefined) scripts.push('generic');
  if (Object.values(languageRules).includes('fold')) scripts.push('folding');
  return scripts;
}

/**
 * Tells a page what it needs to know, after putting in the scripts that it needs: one way there and back for both,
 * while the page still loads. What has to be there before the first translation is made ready meanwhile.
 */
export async function startReading(
  services: Services,
  sender: Sender,
  { once, present, language }: PageRequests['start-reading']['request'],
): Promise<PageSettings> {
  const settings = await pageSettings(services, sender);
  const { tabId, frameId, host } = sender;
  if (!(settings.enabled || once) || tabId === undefined || frameId === undefined) return settings;
  const missing = scriptsFor(settings).filter((script) => !present.includes(script));
  // Without them a page can still be read where something was taught, or a known system stands on it.
  await Promise.all(missing.map((script) => inject[script](tabId, frameId).catch(() => undefined)));
  const ofSite = settings.sites.find((site) => site.language !== undefined)?.language;
  services.translation.prepare({ host, language: ofSite ?? language });
  return settings;
}
