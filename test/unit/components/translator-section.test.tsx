// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { FoldedTranslators } from '../../../components/folded-translators.tsx';
import { type ProviderChoice, providerLabel } from '../../../components/provider-choice.ts';
import { TranslatorSection } from '../../../components/translator-section.tsx';
import type { TranslatorSectionProps } from '../../../components/translator-setup.tsx';
import { button, doing, find, show, spy, stubMessages, type } from '../../support/rendered.tsx';

const dictionary: ProviderChoice = {
  id: 'dictionary',
  place: 'device',
  sends: false,
  fields: [],
  hasKey: false,
};
const libretranslate: ProviderChoice = {
  id: 'libretranslate',
  place: 'own-server',
  sends: true,
  fields: [
    { name: 'baseUrl', required: true, placeholder: 'http://127.0.0.1:5000' },
    { name: 'apiKey', required: false },
  ],
  hasKey: false,
};

function props(changes: Partial<TranslatorSectionProps> = {}): TranslatorSectionProps {
  return {
    providers: [dictionary, libretranslate],
    chosen: 'dictionary',
    status: 'active',
    values: {},
    origins: [],
    masks: true,
    refused: false,
    test: { state: 'idle' },
    interfaceTag: 'en',
    onChoose: spy(),
    onDraft: spy(),
    onSave: spy(),
    onSaveKey: spy(),
    onAgree: spy(),
    onCheck: spy(),
    ...changes,
  };
}

const sending: Partial<TranslatorSectionProps> = {
  chosen: 'libretranslate',
  status: 'needs-consent',
  origins: ['http://127.0.0.1:5000'],
};

beforeEach(stubMessages);

describe('TranslatorSection', () => {
  it('groups the providers by where they work and leaves empty groups out', () => {
    const page = show(<TranslatorSection {...props()} />);
    const legends = [...page.querySelectorAll('legend')].map(({ textContent }) => textContent);
    expect(legends).toEqual(['On this device', 'Your own server']);
  });

  it('is one radio group whose checked member is the chosen provider', () => {
    const page = show(<TranslatorSection {...props({ chosen: 'libretranslate' })} />);
    const radios = [...page.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(new Set(radios.map(({ name }) => name)).size).toBe(1);
    expect(radios.filter(({ checked }) => checked).map(({ value }) => value)).toEqual(['libretranslate']);
  });

  it('names every radio by its label', () => {
    const page = show(<TranslatorSection {...props()} />);
    const names = [...page.querySelectorAll<HTMLInputElement>('input[type=radio]')].map(
      ({ id }) => find(`label[for="${id}"]`).textContent,
    );
    expect(names).toEqual([providerLabel('dictionary'), providerLabel('libretranslate')]);
  });

  it('tells which provider was chosen', () => {
    const onChoose = spy();
    show(<TranslatorSection {...props({ onChoose })} />);
    doing(() => find('input[value=libretranslate]').click());
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('libretranslate');
  });

  it('says what is sent and where before anything is, and asks for agreement', () => {
    const onAgree = spy();
    show(<TranslatorSection {...props({ ...sending, onAgree })} />);
    expect(find('.consent').textContent).toContain('http://127.0.0.1:5000');
    doing(() => button('Agree and use LibreTranslate').click());
    expect(onAgree).toHaveBeenCalledOnce();
  });

  it('takes no agreement while something is missing', () => {
    show(<TranslatorSection {...props({ ...sending, status: 'incomplete' })} />);
    expect(button('Agree and use LibreTranslate').disabled).toBe(true);
    expect(find('.consent').textContent).toContain('Fill in what is missing');
  });

  it('asks only for access where the person has agreed already', () => {
    show(<TranslatorSection {...props({ ...sending, status: 'needs-access', refused: true })} />);
    expect(button('Allow access to http://127.0.0.1:5000').disabled).toBe(false);
    expect(find('.consent output').textContent).toContain('did not allow');
  });

  it('asks for nothing where no text leaves the device', () => {
    const page = show(<TranslatorSection {...props()} />);
    expect(page.querySelector('.consent')).toBeNull();
  });

  it('asks for nothing once the provider is in use', () => {
    const page = show(<TranslatorSection {...props({ ...sending, status: 'active' })} />);
    expect(page.querySelector('.consent')).toBeNull();
  });

  it('tells what is typed while typing and what is entered on leaving the field', () => {
    const onDraft = spy();
    const onSave = spy();
    show(<TranslatorSection {...props({ ...sending, onDraft, onSave })} />);
    type('[data-field=baseUrl]', 'http://10.0.0.5');
    expect(onDraft).toHaveBeenCalledExactlyOnceWith('baseUrl', 'http://10.0.0.5');
    expect(onSave).toHaveBeenCalledExactlyOnceWith('baseUrl', 'http://10.0.0.5');
  });

  it('marks an address that cannot be one and says so', () => {
    show(<TranslatorSection {...props({ ...sending, status: 'bad-address' })} />);
    const field = find('[data-field=baseUrl]');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(find(`#${field.getAttribute('aria-describedby') ?? ''}`).textContent).toContain('http://');
  });

  it('offers no test of the automatic choice, which stands for others', () => {
    const automatic: ProviderChoice = { ...dictionary, id: 'auto' };
    const page = show(<TranslatorSection {...props({ providers: [automatic], chosen: 'auto' })} />);
    expect(page.querySelector('[data-action=check]')).toBeNull();
  });

  it('offers a test of the chosen translator', () => {
    const onCheck = spy();
    show(<TranslatorSection {...props({ onCheck })} />);
    doing(() => button('Test connection').click());
    expect(onCheck).toHaveBeenCalledOnce();
  });

  it('says that the background does not answer', () => {
    const page = show(<TranslatorSection {...props({ providers: [] })} />);
    expect(page.textContent).toContain('Crosstalk does not answer');
  });
});

describe('FoldedTranslators', () => {
  const radios = (page: ParentNode) => page.querySelectorAll('input[type=radio]').length;

  function toggle(open: boolean): void {
    doing(() => {
      const details = find('details') as HTMLDetailsElement;
      details.open = open;
      details.dispatchEvent(new Event('toggle'));
    });
  }

  it('names who translates now and where, and shows no other until it is asked to', () => {
    const page = show(<FoldedTranslators {...props({ ...sending, status: 'active' })} />);
    expect(find('summary').textContent).toContain(providerLabel('libretranslate'));
    expect(find('summary').textContent).toContain('Your own server');
    expect(radios(page)).toBe(0);
    toggle(true);
    expect(radios(page)).toBe(2);
  });

  it('shows what the chosen one needs once, folded or not', () => {
    const page = show(<FoldedTranslators {...props(sending)} />);
    expect(page.querySelectorAll('.setup')).toHaveLength(1);
    expect(page.querySelector('details .setup')).toBeNull();
    toggle(true);
    expect(page.querySelectorAll('.setup')).toHaveLength(1);
    expect(page.querySelector('details .setup')).not.toBeNull();
  });

  it('says that it loads before the translators are known', () => {
    const page = show(<FoldedTranslators {...props({ providers: null })} />);
    expect(page.textContent).toBe('Loading…');
  });
});
