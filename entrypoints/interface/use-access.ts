import { useEffect, useState } from 'preact/hooks';
import { hasAccess, onAccessChange } from '../../lib/platform/permissions.ts';

/** Whether the browser grants access to match patterns; null until it has told. */
export function useAccess(patterns: readonly string[]): boolean | null {
  const key = patterns.join(' ');
  const [access, setAccess] = useState<{ readonly key: string; readonly granted: boolean } | null>(null);

  useEffect(() => {
    const lifetime = new AbortController();
    const look = async () => {
      const granted = await hasAccess(key === '' ? [] : key.split(' '));
      if (!lifetime.signal.aborted) setAccess({ key, granted });
    };
    onAccessChange(() => void look(), lifetime.signal);
    void look();
    return () => lifetime.abort();
  }, [key]);

  return access?.key === key ? access.granted : null;
}
