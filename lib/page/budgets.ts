/** Texts that are decided in one go, well within a frame. */
export const DECIDED_AT_ONCE = 6;

/** Milliseconds after which a comment without an answer shows that it is being translated. */
export const PENDING_DELAY = 400;

/** Milliseconds for which asks are gathered after the last ones were sent; the first few go at once. */
export const GATHERING = 80;

/** Milliseconds for which what a page puts in is gathered after it was last looked at; the first is looked at at once. */
export const TOGETHER = 100;
