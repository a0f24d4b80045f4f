import fc from 'fast-check';
import type { EditorPage } from './questions.ts';

/** The same drafts in every run. */
const SEED = 20260401;
/** UTF-16 units. */
const LONGEST = 5000;

const words = fc.constantFrom(
  ...'hello thanks so good recipe where 谢谢 楼上 说得对 好吃 ありがとう 美味しい 감사합니다 맛있어요 café señor Привет'.split(
    ' ',
  ),
);
const rightToLeft = fc.constantFrom(
  'شكرا جزيلا',
  'وصفة رائعة',
  'תודה רבה',
  'מתכון מצוין',
  '\u200Fטוב!',
  'سلام\u200Cعلیکم',
);
const emoji = fc.constantFrom('😀', '👍🏽', '👨‍👩‍👧‍👦', '🇪🇸', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '❤️', '🤷🏻‍♀️', '☕');
const mention = fc.constantFrom('@ana', '@小满', '@user_name.1', '#café', '#话题#');
const link = fc.constantFrom('https://a.example/x?y=1&z=2#top', 'www.b.example', 'mail@c.example');
const mark = fc.constantFrom('…', '!!!', '<b>', '&amp;', '"', "'", '{{x}}', '\\n', '<x1/>', '😂😂');
const piece = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 1, arbitrary: rightToLeft },
  { weight: 2, arbitrary: emoji },
  { weight: 1, arbitrary: mention },
  { weight: 1, arbitrary: link },
  { weight: 1, arbitrary: mark },
);
const gap = fc.oneof(
  { weight: 12, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: fc.constantFrom('', '  ', '   ') },
  { weight: 2, arbitrary: fc.constantFrom('\n', '\n\n', '\n\n\n') },
);

/** Pieces with gaps between, cut where a character ends. */
const written = (most: number) =>
  fc.array(fc.tuple(piece, gap), { minLength: 1, maxLength: most, size: 'max' }).map((parts) => {
    const text = parts
      .map(([word, space], index) => word + (index === parts.length - 1 ? '' : space))
      .join('');
    return text.slice(0, LONGEST).replace(/[\uD800-\uDBFF\s]$/, '');
  });

const draft = fc.oneof(
  { weight: 70, arbitrary: written(25) },
  { weight: 15, arbitrary: written(120) },
  { weight: 5, arbitrary: written(1200) },
  { weight: 4, arbitrary: emoji },
  {
    weight: 4,
    arbitrary: fc.array(rightToLeft, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(' ')),
  },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 12 }).map((count) => ' '.repeat(count)) },
);

/** Drafts as people write them, and as they do not: up to 5,000 characters, right to left, only spaces. */
export function randomDrafts(count: number): readonly string[] {
  return fc.sample(draft, { seed: SEED, numRuns: count });
}

/** What became of drafts that were put into an editor, each over the one before. */
export interface Fate {
  /** The editor's model holds exactly the draft. */
  inserted: number;
  /** Refused, and the draft before stands as it was. */
  kept: number;
  /** Anything else: the model holds neither of the two alone. */
  lost: number;
  doubled: number;
  /** Of the insertions that were undone, how many brought the draft before back. */
  undone: number;
  undoFailed: number;
  /** What was wrong, for the first few. */
  examples: { status: string; wanted: string; before: string; model: string }[];
}

/** Runs in the page: puts each draft over the one before and looks at the model. Every fifth is undone again. */
export async function putAll(drafts: readonly string[]): Promise<Fate> {
  const { page } = globalThis as unknown as { page: EditorPage };
  const fate: Fate = { inserted: 0, kept: 0, lost: 0, doubled: 0, undone: 0, undoFailed: 0, examples: [] };
  // A line break at the end and the kind of a space are nothing that a reader could see.
  const seen = (text: string) => text.replace(/\u00A0/g, ' ').replace(/\n+$/, '');
  for (const [index, wanted] of drafts.entries()) {
    const before = page.get();
    const answer = await page.ask({ do: 'insert', text: wanted });
    const model = page.get();
    const is = (text: string) => seen(model) === seen(text);
    if (answer.status === 'inserted' && is(wanted)) fate.inserted++;
    else if (answer.status === 'refused' && answer.draftKept === true && is(before)) fate.kept++;
    else if (model.length > Math.max(wanted.length, before.length) && model.includes(wanted)) fate.doubled++;
    else fate.lost++;
    if (!(answer.status === 'inserted' && is(wanted)) && fate.examples.length < 5)
      fate.examples.push({ status: JSON.stringify(answer), wanted, before, model });
    if (index % 5 !== 4 || answer.status !== 'inserted') continue;
    const { status } = await page.ask({ do: 'undo' });
    if (status === 'undone' && seen(page.get()) === seen(before)) fate.undone++;
    else {
      fate.undoFailed++;
      if (fate.examples.length < 5)
        fate.examples.push({ status: `undo: ${status}`, wanted: before, before: wanted, model: page.get() });
    }
  }
  return fate;
}
