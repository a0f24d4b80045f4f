/**
 * Stands in for WXT's context of content scripts in the build: the reader has its own way of ending a copy that an
 * update left behind (`lib/page/claim.ts`), and 3 kB are much of what every page loads.
 */
export class ContentScriptContext {}
