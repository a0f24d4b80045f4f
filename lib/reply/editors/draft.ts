import { defineEditor } from './editor-kind.ts';

/** Draft.js: X, TikTok, Douyin, Zhihu. The browser's own commands unmount it where it is empty (Chromium). */
export const draft = defineEditor({
  id: 'draft',
  selector: '.public-DraftEditor-content',
  ways: ['paste'],
  settle: 60,
  undo: 'keys',
});
