// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { CorrectionList } from '../../../components/correction-list.tsx';
import { FallbackOrder } from '../../../components/fallback-order.tsx';
import { LanguageList } from '../../../components/language-list.tsx';
import { languageOptions } from '../../../components/language-options.ts';
import { SiteList } from '../../../components/site-list.tsx';
import { button, doing, find, pick, show, spy, stubMessages } from '../../support/rendered.tsx';

beforeEach(stubMessages);

describe('FallbackOrder', () => {
  const order = ['browser', 'dictionary', 'apertium'] as const;

  it('moves a translator down and says where it is now', () => {
    const onChange = spy();
    show(<FallbackOrder order={order} others={[]} onChange={onChange} />);
    doing(() => button('Move Browser’s translator down').click());
    expect(onChange).toHaveBeenCalledExactlyOnceWith(['dictionary', 'browser', 'apertium']);
    expect(find('output').textContent).toBe('Browser’s translator is now number 2.');
  });

  it('moves a translator up', () => {
    const onChange = spy();
    show(<FallbackOrder order={order} others={[]} onChange={onChange} />);
    doing(() => button('Move Apertium up').click());
    expect(onChange).toHaveBeenCalledExactlyOnceWith(['browser', 'apertium', 'dictionary']);
  });

  it('keeps the first and the last where they are', () => {
    const onChange = spy();
    show(<FallbackOrder order={order} others={[]} onChange={onChange} />);
    doing(() => button('Move Browser’s translator up').click());
    doing(() => button('Move Apertium down').click());
    expect(onChange).not.toHaveBeenCalled();
  });

  it('adds and removes translators', () => {
    const onChange = spy();
    show(<FallbackOrder order={['browser']} others={['dictionary']} onChange={onChange} />);
    pick('select', 'dictionary');
    doing(() => button('Add').click());
    expect(onChange).toHaveBeenLastCalledWith(['browser', 'dictionary']);
    doing(() => button('Remove Browser’s translator').click());
    expect(onChange).toHaveBeenLastCalledWith([]);
  });
});

describe('LanguageList', () => {
  const options = languageOptions(['en', 'es', 'zh'], 'en');

  it('offers no language that is in the list already, whatever its script', () => {
    const page = show(
      <LanguageList languages={['en', 'zh-Hant']} options={options} onChange={() => undefined} />,
    );
    const offered = [...page.querySelectorAll('option')].map(({ value }) => value);
    expect(offered).toEqual(['', 'es']);
  });

  it('adds and removes languages', () => {
    const onChange = spy();
    show(<LanguageList languages={['en']} options={options} onChange={onChange} />);
    pick('select', 'es');
    doing(() => button('Add').click());
    expect(onChange).toHaveBeenLastCalledWith(['en', 'es']);
    doing(() => button('Remove English').click());
    expect(onChange).toHaveBeenLastCalledWith([]);
  });
});

describe('SiteList', () => {
  it('turns a site on and off and removes it', () => {
    const onToggle = spy();
    const onRemove = spy();
    show(<SiteList sites={[{ host: 'example.org', on: false }]} onToggle={onToggle} onRemove={onRemove} />);
    doing(() => find('[role=switch]').click());
    expect(onToggle).toHaveBeenCalledExactlyOnceWith('example.org', true);
    doing(() => button('Remove example.org').click());
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('example.org');
  });

  it('says how sites come into it while there are none', () => {
    const page = show(<SiteList sites={[]} onToggle={() => undefined} onRemove={() => undefined} />);
    expect(page.textContent).toContain('use the switch');
  });
});

describe('CorrectionList', () => {
  const options = languageOptions(['en', 'es', 'pt'], 'en');
  const corrections = [
    { site: 'a.example', language: 'es', is: 'pt' },
    { site: 'b.example', language: 'es', is: 'und' },
    { site: 'c.example', language: 'gl' },
  ];
  const nothing = () => undefined;

  it('says of each site what a language is taken for there, or that it is left alone', () => {
    const page = show(
      <CorrectionList
        corrections={corrections}
        options={options}
        imported={null}
        onRemove={nothing}
        onExport={nothing}
        onImport={nothing}
      />,
    );
    expect([...page.querySelectorAll('.taught')].map(({ textContent }) => textContent)).toEqual([
      'a.example Spanish is Portuguese',
      'b.example Spanish is another language',
      'c.example gl is left alone',
    ]);
  });

  it('takes back the one that is chosen', () => {
    const onRemove = spy();
    show(
      <CorrectionList
        corrections={corrections}
        options={options}
        imported={null}
        onRemove={onRemove}
        onExport={nothing}
        onImport={nothing}
      />,
    );
    doing(() => button('Forget this about Spanish on b.example').click());
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(corrections[1]);
  });

  it('has nothing to save where there is none, and says what became of a file', () => {
    show(
      <CorrectionList
        corrections={[]}
        options={options}
        imported="not-ours"
        onRemove={nothing}
        onExport={nothing}
        onImport={nothing}
      />,
    );
    expect(button('Save as a file').disabled).toBe(true);
    expect(find('output').className).toBe('problem');
  });
});
