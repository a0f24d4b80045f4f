import { HIDDEN_ATTRIBUTE, TRANSLATION_TAG } from './guards.ts';
// Inline, so that the build takes out what only people read.
import TRANSLATION_CSS from './translation.css?inline';

const HIDDEN = `[${HIDDEN_ATTRIBUTE}]`;

// Where the translation stands in what it translates, as in cells and items of lists, all else in it takes no room.
const PAGE_CSS =
  `${HIDDEN}{visibility:hidden!important;line-height:0!important}` +
  `${HIDDEN}>${TRANSLATION_TAG}{visibility:visible;line-height:1.4}` +
  `${HIDDEN}>:not(${TRANSLATION_TAG}),${HIDDEN}:not(:has(>${TRANSLATION_TAG})){display:none!important}`;

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

  /** Returns the element that was made where no shared sheet could be put in. */
  function style(root: Document | ShadowRoot, css: string): HTMLStyleElement | undefined {
    try {
      let sheet = sheets.get(css);
      if (sheet === undefined) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        sheets.set(css, sheet);
      }
      root.adoptedStyleSheets.push(sheet);
      if (root.adoptedStyleSheets.includes(sheet)) return undefined;
    } catch {
      // As in Firefox: an element does the same.
    }
    const element = document.createElement('style');
    element.textContent = css;
    return element;
  }

  return {
    styleTranslation(root) {
      const element = style(root, TRANSLATION_CSS);
      if (element !== undefined) root.prepend(element);
    },
    styleOriginals(root) {
      if (styled.has(root)) return;
      styled.add(root);
      const element = style(root, PAGE_CSS);
      if (element === undefined) return;
      element.setAttribute('data-crosstalk', '');
      if (root.nodeType === 9) (root as Document).documentElement.append(element);
      else root.append(element);
    },
  };
}
