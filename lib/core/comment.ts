/** What a piece of text on a page is. */
export type CommentKind = 'title' | 'post' | 'comment' | 'message' | 'caption';

/** How near a comment is to what the person sees: on screen, on the next screen, or asked for by a click. */
export type Urgency = 'asked' | 'visible' | 'near';
