/** The id of what a person taught about a site. */
export const TAUGHT = 'taught';
