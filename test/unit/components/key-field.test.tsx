// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { KeyField } from '../../../components/key-field.tsx';
import { button, doing, field, show, spy, stubMessages, type } from '../../support/rendered.tsx';

const key = '[data-field=apiKey]';

beforeEach(stubMessages);

describe('KeyField', () => {
  it('is empty and says that a key is saved', () => {
    const page = show(<KeyField saved required onSave={() => undefined} />);
    expect(field(key).value).toBe('');
    expect(page.textContent).toContain('A key is saved');
  });

  it('hides what is typed until asked to show it', () => {
    show(<KeyField saved={false} required onSave={() => undefined} />);
    type(key, 'secret');
    expect(field(key).type).toBe('password');
    doing(() => button('Show key').click());
    expect(field(key).type).toBe('text');
    expect(field(key).value).toBe('secret');
  });

  it('saves the key without blanks around it and forgets it', () => {
    const onSave = spy();
    show(<KeyField saved={false} required onSave={onSave} />);
    type(key, '  secret\n');
    doing(() => button('Save key').click());
    expect(onSave).toHaveBeenCalledExactlyOnceWith('secret');
    expect(field(key).value).toBe('');
  });

  it('does not save blanks', () => {
    const onSave = spy();
    show(<KeyField saved={false} required onSave={onSave} />);
    type(key, '  ');
    doing(() => button('Save key').click());
    expect(onSave).not.toHaveBeenCalled();
  });

  it('removes a saved key', () => {
    const onSave = spy();
    show(<KeyField saved required={false} onSave={onSave} />);
    doing(() => button('Remove key').click());
    expect(onSave).toHaveBeenCalledExactlyOnceWith('');
  });
});
