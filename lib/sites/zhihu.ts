import { defineSite } from './site-adapter.ts';

/** Zhihu: questions, answers, articles, comments, and feeds of the old layout. */
export const zhihu = defineSite({
  id: 'zhihu',
  name: 'Zhihu',
  matches: ['https://www.zhihu.com/*', 'https://zhuanlan.zhihu.com/*'],
  texts: [
    { kind: 'title', text: 'h1.QuestionHeader-title, h1.Post-Title' },
    {
      kind: 'post',
      text: '.RichContent-inner .RichText.ztext, .QuestionRichText .RichText, .Post-RichText.ztext',
      item: '.ContentItem',
      author: '.AuthorInfo-name',
    },
    {
      kind: 'comment',
      text: '.CommentContent, .CommentItemV2 .RichText.ztext, .NestComment .RichText.ztext',
      outside: '.CommentContent, .RichText',
      item: '[data-id], .CommentItemV2',
      author: 'a[href*="/people/"], .UserLink-link',
    },
    { kind: 'post', text: '.zm-item-rich-text', item: '.feed-item', author: '.author-link' },
  ],
  keep: ['img', 'figure', '.ztext-math', 'a.LinkCard', 'a[href]', 'code'],
  skip: ['pre', '.ContentItem-more', 'button', '.answer-date-link-wrap'],
  composers: [
    { selector: '.CommentEditorV2 .public-DraftEditor-content' },
    { selector: '.InputLike.Editable .public-DraftEditor-content' },
    { selector: '.public-DraftEditor-content' },
  ],
  language: 'zh',
});
