import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createFolding } from '../lib/page/folding.ts';
import { offerFolding } from '../lib/page/folding-slot.ts';

/** Put beside the reader where the person has a language folded, so that the others need not load it. */
export default defineUnlistedScript(() => offerFolding(globalThis, createFolding));
