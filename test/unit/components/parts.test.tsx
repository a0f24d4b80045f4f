// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { BrowserDownload } from '../../../components/download-state.tsx';
import { languageOptions } from '../../../components/language-options.ts';
import { LanguageSelect } from '../../../components/language-select.tsx';
import { LinkedText } from '../../../components/linked-text.tsx';
import { PackDownload } from '../../../components/pack-download.tsx';
import { PrivacyLine } from '../../../components/privacy-line.tsx';
import { SiteSwitch } from '../../../components/site-switch.tsx';
import { Switch } from '../../../components/switch.tsx';
import { button, doing, find, pick, show, spy, stubMessages } from '../../support/rendered.tsx';

beforeEach(stubMessages);

function ignore(): void {}

/** One state of a language pair, shown. */
function pack(state: BrowserDownload, handlers: { onDownload?: () => void; onCancel?: () => void } = {}) {
  return show(
    <PackDownload
      pack={state}
      from="zh"
      pairName="Chinese → English"
      options={[{ tag: 'zh', name: 'Chinese' }]}
      onFrom={ignore}
      onDownload={handlers.onDownload ?? ignore}
      onCancel={handlers.onCancel ?? ignore}
    />,
  );
}

describe('Switch', () => {
  it('is a switch named by its label and described by its note', () => {
    show(<Switch label="Masking" note="Before sending" checked onChange={() => undefined} />);
    const element = find('[role=switch]');
    expect(element.getAttribute('aria-checked')).toBe('true');
    expect(find(`#${element.getAttribute('aria-labelledby') ?? ''}`).textContent).toBe('Masking');
    expect(find(`#${element.getAttribute('aria-describedby') ?? ''}`).textContent).toBe('Before sending');
  });

  it('asks for the other state and shows the one it was told', () => {
    const onChange = spy();
    show(<Switch label="Masking" checked={false} onChange={onChange} />);
    doing(() => find('[role=switch]').click());
    expect(onChange).toHaveBeenCalledExactlyOnceWith(true);
    expect(find('[role=switch]').getAttribute('aria-checked')).toBe('false');
  });
});

describe('SiteSwitch', () => {
  const props = {
    refused: false,
    revoked: false,
    frames: [],
    onFrames: spy(),
    readOnce: 'no',
    onToggle: spy(),
    onReadOnce: spy(),
    onTeach: spy(),
  } as const;

  it('says in one line that a page is closed to extensions', () => {
    const page = show(<SiteSwitch {...props} host={null} on={false} />);
    expect(page.querySelector('[role=switch]')).toBeNull();
    expect(page.textContent).toBe('The browser lets no extension read this page.');
  });

  it('names the host and offers to read once where it is off', () => {
    const onReadOnce = spy();
    const page = show(<SiteSwitch {...props} host="example.org" on={false} onReadOnce={onReadOnce} />);
    expect(page.textContent).toContain('example.org');
    doing(() => button('Translate this page once').click());
    expect(onReadOnce).toHaveBeenCalledOnce();
  });

  it('says that the browser refused', () => {
    const page = show(<SiteSwitch {...props} host="example.org" on={false} refused />);
    expect(page.textContent).toContain('did not allow access to this site');
  });

  it('says that access was taken back since the site was turned on', () => {
    const page = show(<SiteSwitch {...props} host="example.org" on={false} revoked />);
    expect(page.textContent).toContain('no longer allows access');
    expect(page.querySelector('[role=switch]')?.getAttribute('aria-checked')).toBe('false');
  });

  it('names the frames of other sites that come with it, or offers them where it is on already', () => {
    const frames = ['disqus.com'];
    const off = show(<SiteSwitch {...props} host="example.org" on={false} frames={frames} />);
    expect(off.textContent).toContain('disqus.com on this page are turned on with it');
    const onFrames = spy();
    show(<SiteSwitch {...props} host="example.org" on frames={frames} onFrames={onFrames} />);
    doing(() => button('Also translate the comments of disqus.com').click());
    expect(onFrames).toHaveBeenCalledOnce();
  });

  it('lets the person show a comment that was missed', () => {
    const onTeach = spy();
    show(<SiteSwitch {...props} host="example.org" on onTeach={onTeach} />);
    doing(() => button('Comments missing? Show a comment').click());
    expect(onTeach).toHaveBeenCalledOnce();
  });
});

describe('PrivacyLine', () => {
  it.each([
    [{ leaves: 'nothing' }, 'Nothing leaves this device.'],
    [{ leaves: 'not-agreed' }, 'Nothing is sent until you agree below.'],
    [{ leaves: 'no-address' }, 'Nothing is sent until the address is filled in.'],
    [{ leaves: 'comments', origins: ['http://a', 'https://b'] }, 'Comments go to http://a, https://b.'],
  ] as const)('says for %j: %s', (privacy, sentence) => {
    expect(show(<PrivacyLine privacy={privacy} />).textContent).toBe(sentence);
  });
});

describe('languages', () => {
  it('are sorted by their name in the language of the interface and give their own', () => {
    const names = languageOptions(['zh-Hans', 'de', 'en'], 'en').map(({ name, ownName }) => [name, ownName]);
    expect(names).toEqual([
      ['English', undefined],
      ['German', 'Deutsch'],
      ['Simplified Chinese', '简体中文'],
    ]);
  });

  it('can be chosen, and one that is not offered is kept', () => {
    const onChange = spy();
    const options = languageOptions(['de', 'en'], 'en');
    show(<LanguageSelect label="I read" field="target" value="tlh" options={options} onChange={onChange} />);
    expect(find('select')).toHaveProperty('value', 'tlh');
    pick('select', 'de');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('de');
  });
});

describe('PackDownload', () => {
  it('says only that there is no translator where the browser has none', () => {
    expect(pack({ state: 'absent' }).textContent).toBe('This browser has no translator of its own.');
  });

  it('downloads on a click', () => {
    const onDownload = spy();
    pack({ state: 'downloadable' }, { onDownload });
    doing(() => button('Download Chinese → English').click());
    expect(onDownload).toHaveBeenCalledOnce();
  });

  it('shows the progress and can be stopped', () => {
    const onCancel = spy();
    pack({ state: 'downloading', progress: 0.25 }, { onCancel });
    expect(find('progress').getAttribute('value')).toBe('0.25');
    doing(() => button('Stop').click());
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it.each([
    ['network', 'Check the network'],
    ['blocked', 'does not allow'],
    ['timeout', 'did not begin in time'],
    ['bad-response', 'free disk space'],
  ] as const)('says what was wrong with a download that failed by %s, and offers it again', (code, words) => {
    expect(pack({ state: 'failed', code }).textContent).toContain(words);
    expect(button('Download Chinese → English')).toBeDefined();
  });

  it("is the same for the browser's language model, in words of its own", () => {
    const shown = show(
      <PackDownload
        what="languageModel"
        pack={{ state: 'downloadable' }}
        from="es"
        pairName="Spanish → English"
        options={[]}
        onFrom={ignore}
        onDownload={ignore}
        onCancel={ignore}
      />,
    );
    expect(shown.textContent).toContain('several gigabytes');
    expect(button('Download the model')).toBeDefined();
  });

  it('offers nothing more once the pair is there', () => {
    const page = pack({ state: 'available' });
    expect(page.textContent).toContain('is ready on this device');
    expect(page.querySelector('button')).toBeNull();
  });
});

describe('LinkedText', () => {
  it('puts the links where the sentence has them, in any order', () => {
    const links = [
      { text: 'one', href: 'https://one.example/' },
      { text: 'two', href: 'https://two.example/' },
    ];
    const page = show(<LinkedText text="First two, then one." links={links} />);
    expect(page.textContent).toBe('First two, then one.');
    expect([...page.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual(['two', 'one']);
  });
});
