import { describe, expect, it } from 'vitest';
import type { Ask } from '../../../lib/core/ask.ts';
import { createAsks } from '../../../lib/page/asks.ts';

describe('the asks of a page', () => {
  it('remember what a thread repeats, and not every answer of an hour of chat', () => {
    const sent: Ask[] = [];
    const asks = createAsks({ ask: (list) => sent.push(...list), cancel: () => undefined });
    const answers: string[] = [];
    const ask = (text: string): void => {
      const before = sent.length;
      asks.ask(
        {
          text,
          decision: { language: 'zh', confidence: 1, evidence: 'script', open: false },
          prior: {},
          urgency: 'visible',
        },
        (answer) => answers.push(answer.state),
      );
      asks.flush();
      const [fresh] = sent.slice(before);
      if (fresh !== undefined)
        asks.receive([
          {
            id: fresh.id,
            state: 'done',
            text: 'x',
            from: 'zh',
            to: 'en',
            provider: 'bergamot',
            kind: 'translation',
          },
        ]);
    };
    for (let n = 0; n < 2000; n += 1) {
      ask('太好看了');
      ask(`第${n}句`);
    }
    expect(answers).toHaveLength(4000);
    expect(sent.filter(({ text }) => text === '太好看了')).toHaveLength(1);
    ask('第0句');
    expect(sent).toHaveLength(2002);
  });
});
