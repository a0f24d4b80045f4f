import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documented, writeDocumented, writesDocumentation } from '../support/editors/documentation.ts';
import { lineOf, measure } from '../support/editors/measure.ts';
import {
  type EditorBrowser,
  type EditorName,
  editorPages,
  editorsAreThere,
  startEditors,
} from '../support/editors.ts';
import { browsers } from '../support/extension.ts';

const names = Object.keys(editorPages) as EditorName[];

for (const installed of browsers) {
  describe.skipIf(installed.missing || !editorsAreThere)(`writing in ${installed.name}`, () => {
    let editors: EditorBrowser;
    const lines: string[] = [];

    beforeAll(async () => {
      editors = await startEditors(installed);
    });

    afterAll(async () => {
      await editors?.close();
      if (writesDocumentation) writeDocumented('editors', lines);
    });

    it.each(names)(
      '%s takes a text whole and gives the draft back, and no key, composition or refusal loses anything',
      async (name) => {
        const tab = await editors.open(name, 'one\n\ntwo 😀');
        expect(await tab.evaluate(() => page.ask({ do: 'read' }))).toMatchObject({
          editor: editorPages[name],
          purpose: 'comment',
          multiline: true,
          text: 'one\n\ntwo 😀',
        });
        const row = await measure(tab);
        await tab.close();
        const line = lineOf(name, installed.name, row);
        lines.push(line);
        expect(Object.entries(row).filter(([, outcome]) => outcome !== 'yes' && outcome !== '-')).toEqual([]);
        expect(writesDocumentation ? lines : documented('editors')).toContain(line);
      },
    );
  });
}
