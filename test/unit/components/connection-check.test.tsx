// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { ConnectionCheck } from '../../../components/connection-check.tsx';
import type { ConnectionTest } from '../../../components/provider-choice.ts';
import { providerErrorCodes, serviceErrorCodes } from '../../../lib/core/error.ts';
import { button, doing, find, show, spy, stubMessages } from '../../support/rendered.tsx';

function outcome(test: ConnectionTest): string {
  show(<ConnectionCheck test={test} interfaceTag="en" onCheck={() => undefined} />);
  return find('[aria-live=polite]').textContent;
}

beforeEach(stubMessages);

describe('ConnectionCheck', () => {
  it('shows the time, the sample and what the server has', () => {
    const text = outcome({
      state: 'works',
      elapsed: 183,
      sample: { text: 'Hola', translation: 'Hello' },
      languages: ['es>en'],
      models: ['small', 'large'],
    });
    expect(text).toContain('183 ms');
    expect(text).toContain('“Hola” became “Hello”');
    expect(text).toContain('es>en');
    expect(text).toContain('small, large');
  });

  it('shows times of a second and more in seconds', () => {
    expect(outcome({ state: 'works', elapsed: 2345 })).toContain('2.3 sec');
  });

  it('lists the first of many models only', () => {
    const models = Array.from({ length: 300 }, (_, index) => `model-${index}`);
    const text = outcome({ state: 'works', elapsed: 1, models });
    expect(text).toContain('model-7, …');
    expect(text).not.toContain('model-8');
  });

  it.each([...providerErrorCodes, ...serviceErrorCodes])(
    'says in a sentence what %s means and what to do',
    (code) => {
      const text = outcome({ state: 'failed', failure: { code, detail: 'HTTP 502' } });
      expect(text).toMatch(/^[A-Z].+\. .+\./);
      expect(text).toContain('HTTP 502');
    },
  );

  it('starts a test on a click, and no second one while the first runs', () => {
    const onCheck = spy();
    show(<ConnectionCheck test={{ state: 'idle' }} interfaceTag="en" onCheck={onCheck} />);
    doing(() => button('Test connection').click());
    expect(onCheck).toHaveBeenCalledOnce();
    show(<ConnectionCheck test={{ state: 'running' }} interfaceTag="en" onCheck={onCheck} />);
    doing(() => button('Test connection').click());
    expect(onCheck).toHaveBeenCalledOnce();
    expect(find('[aria-live=polite]').textContent).toBe('Testing…');
  });
});
