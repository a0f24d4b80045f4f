// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { LanguagePacks, type LanguagePacksProps } from '../../../components/language-packs.tsx';
import type { HeldPack } from '../../../components/pack-row.tsx';
import { button, doing, field, find, pick, show, spy, stubMessages, type } from '../../support/rendered.tsx';

beforeEach(stubMessages);

const ignore = () => undefined;
const props: LanguagePacksProps = {
  interfaceTag: 'en',
  host: 'storage.example',
  list: 'known',
  language: 'zh',
  languages: [
    { tag: 'zh', name: 'Chinese' },
    { tag: 'ja', name: 'Japanese' },
  ],
  offers: [
    { purpose: 'read', name: 'Chinese → English', size: 48_700_000, state: 'offered' },
    { purpose: 'answer', name: 'English → Chinese', size: 0, state: 'none' },
  ],
  held: [],
  onLook: ignore,
  onLanguage: ignore,
  onOffer: ignore,
  onDownload: ignore,
  onPause: ignore,
  onRemove: ignore,
  onMirror: ignore,
};
const held = (more: Partial<HeldPack>): HeldPack => ({
  id: 'zh>en',
  name: 'Chinese → English',
  state: 'installed',
  bytes: 48_700_000,
  size: 48_700_000,
  progress: 0,
  ...more,
});

describe('LanguagePacks', () => {
  it('asks nobody before a click, and names who will be asked', () => {
    const onLook = spy();
    const page = show(<LanguagePacks {...props} list="unknown" onLook={onLook} />);
    expect(page.textContent).toContain('storage.example');
    expect(page.querySelector('[data-offer]')).toBeNull();
    doing(() => button('See which packs there are').click());
    expect(onLook).toHaveBeenCalledOnce();
  });

  it('says how much room a pack takes before it is downloaded', () => {
    const onOffer = spy();
    show(<LanguagePacks {...props} onOffer={onOffer} />);
    expect(find('[data-offer="read"]').textContent).toContain('49 MB');
    expect(find('[data-offer="answer"]').textContent).toContain('No pack for this language.');
    doing(() => button('Download Chinese → English').click());
    expect(onOffer).toHaveBeenCalledExactlyOnceWith('read');
  });

  it('lets another language be chosen', () => {
    const onLanguage = spy();
    show(<LanguagePacks {...props} onLanguage={onLanguage} />);
    pick('[data-field="packLanguage"]', 'ja');
    expect(onLanguage).toHaveBeenCalledExactlyOnceWith('ja');
  });

  it('shows the way of a download, which can be paused', () => {
    const onPause = spy();
    const pack = held({ state: 'downloading', progress: 0.4, bytes: 0 });
    show(<LanguagePacks {...props} held={[pack]} onPause={onPause} />);
    expect(find('progress').getAttribute('value')).toBe('0.4');
    expect(find('[data-pack]').textContent).toContain('40% of 49 MB');
    doing(() => button('Pause Chinese → English').click());
    expect(onPause).toHaveBeenCalledExactlyOnceWith('zh>en');
  });

  it('says what is here of a paused download and what went wrong, and goes on', () => {
    const onDownload = spy();
    const pack = held({ state: 'paused', bytes: 12_000_000, trouble: 'no-space' });
    show(<LanguagePacks {...props} held={[pack]} onDownload={onDownload} />);
    expect(find('[data-pack]').textContent).toMatch(/12 MB.*not enough free space/);
    doing(() => button('Resume Chinese → English').click());
    expect(onDownload).toHaveBeenCalledExactlyOnceWith('zh>en');
  });

  it('offers a damaged pack again', () => {
    show(<LanguagePacks {...props} held={[held({ state: 'damaged', bytes: 0 })]} />);
    expect(find('[data-pack] .problem').textContent).toContain('damaged');
    expect(button('Download Chinese → English')).toBeDefined();
  });

  it('tells the room that packs take, and deletes one', () => {
    const onRemove = spy();
    show(<LanguagePacks {...props} held={[held({}), held({ id: 'en>zh' })]} onRemove={onRemove} />);
    expect(find('[data-total-bytes]').textContent).toContain('97 MB');
    doing(() => find('[data-pack="en>zh"] [data-action="remove-pack"]').click());
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('en>zh');
  });

  it.each([
    ['network', 'connection broke off'],
    ['refused', 'does not have this pack'],
    ['bad-list', 'no list of packs'],
    ['broken', 'damaged'],
    ['no-access', 'storage.example'],
  ] as const)('has a plain word for trouble of the kind %s', (trouble, words) => {
    const page = show(<LanguagePacks {...props} trouble={trouble} />);
    expect(page.textContent).toContain(words);
  });

  it('takes a mirror where one can be entered, and says what is no address', () => {
    const onMirror = spy();
    const page = show(<LanguagePacks {...props} />);
    expect(page.querySelector('[data-field="packMirror"]')).toBeNull();
    show(<LanguagePacks {...props} mirror="nonsense" badMirror onMirror={onMirror} />);
    expect(field('[data-field="packMirror"]').getAttribute('aria-invalid')).toBe('true');
    type('[data-field="packMirror"]', 'https://mirror.example');
    expect(onMirror).toHaveBeenCalledExactlyOnceWith('https://mirror.example');
  });
});
