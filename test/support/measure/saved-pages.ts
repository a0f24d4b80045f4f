/** What a reader of a saved page wants translated, by selectors, and where the page stands. */
interface SavedPage {
  readonly site: string | null;
  readonly address: string;
  readonly wanted: string;
  /** What may be found as well. */
  readonly also?: string;
}

/** The saved pages of `../shared/pages`, which are no part of the project. */
export const savedPages: Readonly<Record<string, SavedPage>> = {
  'xiaohongshu-1.html': {
    site: 'xiaohongshu',
    address: 'https://www.xiaohongshu.com/explore/1',
    wanted: '#detail-title, #detail-desc .note-text',
  },
  'xiaohongshu-2.html': {
    site: 'xiaohongshu',
    address: 'https://www.xiaohongshu.com/explore/2',
    wanted: '#detail-title, .note-text',
  },
  'x-1.html': { site: 'x', address: 'https://x.com/a', wanted: '[data-testid="tweetText"]' },
  'x-2.html': { site: 'x', address: 'https://x.com/b', wanted: '[data-testid="tweetText"]' },
  'x-3.html': { site: 'x', address: 'https://x.com/c', wanted: '[data-testid="tweetText"]' },
  'x-6.html': { site: 'x', address: 'https://x.com/home', wanted: '[data-testid="tweetText"]' },
  'x-10.html': { site: 'x', address: 'https://x.com/a/status/1', wanted: '[data-testid="tweetText"]' },
  'weibo-1.html': {
    site: 'weibo',
    address: 'https://s.weibo.com/weibo?q=a',
    wanted: '[node-type^="feed_list_content"]',
  },
  'weibo-2.html': {
    site: 'weibo',
    address: 'https://s.weibo.com/weibo?q=b',
    wanted: '[node-type^="feed_list_content"]',
  },
  'youtube-1.html': {
    site: 'youtube',
    address: 'https://www.youtube.com/watch?v=1',
    wanted: '#content-text',
  },
  'youtube-2.html': {
    site: 'youtube',
    address: 'https://www.youtube.com/watch?v=2',
    wanted: '#content-text',
  },
  'youtube-live-1.html': {
    site: 'youtube',
    address: 'https://www.youtube.com/live_chat?v=1',
    wanted: '#message',
  },
  'twitch-1.html': {
    site: 'twitch',
    address: 'https://www.twitch.tv/a',
    wanted: '[data-a-target="chat-line-message-body"]',
  },
  'reddit-1.html': {
    site: 'reddit',
    address: 'https://www.reddit.com/r/a/1',
    wanted: '[data-testid="comment"], [data-test-id="post-content"] :is(h1, .RichTextJSON-root)',
  },
  'github-1.html': {
    site: 'github',
    address: 'https://github.com/a/b/pull/1',
    wanted: '.comment-body, h1 .markdown-title',
  },
  'bluesky-1.html': {
    site: 'bluesky',
    address: 'https://bsky.app/profile/a',
    wanted: '[data-testid="postText"]',
  },
  'mastodon-1.html': {
    site: 'mastodon',
    address: 'https://social.example/@a/1',
    wanted: '.status__content__text',
  },
  'threads-1.html': {
    site: 'threads',
    address: 'https://www.threads.com/@a',
    wanted: '[data-pressable-container]',
  },
  'zhihu-1.html': { site: 'zhihu', address: 'https://www.zhihu.com/', wanted: '.zm-item-rich-text' },
  'hackernews-1.html': {
    site: 'hackernews',
    address: 'https://news.ycombinator.com/',
    wanted: '.titleline > a',
  },
  'wordpress-1.html': {
    site: null,
    address: 'https://blog.example/a',
    wanted: '.comment-content',
    also: '.single-blog-content, .entry-content, article > .entry, h1, h2.single-post-title',
  },
};

const structure = 'high: structure seen in real pages';
const source = 'high: several recent sources agree, no saved page';
const part = 'medium: sources agree in part';
const weak = 'low: not verified';

/** How sure the facts about a site are, beside what was measured. */
export const confidence: Readonly<Record<string, string>> = {
  xiaohongshu: `${structure}; search high; live room medium; notifications low`,
  tiktok: 'high for texts; item boxes medium',
  instagram: 'medium: by structure, class names change',
  x: structure,
  youtube: structure,
  reddit: 'high: real markup seen; the retired design on a saved page',
  weibo: 'high for search on saved pages; feed and comments from several sources; m.weibo.cn low',
  bilibili: source,
  douyin: part,
  threads: structure,
  facebook: 'medium: by roles; labels are localised',
  bluesky: structure,
  telegram: 'high from the sources of both versions; composer of version A medium',
  'telegram-channels': part,
  discord: source,
  twitch: structure,
  zhihu: 'high for answers, medium for comments; retired layout on a saved page',
  douban: 'high for short comments, medium for the rest',
  tieba: source,
  hackernews: structure,
  github: structure,
  stackexchange: 'high: long unchanged',
  vk: 'high for posts, medium for comments',
  naver: source,
  chzzk: part,
  niconico: 'high for live broadcasts; watch pages are not covered',
  linkedin: 'high for the classic layout, medium for the one of 2026',
  pixiv: weak,
  disqus: 'medium: long unchanged, not verified on a saved page',
  giscus: 'high: from its source',
  waline: 'high: a real server and client in the tests',
  twikoo: part,
  artalk: 'high: from its source',
  mastodon: 'high: from its source and a saved page',
  misskey: part,
};
