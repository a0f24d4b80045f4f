import { useCallback, useState } from 'preact/hooks';
import type { ConnectionTest } from '../../components/provider-choice.ts';
import { CrosstalkError } from '../../lib/core/error.ts';
import type { ProviderId } from '../../lib/core/provider-id.ts';
import { request } from '../../lib/messaging/client.ts';

async function check(provider: ProviderId): Promise<ConnectionTest> {
  try {
    const report = await request('check-provider', { provider });
    return report.ok ? { state: 'works', ...report.value } : { state: 'failed', failure: report.error };
  } catch (error) {
    const failure = error instanceof CrosstalkError ? error.failure : { code: 'internal' as const };
    return { state: 'failed', failure };
  }
}

/** Tests of one provider. The outcome is forgotten as soon as `subject` changes: it was about something else. */
export function useConnectionTest(
  provider: ProviderId,
  subject: string,
): { readonly test: ConnectionTest; readonly run: () => Promise<void> } {
  const [result, setResult] = useState<{ readonly of: string; readonly test: ConnectionTest } | null>(null);
  const of = `${provider} ${subject}`;

  const run = useCallback(async () => {
    setResult({ of, test: { state: 'running' } });
    const test = await check(provider);
    setResult((latest) => (latest?.of === of ? { of, test } : latest));
  }, [of, provider]);

  return { test: result?.of === of ? result.test : { state: 'idle' }, run };
}
