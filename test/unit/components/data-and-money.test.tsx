// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { ClearEverything } from '../../../components/clear-everything.tsx';
import { DailyCap } from '../../../components/daily-cap.tsx';
import { GlossaryEditor } from '../../../components/glossary-editor.tsx';
import { KeyField } from '../../../components/key-field.tsx';
import { PresetSelect } from '../../../components/preset-select.tsx';
import type { ProviderChoice } from '../../../components/provider-choice.ts';
import { SentTable } from '../../../components/sent-table.tsx';
import { UsageTable } from '../../../components/usage-table.tsx';
import { button, doing, find, pick, show, spy, stubMessages, type } from '../../support/rendered.tsx';

beforeEach(stubMessages);

describe('UsageTable', () => {
  it('shows tokens, the estimate with the day of its price, and the end of a pause', () => {
    const cost = { amount: 0.5, currency: 'USD', date: '2026-11-21', source: 'https://vendor.example/' };
    const tokens = { input: 1200, output: 34 };
    const row = { provider: 'anthropic', today: 10, month: 2000, tokens, cost, resumesAt: 0 } as const;
    const page = show(<UsageTable usage={[row]} interfaceTag="en" />);
    expect(page.textContent).toContain('1,200 tokens in, 34 out');
    expect(page.textContent).toContain('About $0.50 this month');
    expect(page.textContent).toContain('price of 2026-11-21');
    expect(page.textContent).toContain('Paused until');
    expect(find('a').getAttribute('href')).toBe('https://vendor.example/');
  });

  it('shows none of them where they are not known', () => {
    const page = show(<UsageTable usage={[{ provider: 'azure', today: 1, month: 2 }]} interfaceTag="en" />);
    expect(page.textContent).not.toMatch(/About|token|Paused/);
  });
});

describe('DailyCap', () => {
  it('takes whole numbers above nothing, and everything else as no limit', () => {
    const onChange = spy();
    show(<DailyCap cap={0} onChange={onChange} />);
    for (const value of ['5000', '', '-3']) type('[data-field=dailyCharacterCap]', value);
    expect(onChange.mock.calls).toEqual([[5000], [0], [0]]);
  });
});

describe('ClearEverything', () => {
  it('asks once more before it does it', () => {
    const onClear = spy();
    show(<ClearEverything outcome="none" onClear={onClear} />);
    doing(() => button('Clear everything…').click());
    expect(onClear).not.toHaveBeenCalled();
    doing(() => button('Yes, delete all of it').click());
    expect(onClear).toHaveBeenCalledTimes(1);
  });
});

describe('PresetSelect', () => {
  it('gives the address of what was picked and knows it again', () => {
    const presets = [{ id: 'one', name: 'One', baseUrl: 'https://one.example/v1', modelExample: 'm' }];
    const onPick = spy();
    show(<PresetSelect presets={presets} baseUrl="" onPick={onPick} />);
    pick('[data-field=preset]', 'one');
    expect(onPick).toHaveBeenCalledExactlyOnceWith('https://one.example/v1');
    show(<PresetSelect presets={presets} baseUrl="https://one.example/v1" onPick={onPick} />);
    expect(find('[data-field=preset]')).toHaveProperty('value', 'one');
  });
});

describe('SentTable', () => {
  const own = { place: 'own-server', sends: true, hasKey: false } as const;
  const providers: readonly (ProviderChoice & { readonly origins: readonly string[] })[] = [
    { id: 'dictionary', place: 'device', sends: false, fields: [], hasKey: false, origins: [] },
    {
      ...own,
      id: 'deepl',
      fields: [{ name: 'apiKey', required: true }],
      features: ['context'],
      origins: ['https://api.deepl.com'],
    },
    { ...own, id: 'apertium', fields: [], origins: [] },
  ];

  it('says of each translator what it is sent and where', () => {
    const page = show(<SentTable providers={providers} masks />);
    const entries = Array.from(page.querySelectorAll('dl > div'), ({ textContent }) => textContent);
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatch(/the post and the comment.*your key.*https:\/\/api\.deepl\.com/);
    expect(entries[1]).toMatch(/No address yet/);
    expect(page.textContent).toContain('Nothing is sent by: Phrasebook and dictionary.');
  });
});

describe('KeyField', () => {
  it('says whose key was pasted, whatever came with it', () => {
    const onSave = spy();
    const page = show(<KeyField saved={false} required onSave={onSave} />);
    type('[data-field=apiKey]', 'ANTHROPIC_API_KEY="sk-ant-1"');
    expect(page.textContent).toContain('key of Anthropic');
    doing(() => button('Save key').click());
    expect(onSave).toHaveBeenCalledExactlyOnceWith('sk-ant-1');
  });
});

describe('GlossaryEditor', () => {
  it('adds an entry in the place of one for the same word', () => {
    const onChange = spy();
    show(
      <GlossaryEditor
        rows={[{ source: '原神', target: 'Genshin', to: 'en' }]}
        languages={[{ tag: 'en', name: 'English' }]}
        target="en"
        outcome=""
        failed={false}
        onChange={onChange}
        onImport={() => undefined}
        onExport={() => undefined}
      />,
    );
    type('[data-field=glossary-source]', ' 原神 ');
    type('[data-field=glossary-target]', 'Genshin Impact');
    doing(() => button('Add entry').click());
    expect(onChange).toHaveBeenCalledExactlyOnceWith([
      { source: '原神', target: 'Genshin Impact', to: 'en' },
    ]);
    doing(() => button('Remove 原神').click());
    expect(onChange).toHaveBeenLastCalledWith([]);
  });
});
