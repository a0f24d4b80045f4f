import type { Failure } from '../core/error.ts';

/** Milliseconds for which a provider that cannot serve anyone is not called, except for a click. */
export const CLOSED_FOR: Readonly<Partial<Record<Failure['code'], number>>> = {
  auth: 30_000,
  quota: 60_000,
  blocked: 30_000,
  'not-configured': 10_000,
  network: 5000,
  timeout: 5000,
  'bad-response': 30_000,
};
