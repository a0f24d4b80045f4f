import { useEffect, useState } from 'preact/hooks';
import { request } from '../../lib/messaging/client.ts';
import type { UsageReport } from '../../lib/messaging/protocol.ts';

/** What was sent to whom, as it was when the page was opened; null until it is known or where nobody answers. */
export function useUsage(): readonly UsageReport[] | null {
  const [usage, setUsage] = useState<readonly UsageReport[] | null>(null);
  useEffect(() => {
    request('usage', {}).then(setUsage, () => setUsage(null));
  }, []);
  return usage;
}
