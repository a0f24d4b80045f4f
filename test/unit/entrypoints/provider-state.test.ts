import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { hasAgreed, originsFor, privacyOf, statusOf } from '../../../entrypoints/interface/provider-state.ts';
import type { ProviderCard } from '../../../lib/messaging/protocol.ts';
import { type Settings, settingsSchema } from '../../../lib/settings/schema.ts';

const dictionary: ProviderCard = {
  id: 'dictionary',
  place: 'device',
  sends: false,
  features: [],
  presets: [],
  fields: [],
  origins: [],
  defaultOrigins: [],
  hasKey: false,
};
const server: ProviderCard = {
  id: 'libretranslate',
  place: 'own-server',
  sends: true,
  features: [],
  presets: [],
  fields: [{ name: 'baseUrl', required: true, placeholder: 'http://127.0.0.1:5000' }],
  origins: ['http://127.0.0.1:5000'],
  defaultOrigins: ['http://127.0.0.1:5000'],
  hasKey: false,
};
const paid: ProviderCard = {
  id: 'deepl',
  place: 'paid',
  sends: true,
  features: [],
  presets: [],
  fields: [{ name: 'apiKey', required: true }],
  origins: ['https://api-free.deepl.com'],
  defaultOrigins: ['https://api-free.deepl.com'],
  hasKey: false,
};
const model: ProviderCard = {
  ...server,
  id: 'openai-compatible',
  fields: [...server.fields, { name: 'model', required: true }],
};

function settings(changes: Partial<Settings> = {}): Settings {
  return { ...v.parse(settingsSchema, {}), ...changes };
}

const agreed = settings({ provider: 'libretranslate', consents: { libretranslate: '2026-11-20' } });

describe('originsFor', () => {
  it('follows the address as it is typed', () => {
    expect(originsFor(server, { baseUrl: ' http://10.0.0.5:5000/api ' })).toEqual(['http://10.0.0.5:5000']);
  });

  it('is the provider’s own address while the field is empty', () => {
    expect(originsFor(server, {})).toEqual(['http://127.0.0.1:5000']);
  });

  it('is what the provider says where there is no address to enter', () => {
    expect(originsFor(paid, {})).toEqual(['https://api-free.deepl.com']);
  });

  it('is nowhere for a provider on the device', () => {
    expect(originsFor(dictionary, {})).toEqual([]);
  });
});

describe('hasAgreed', () => {
  it('needs no agreement where nothing is sent', () => {
    expect(hasAgreed(settings(), dictionary, {})).toBe(true);
  });

  it('does not carry over from one address to another', () => {
    expect(hasAgreed(agreed, server, {})).toBe(true);
    expect(hasAgreed(agreed, server, { baseUrl: 'http://10.0.0.5:5000' })).toBe(false);
  });

  it('carries over to another path of the same origin', () => {
    expect(hasAgreed(agreed, server, { baseUrl: 'http://127.0.0.1:5000/translate' })).toBe(true);
  });
});

describe('statusOf', () => {
  it('is active for a provider on the device', () => {
    expect(statusOf(settings(), dictionary, {}, true)).toBe('active');
  });

  it('waits for what is needed: a key, a model', () => {
    expect(statusOf(settings(), paid, {}, true)).toBe('incomplete');
    expect(statusOf(settings(), { ...paid, hasKey: true }, {}, true)).toBe('needs-consent');
    expect(statusOf(settings(), model, { model: '  ' }, true)).toBe('incomplete');
    expect(statusOf(settings(), model, { model: 'm' }, true)).toBe('needs-consent');
  });

  it.each(['localhost:5000', 'ftp://example.org', 'http://user:word@example.org', 'nonsense'])(
    'does not take %s for an address',
    (baseUrl) => {
      expect(statusOf(agreed, server, { baseUrl }, true)).toBe('bad-address');
    },
  );

  it('asks for the agreement first, then for access', () => {
    expect(statusOf(settings(), server, {}, false)).toBe('needs-consent');
    expect(statusOf(agreed, server, {}, false)).toBe('needs-access');
    expect(statusOf(agreed, server, {}, true)).toBe('active');
  });

  it('asks before an agreed provider that was left is used again', () => {
    const left = settings({ consents: { libretranslate: '2026-11-20' } });
    expect(statusOf(left, server, {}, true)).toBe('needs-consent');
  });
});

describe('privacyOf', () => {
  const cards = [dictionary, server, paid];

  it('is nothing while everything stays on the device', () => {
    expect(privacyOf(settings({ provider: 'dictionary' }), cards)).toEqual({ leaves: 'nothing' });
  });

  it('names where comments go', () => {
    expect(privacyOf(agreed, cards)).toEqual({ leaves: 'comments', origins: ['http://127.0.0.1:5000'] });
  });

  it('names where comments go when the first translator cannot answer', () => {
    const chain = settings({
      provider: 'dictionary',
      fallback: ['libretranslate', 'deepl'],
      consents: { libretranslate: '2026-11-20' },
    });
    expect(privacyOf(chain, cards)).toEqual({ leaves: 'comments', origins: ['http://127.0.0.1:5000'] });
  });

  it('is nothing yet without an agreement or a usable address', () => {
    expect(privacyOf(settings({ provider: 'deepl' }), cards)).toEqual({ leaves: 'not-agreed' });
    const broken = { ...agreed, providers: { libretranslate: { baseUrl: 'nonsense' } } };
    expect(privacyOf(broken, cards)).toEqual({ leaves: 'no-address' });
  });
});
