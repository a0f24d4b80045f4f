import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerArticleFinder } from '../lib/sites/article-slot.ts';
import { findArticle } from '../lib/sites/generic-article.ts';

/** Put beside the reader into pages that look like an article, so that the others need not load it. */
export default defineUnlistedScript(() => offerArticleFinder(globalThis, findArticle));
