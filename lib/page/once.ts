/** Name of a flag in the content script's own world, set before the reader is put into a page for once. */
export const ONCE = 'crosstalkReadOnce';
