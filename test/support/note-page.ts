import type { SampleComment } from './sample/comments.ts';
import { samplePage } from './sample/page.ts';
import { page, type SiteHandler, type Sites, startSites } from './servers/sites.ts';

/** Address of a note on a host. */
export const noteUrl = (host: string) => `https://${host}/explore/66aa00000000000000000001`;

/** A note whose only foreign texts are these comments. Late replies arrive when {@link loadReplies} runs. */
export function notePage(comments: readonly SampleComment[]): SiteHandler {
  return page(samplePage({ comments, lateAfter: null }));
}

/** Chinese comments that no phrasebook has, all different; `mark` keeps those of two tests apart. */
export function chineseComments(count: number, mark: string): readonly SampleComment[] {
  return Array.from({ length: count }, (_, n) => ({
    user: `读者${n}`,
    text: `第${n + 1}位邻居昨天把${mark}的钥匙忘在楼下的修车铺里了`,
    language: 'zh' as const,
  }));
}

/** Starts hosts with notes on them. */
export function startNotes(notes: Readonly<Record<string, readonly SampleComment[]>>): Promise<Sites> {
  return startSites(
    Object.fromEntries(Object.entries(notes).map(([host, comments]) => [host, notePage(comments)])),
  );
}

/** Runs in the page: the site loads the replies that were not there. */
export function loadReplies(): void {
  dispatchEvent(new Event('load-replies'));
}

/** Runs in the page: its own markup without anything of Crosstalk. */
export function markupWithoutCrosstalk(): string {
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const own of copy.querySelectorAll('crosstalk-translation, crosstalk-offer')) own.remove();
  return copy.outerHTML;
}
