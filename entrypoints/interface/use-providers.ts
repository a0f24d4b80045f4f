import { useCallback, useEffect, useState } from 'preact/hooks';
import { request } from '../../lib/messaging/client.ts';
import type { ProviderCard } from '../../lib/messaging/protocol.ts';

/** The providers as the background lists them. */
export interface ProviderCards {
  /** Null until they are there; empty where the background does not answer. */
  readonly cards: readonly ProviderCard[] | null;
  readonly reload: () => void;
}

/** Asks the background for the providers. */
export function useProviders(): ProviderCards {
  const [cards, setCards] = useState<readonly ProviderCard[] | null>(null);
  const reload = useCallback(() => {
    request('providers', {}).then(setCards, () => setCards([]));
  }, []);
  useEffect(reload, [reload]);
  return { cards, reload };
}
