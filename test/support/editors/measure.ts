import type { BrowserName, BrowserPage } from '../browser.ts';
import { until } from '../until.ts';
import type { EditorPage } from './questions.ts';

/** What is measured of an editor in a browser, in the order of the table. */
export const columns = [
  'text',
  'line breaks',
  'emoji',
  'empty draft',
  'from outside',
  'cursor',
  'undo',
  'our undo',
  'mention kept',
  'typing on',
  'key meanwhile',
  'input method',
  'refused',
] as const;

/** One row: `yes`, `-` where the editor has no such thing, or what happened instead. */
export type Row = Record<(typeof columns)[number], string>;

const DRAFT = 'old draft\nwords';
const TEXT = 'Buenos días 😀 a todos\n\n👨‍👩‍👧 🇪🇸 @ana #café 中文\n한국어 https://a.example/x?y=1';
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200D/gu;

const letters = (text: string) => text.replace(EMOJI, '').replace(/\s+/g, ' ');
const emoji = (text: string) => (text.match(EMOJI) ?? []).join('');
const breaks = (text: string) =>
  text
    .split('\n')
    .map((line) => line.length > 0)
    .join();
const said = (good: boolean, otherwise: unknown) =>
  good ? 'yes' : `no: ${typeof otherwise === 'string' ? otherwise : JSON.stringify(otherwise)}`;

declare const page: EditorPage;

async function start(tab: BrowserPage, draft: string): Promise<void> {
  await tab.evaluate(async (text) => {
    await page.set(text);
    page.field.focus();
  }, draft);
}

const model = (tab: BrowserPage) => tab.evaluate(() => page.get());
const insert = (tab: BrowserPage, text: string) =>
  tab.evaluate((wanted) => page.ask({ do: 'insert', text: wanted }), text);

/** Resolves when the page was drawn: editors put the caret behind what was typed only then. */
const painted = (tab: BrowserPage) =>
  tab.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );

/** Presses the keys for undo until the draft is back; resolves with how often. */
async function pressUndo(tab: BrowserPage): Promise<number> {
  for (let presses = 1; presses <= 8; presses++) {
    await tab.press('Control+z');
    const back = await until('the draft', async () => (await model(tab)) === DRAFT, { limit: 400 }).catch(
      () => false,
    );
    if (back) return presses;
  }
  return 0;
}

async function measureText(tab: BrowserPage, row: Row): Promise<void> {
  await start(tab, '');
  const empty = await insert(tab, TEXT);
  row['empty draft'] = said(empty.status === 'inserted' && (await model(tab)) === TEXT, {
    ...empty,
    model: await model(tab),
  });
  await start(tab, DRAFT);
  await tab.evaluate(async () => {
    await page.ask({ do: 'read' });
    document.querySelector('button')?.focus();
  });
  const outside = await insert(tab, TEXT);
  row['from outside'] = said(outside.status === 'inserted' && (await model(tab)) === TEXT, {
    ...outside,
    model: await model(tab),
  });
  await start(tab, DRAFT);
  const answer = await insert(tab, TEXT);
  const held = await model(tab);
  row.text = said(answer.status === 'inserted' && letters(held) === letters(TEXT), answer);
  row['line breaks'] = said(breaks(held) === breaks(TEXT), held);
  row.emoji = said(emoji(held) === emoji(TEXT), held);
  await tab.type('Z');
  row.cursor = said(
    await until('the letter', async () => (await model(tab)) === `${TEXT}Z`, { limit: 2000 }).catch(
      () => false,
    ),
    await model(tab),
  );
}

async function measureUndo(tab: BrowserPage, row: Row): Promise<void> {
  await start(tab, DRAFT);
  await insert(tab, TEXT);
  const presses = await pressUndo(tab);
  row.undo = presses === 1 ? 'yes' : presses === 0 ? said(false, await model(tab)) : `${presses} presses`;
  await start(tab, DRAFT);
  await insert(tab, TEXT);
  const { status } = await tab.evaluate(() => page.ask({ do: 'undo' }));
  row['our undo'] = said(status === 'undone' && (await model(tab)) === DRAFT, await model(tab));
}

async function measureMention(tab: BrowserPage, row: Row): Promise<void> {
  const wire = await tab.evaluate(async () => {
    if (page.mention === undefined) return undefined;
    await page.mention.set('hi ', '@Ana', ' how are you');
    page.field.focus();
    return (await page.ask({ do: 'read' })).wire;
  });
  if (wire === undefined) {
    row['mention kept'] = '-';
    return;
  }
  const answer = await insert(tab, 'hola <x1/> qué tal 😀\nadiós');
  const held = await tab.evaluate(() => page.mention?.get());
  row['mention kept'] = said(wire === 'hi <x1/> how are you' && held === 'hola {@Ana} qué tal 😀\nadiós', {
    wire,
    ...answer,
    held,
  });
}

async function measureTypingOn(tab: BrowserPage, row: Row): Promise<void> {
  await start(tab, '');
  await tab.type('hello');
  await until('what was typed', async () => (await model(tab)) === 'hello', { limit: 3000 });
  await tab.evaluate(() => page.ask({ do: 'remember' }));
  await tab.type(' you');
  await until('what was typed on', async () => (await model(tab)) === 'hello you', { limit: 3000 });
  const { status } = await insert(tab, TEXT);
  const held = await model(tab);
  row['typing on'] = said(status === 'changed' && held === 'hello you', { status, held });
}

/** A key while an insertion is under way: it lands in the draft or after the text, and neither is lost. */
async function measureKeyMeanwhile(tab: BrowserPage, row: Row): Promise<void> {
  const outcomes: string[] = [];
  for (let round = 0; round < 4; round++) {
    await start(tab, DRAFT);
    await tab.evaluate(() => page.ask({ do: 'remember' }));
    const answer = insert(tab, TEXT);
    // Each round comes a little later, so that the key meets the insertion at different stages.
    for (let turn = 0; turn < round; turn++) await model(tab);
    await tab.type('Z');
    const { status } = await answer;
    const good = (held: string) => {
      const [before, after, ...more] = held.split('Z');
      const rest = `${before}${after}`;
      return (
        more.length === 0 &&
        after !== undefined &&
        (rest === TEXT || (status === 'changed' && rest === DRAFT))
      );
    };
    await until('the key', async () => good(await model(tab)), { limit: 2000 }).catch(() => false);
    const held = await model(tab);
    outcomes.push(good(held) ? 'yes' : JSON.stringify({ status, held }));
  }
  row['key meanwhile'] = said(
    outcomes.every((outcome) => outcome === 'yes'),
    outcomes,
  );
}

/** A real input method where the browser can be told to have one; else its events. */
async function measureComposition(tab: BrowserPage, row: Row): Promise<void> {
  await start(tab, '');
  await tab.type('a');
  await until('the letter', async () => (await model(tab)) === 'a', { limit: 3000 });
  await painted(tab);
  await tab.evaluate(() => page.ask({ do: 'remember' }));
  if (tab.compose !== undefined) await tab.compose('ni');
  else
    await tab.evaluate(() => {
      page.field.dispatchEvent(
        new CompositionEvent('compositionstart', { bubbles: true, composed: true, data: '' }),
      );
    });
  const answer = insert(tab, TEXT);
  const meanwhile = await tab.evaluate(async () => (await page.ask({ do: 'read' })).text);
  if (tab.commit !== undefined) await tab.commit('你好');
  else
    await tab.evaluate(() => {
      page.field.dispatchEvent(
        new CompositionEvent('compositionend', { bubbles: true, composed: true, data: '' }),
      );
    });
  const { status, draftKept } = await answer;
  // What was composed stands; where nothing was, the text may follow once the composition is over.
  const good = (held: string) =>
    status === 'refused'
      ? tab.commit === undefined && draftKept === true && /^a\s?$/.test(held)
      : status === 'inserted'
        ? tab.commit === undefined && held === TEXT
        : status === 'changed' && (tab.commit === undefined ? /^a\s?$/ : /^a你好$/).test(held);
  // Editors take a moment until their model holds what was composed.
  await until('what was composed', async () => good(await model(tab)), { limit: 2000 }).catch(() => false);
  const held = await model(tab);
  row['input method'] = said(!meanwhile?.includes('Buenos') && good(held), {
    meanwhile,
    held,
    status,
  });
}

async function measureRefusal(tab: BrowserPage, row: Row): Promise<void> {
  await start(tab, DRAFT);
  await tab.evaluate(() => page.refuse());
  const { status, reason, draftKept } = await insert(tab, TEXT);
  const held = await model(tab);
  row.refused = said(status === 'refused' && reason === 'not-taken' && draftKept === true && held === DRAFT, {
    status,
    reason,
    draftKept,
    held,
  });
}

/** Measures one editor on its open page. The refusing site comes last: it stays that way. */
export async function measure(tab: BrowserPage): Promise<Row> {
  const row = Object.fromEntries(columns.map((column) => [column, '-'])) as Row;
  await measureText(tab, row);
  await measureUndo(tab, row);
  await measureMention(tab, row);
  await measureTypingOn(tab, row);
  await measureKeyMeanwhile(tab, row);
  await measureComposition(tab, row);
  await measureRefusal(tab, row);
  return row;
}

/** A line of the table in `docs/editors.md`. */
export function lineOf(editor: string, browser: BrowserName, row: Row): string {
  return `| ${[editor, browser, ...columns.map((column) => row[column])].join(' | ')} |`;
}
