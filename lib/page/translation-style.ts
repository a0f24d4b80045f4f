import { HIDDEN_ATTRIBUTE } from './guards.ts';

/** Style of a translation. Font and colour come from the comment; nothing moves unless the person allows it. */
const TRANSLATION_CSS = `
:host {
  display: block;
  position: relative;
  flex: 1 1 100%;
  grid-column: 1 / -1;
  box-sizing: border-box;
  max-inline-size: 100%;
  margin-block: 0.2em 0.1em;
  white-space: pre-line;
  overflow-wrap: anywhere;
  text-align: start;
  -webkit-line-clamp: unset;
  cursor: auto;
}
:host([hidden]) { display: none; }
[part='body'] {
  display: block;
  padding-inline-start: 0.6em;
  border-inline-start: 2px solid color-mix(in srgb, currentColor 28%, transparent);
}
:host([data-state='folded']) { font-size: 0.88em; opacity: 0.75; padding-block: 0.2em; }
:host([data-state='pending']) { opacity: 0.55; }
:host([data-state='pending']) [part='text']:empty::before { content: '\\2026'; }
[part='kind'] {
  margin-inline-end: 0.45em;
  padding-inline: 0.35em;
  border: 1px solid color-mix(in srgb, currentColor 25%, transparent);
  border-radius: 0.6em;
  font-size: 0.68em;
  opacity: 0.7;
  white-space: nowrap;
  user-select: none;
}
[part='note'] {
  position: absolute;
  inset-block-start: 100%;
  inset-inline-start: 0;
  z-index: 2147483000;
  display: flex;
  gap: 0.6em;
  align-items: baseline;
  inline-size: max-content;
  max-inline-size: min(100%, 36em);
  flex-wrap: wrap;
  padding: 0.25em 0.7em;
  border: 1px solid #6a6a6a;
  border-radius: 0.6em;
  background: #262626;
  color: #f2f2f2;
  font: 12px/1.5 system-ui, sans-serif;
  white-space: normal;
  user-select: none;
  visibility: hidden;
  opacity: 0;
}
:host(:hover) [part='note'], :host(:focus-within) [part='note'] { visibility: visible; opacity: 1; }
@media (prefers-reduced-motion: no-preference) {
  [part='note'] { transition: opacity 0.12s 0.15s; }
}
[part='error'] { font-size: 0.88em; opacity: 0.75; }
[part='words'] { display: block; margin-block-start: 0.2em; }
[part='words'] span { display: inline-block; margin-inline-end: 0.8em; }
[part='words'] small { opacity: 0.75; }
img { block-size: 1.25em; inline-size: auto; max-inline-size: 100%; vertical-align: text-bottom; }
a { color: inherit; text-decoration: underline; text-underline-offset: 0.15em; }
button {
  appearance: none;
  margin: 0;
  padding: 0 0.2em;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  text-decoration: underline;
  text-underline-offset: 0.15em;
  cursor: pointer;
}
[part='error'] button { margin-inline-start: 0.5em; }
/* Reachable by keyboard though its note shows only on focus. */
:host(:not(:hover, :focus-within)) [part='note'] button { visibility: visible; }
[part='note'] button { white-space: nowrap; }
button:focus-visible { outline: 2px solid currentColor; outline-offset: 1px; border-radius: 0.2em; }
@media (forced-colors: active) { [part='body'] { border-color: CanvasText; } }
`;

const PAGE_CSS = `[${HIDDEN_ATTRIBUTE}] { display: none !important; }`;

/** Puts style sheets into shadow roots and documents: one shared sheet each where the browser lets us. */
export interface StyleSheets {
  styleTranslation(root: ShadowRoot): void;
  /** Needed before an original is hidden. Adds no node where constructable sheets work. */
  styleOriginals(root: Document | ShadowRoot): void;
}

/** Firefox refuses `adoptedStyleSheets` to content scripts (bug 1751346); there each root gets its own element. */
export function createStyleSheets(document: Document): StyleSheets {
  const sheets = new Map<string, CSSStyleSheet>();
  const styled = new WeakSet<Document | ShadowRoot>();

  function adopt(root: Document | ShadowRoot, css: string): boolean {
    try {
      let sheet = sheets.get(css);
      if (sheet === undefined) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        sheets.set(css, sheet);
      }
      root.adoptedStyleSheets.push(sheet);
      return root.adoptedStyleSheets.includes(sheet);
    } catch {
      return false;
    }
  }

  function element(css: string): HTMLStyleElement {
    const style = document.createElement('style');
    style.textContent = css;
    return style;
  }

  return {
    styleTranslation(root) {
      if (!adopt(root, TRANSLATION_CSS)) root.prepend(element(TRANSLATION_CSS));
    },
    styleOriginals(root) {
      if (styled.has(root)) return;
      styled.add(root);
      if (adopt(root, PAGE_CSS)) return;
      const style = element(PAGE_CSS);
      style.setAttribute('data-crosstalk', '');
      if (root.nodeType === 9) (root as Document).documentElement.append(style);
      else root.append(style);
    },
  };
}
