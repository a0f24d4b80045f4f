import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocumented, writesDocumentation } from '../support/editors/documentation.ts';
import { type Fate, putAll, randomDrafts } from '../support/editors/random-drafts.ts';
import {
  type EditorBrowser,
  type EditorName,
  editorPages,
  editorsAreThere,
  startEditors,
} from '../support/editors.ts';
import { browsers } from '../support/extension.ts';

const names = Object.keys(editorPages) as EditorName[];
const drafts = randomDrafts(Number(process.env['CROSSTALK_DRAFTS'] ?? (writesDocumentation ? 1000 : 3)));
/** As many as run in one call to the page. */
const AT_ONCE = 20;

function add(sum: Fate, next: Fate): Fate {
  return {
    inserted: sum.inserted + next.inserted,
    kept: sum.kept + next.kept,
    lost: sum.lost + next.lost,
    doubled: sum.doubled + next.doubled,
    undone: sum.undone + next.undone,
    undoFailed: sum.undoFailed + next.undoFailed,
    examples: [...sum.examples, ...next.examples],
  };
}

for (const installed of browsers) {
  // Chromium gives every page the focus, so that a long run can have several at work; Firefox has one in front.
  const concurrent = drafts.length > 10 && installed.name === 'chromium';
  const skip = installed.missing || !editorsAreThere;
  describe(`random drafts in ${installed.name}`, { concurrent, skip }, () => {
    let editors: EditorBrowser;

    beforeAll(async () => {
      editors = await startEditors(installed);
    });

    afterAll(async () => {
      await editors?.close();
    });

    it.each(names)(
      'are never lost and never doubled in %s',
      async (name) => {
        const tab = await editors.open(name, 'the draft that was there');
        let fate: Fate = {
          inserted: 0,
          kept: 0,
          lost: 0,
          doubled: 0,
          undone: 0,
          undoFailed: 0,
          examples: [],
        };
        for (let from = 0; from < drafts.length; from += AT_ONCE)
          fate = add(fate, await tab.evaluate(putAll, drafts.slice(from, from + AT_ONCE)));
        await tab.close();
        const { inserted, kept, lost, doubled, undone, undoFailed, examples } = fate;
        const undo = `${undone} of ${undone + undoFailed}`;
        const cells = [name, installed.name, drafts.length, inserted, kept, lost, doubled, undo];
        if (writesDocumentation) writeDocumented('drafts', [`| ${cells.join(' | ')} |`]);
        expect({
          lost,
          doubled,
          undoFailed,
          examples: lost + doubled + undoFailed > 0 ? examples : [],
        }).toEqual({
          lost: 0,
          doubled: 0,
          undoFailed: 0,
          examples: [],
        });
        expect(inserted + kept).toBe(drafts.length);
      },
      drafts.length > 10 ? 3_600_000 : 120_000,
    );
  });
}
