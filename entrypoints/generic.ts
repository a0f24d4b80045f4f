import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createGenericFinder } from '../lib/sites/generic.ts';
import { offerGenericFinder } from '../lib/sites/generic-slot.ts';

/** Put beside the reader into pages of sites that nobody described, so that the others need not load it. */
export default defineUnlistedScript(() => offerGenericFinder(globalThis, createGenericFinder));
