import { useCallback, useEffect, useState } from 'preact/hooks';
import { request } from '../../lib/messaging/client.ts';
import type { ProviderCard } from '../../lib/messaging/protocol.ts';

/** The providers as the background lists them. */
export interface ProviderCards {
  /** Null until they are there; empty where the background does not answer. */
  readonly cards: readonly ProviderCard[] | null;
  readonly reload: () => void;
}

/** The choice that leaves the choosing to Crosstalk: it stands for others, so the background has no provider for it. */
const automatic: ProviderCard = {
  id: 'auto',
  place: 'device',
  sends: false,
  features: [],
  presets: [],
  fields: [],
  origins: [],
  defaultOrigins: [],
  hasKey: false,
};

function withAutomatic(cards: readonly ProviderCard[]): readonly ProviderCard[] {
  return [automatic, ...cards.filter(({ id }) => id !== 'auto')];
}

/** Asks the background for the providers. */
export function useProviders(): ProviderCards {
  const [cards, setCards] = useState<readonly ProviderCard[] | null>(null);
  const reload = useCallback(() => {
    request('providers', {}).then(
      (known) => setCards(withAutomatic(known)),
      () => setCards([]),
    );
  }, []);
  useEffect(reload, [reload]);
  return { cards, reload };
}
