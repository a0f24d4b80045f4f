import type { Composer } from '../../lib/reply/composer.ts';
import { type Content, draftOf, runsOf, sameDraft } from '../../lib/reply/draft.ts';
import type { Insertion, Refusal } from '../../lib/reply/insertion.ts';

/** A field under the control of a test. */
export interface FakeComposer extends Composer {
  /** What stands in it. */
  text: string;
  composing: boolean;
  /** Why it takes nothing; undefined where it does. */
  refuses: Refusal | undefined;
  readonly insertions: string[];
  /** Called whenever what stands in it was written by an insertion or taken back, as editors tell their page. */
  onWritten: () => void;
}

function textOf(content: Content): string {
  const { runs, chips } = runsOf(content);
  return runs.map((run, index) => run + (chips[index]?.text ?? '')).join('');
}

/** A {@link FakeComposer} that takes what is inserted, unless the draft has changed meanwhile. */
export function fakeComposer(
  text = '',
  options: Partial<Pick<Composer, 'purpose' | 'maxLength' | 'multiline'>> = {},
): FakeComposer {
  const composer: FakeComposer = {
    field: { isConnected: true } as HTMLElement,
    purpose: 'comment',
    editor: 'field',
    maxLength: undefined,
    multiline: true,
    text,
    composing: false,
    refuses: undefined,
    insertions: [],
    onWritten: () => undefined,
    read: () => draftOf([composer.text]),
    isComposing: () => composer.composing,
    insert(content, over) {
      const before = composer.text;
      let result: Insertion;
      if (!sameDraft(composer.read(), over)) result = { status: 'changed' };
      else if (composer.refuses !== undefined)
        result = { status: 'refused', reason: composer.refuses, draftKept: true };
      else {
        const inserted = textOf(content);
        composer.text = inserted;
        composer.insertions.push(inserted);
        composer.onWritten();
        const undo = (): Promise<boolean> => {
          const untouched = composer.text === inserted;
          if (untouched) composer.text = before;
          composer.onWritten();
          return Promise.resolve(untouched);
        };
        result = { status: 'inserted', undo };
      }
      return Promise.resolve(result);
    },
    ...options,
  };
  return composer;
}
