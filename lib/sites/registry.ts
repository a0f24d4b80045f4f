import type { SiteAdapter } from '../core/site.ts';
import { artalk } from './artalk.ts';
import { bilibili } from './bilibili.ts';
import { bluesky } from './bluesky.ts';
import { chzzk } from './chzzk.ts';
import { discord } from './discord.ts';
import { disqus } from './disqus.ts';
import { douban } from './douban.ts';
import { douyin } from './douyin.ts';
import { facebook } from './facebook.ts';
import { giscus } from './giscus.ts';
import { github } from './github.ts';
import { hackernews } from './hackernews.ts';
import { instagram } from './instagram.ts';
import { linkedin } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { matchesPattern } from './match-pattern.ts';
import { misskey } from './misskey.ts';
import { naver } from './naver.ts';
import { niconico } from './niconico.ts';
import { pixiv } from './pixiv.ts';
import { reddit } from './reddit.ts';
import { stackexchange } from './stackexchange.ts';
import { telegram } from './telegram.ts';
import { telegramChannels } from './telegram-channels.ts';
import { theLounge } from './the-lounge.ts';
import { threads } from './threads.ts';
import { tieba } from './tieba.ts';
import { tiktok } from './tiktok.ts';
import { twikoo } from './twikoo.ts';
import { twitch } from './twitch.ts';
import { vk } from './vk.ts';
import { waline } from './waline.ts';
import { weibo } from './weibo.ts';
import { x } from './x.ts';
import { xiaohongshu } from './xiaohongshu.ts';
import { youtube } from './youtube.ts';
import { zhihu } from './zhihu.ts';

/**
 * Every site Crosstalk knows, in the order they are tried. A new site is one file and one line here. Pages never
 * load this list: the background sends them what they need of it.
 */
export const sites = [
  xiaohongshu,
  tiktok,
  instagram,
  x,
  youtube,
  reddit,
  weibo,
  bilibili,
  douyin,
  threads,
  facebook,
  bluesky,
  telegram,
  telegramChannels,
  discord,
  twitch,
  zhihu,
  douban,
  tieba,
  hackernews,
  github,
  stackexchange,
  vk,
  naver,
  chzzk,
  niconico,
  linkedin,
  pixiv,
  disqus,
  giscus,
  waline,
  twikoo,
  artalk,
  mastodon,
  misskey,
  theLounge,
] as const satisfies readonly SiteAdapter[];

const all: readonly SiteAdapter[] = sites;

/** Match patterns of the hosts the extension may read from the start. */
export const registryMatches: readonly string[] = all
  .filter((site) => site.optional !== true)
  .flatMap((site) => site.matches);

/** Match patterns of all sites that are described here. */
export const describedMatches: readonly string[] = all.flatMap((site) => site.matches);

/** The adapter of an address, or undefined where the page itself must show what it is. */
export function siteFor(address: URL): SiteAdapter | undefined {
  return all.find((site) => site.matches.some((pattern) => matchesPattern(pattern, address)));
}

/** Whether Crosstalk runs by itself on a host. */
export function isRegistryHost(host: string): boolean {
  return registryMatches.some((pattern) => {
    const [scheme = '', , name = ''] = pattern.split('/', 3);
    return matchesPattern(`${scheme}//${name}/*`, new URL(`https://${host}/`));
  });
}

/** Systems that stand on any host, which a page recognises by what it holds. */
export const knownSystems: readonly SiteAdapter[] = all.filter((site) => site.recognise !== undefined);
