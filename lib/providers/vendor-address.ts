import { endpoint, originOf } from './base-url.ts';
import type { ProviderField, ProviderSettings } from './provider.ts';

/**
 * The address of a vendor as a field: empty for the vendor's own, or that of a gateway in front of it, such as a
 * company's.
 */
export function addressField(vendor: string, suggestions?: readonly string[]): ProviderField {
  return {
    name: 'baseUrl',
    required: false,
    placeholder: vendor,
    advanced: true,
    ...(suggestions && { suggestions }),
  };
}

/** Where a vendor's text goes: to the gateway the person named, else to the vendor. */
export function vendorOrigins(settings: ProviderSettings, ...vendors: readonly string[]): readonly string[] {
  return settings.baseUrl ? originOf(settings.baseUrl) : vendors.flatMap((vendor) => originOf(vendor));
}

/** The address of one path at a vendor or at the gateway the person named. Throws `not-configured`. */
export function vendorUrl(settings: ProviderSettings, vendor: string, path: string): string {
  return endpoint(settings.baseUrl || vendor, path);
}
