// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyField } from '../../../components/key-field.tsx';
import { button, doing, find, show, stubMessages, type } from '../../support/rendered.tsx';

const field = '[data-field=apiKey]';

beforeEach(stubMessages);

describe('KeyField', () => {
  it('is empty and says that a key is saved', () => {
    const page = show(<KeyField saved required onSave={() => undefined} />);
    expect(find<HTMLInputElement>(field).value).toBe('');
    expect(page.textContent).toContain('A key is saved');
  });

  it('hides what is typed until asked to show it', () => {
    show(<KeyField saved={false} required onSave={() => undefined} />);
    type(field, 'secret');
    expect(find<HTMLInputElement>(field).type).toBe('password');
    doing(() => button('Show key').click());
    expect(find<HTMLInputElement>(field).type).toBe('text');
    expect(find<HTMLInputElement>(field).value).toBe('secret');
  });

  it('saves the key without blanks around it and forgets it', () => {
    const onSave = vi.fn();
    show(<KeyField saved={false} required onSave={onSave} />);
    type(field, '  secret\n');
    doing(() => button('Save key').click());
    expect(onSave).toHaveBeenCalledExactlyOnceWith('secret');
    expect(find<HTMLInputElement>(field).value).toBe('');
  });

  it('does not save blanks', () => {
    const onSave = vi.fn();
    show(<KeyField saved={false} required onSave={onSave} />);
    type(field, '  ');
    doing(() => button('Save key').click());
    expect(onSave).not.toHaveBeenCalled();
  });

  it('removes a saved key', () => {
    const onSave = vi.fn();
    show(<KeyField saved required={false} onSave={onSave} />);
    doing(() => button('Remove key').click());
    expect(onSave).toHaveBeenCalledExactlyOnceWith('');
  });
});
