import type { Failure } from '../lib/core/error.ts';
import { messageName } from '../lib/core/message-name.ts';
import type { ProviderId } from '../lib/core/provider-id.ts';
import { t } from '../lib/platform/i18n.ts';

/** Names of the fields that a provider can ask for, apart from its key. */
export type ProviderFieldName = 'baseUrl' | 'model' | 'region';

/** What is shown of a provider. */
export interface ProviderChoice {
  readonly id: ProviderId;
  readonly place: 'device' | 'own-server' | 'paid' | 'unofficial';
  readonly sends: boolean;
  readonly fields: readonly {
    readonly name: ProviderFieldName | 'apiKey';
    readonly required: boolean;
    readonly placeholder?: string;
    readonly suggestions?: readonly string[];
    readonly advanced?: boolean;
  }[];
  readonly features?: readonly string[];
  readonly presets?: readonly {
    readonly id: string;
    readonly name: string;
    readonly baseUrl: string;
    readonly modelExample: string;
  }[];
  readonly hasKey: boolean;
}

/** What a person entered for a provider. */
export type ProviderValues = { readonly [Name in ProviderFieldName]?: string | undefined };

/** How far the chosen provider is from translating. */
export type ProviderStatus =
  /** It is the one that translates. */
  | 'active'
  /** A needed field or key is missing. */
  | 'incomplete'
  /** The address cannot be one. */
  | 'bad-address'
  /** It sends text and the person has not agreed, or not to this address. */
  | 'needs-consent'
  /** The browser does not let the extension reach it. */
  | 'needs-access';

/** A connection test as it goes. */
export type ConnectionTest =
  | { readonly state: 'idle' }
  | { readonly state: 'running' }
  | {
      readonly state: 'works';
      /** Milliseconds. */
      readonly elapsed: number;
      readonly sample?: { readonly text: string; readonly translation: string } | undefined;
      readonly languages?: readonly string[] | undefined;
      readonly models?: readonly string[] | undefined;
      readonly quota?: { readonly used: number; readonly limit: number } | undefined;
    }
  | { readonly state: 'failed'; readonly failure: Failure };

/** The name of a provider in the language of the interface. */
export function providerLabel(id: ProviderId): string {
  return t(`provider.${messageName(id)}`);
}
