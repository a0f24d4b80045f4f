import type { Failure } from '../core/error.ts';
import type { LanguageTag } from '../core/language-tag.ts';
import type { GlossWord } from '../core/translation.ts';
import { HIDDEN_ATTRIBUTE, OFFER_TAG, TRANSLATION_TAG } from './guards.ts';
import { showNoteOnFocus } from './note-focus.ts';
import { createRooted, type RootedElement } from './rooted-element.ts';
import type { StyleSheets } from './translation-style.ts';
import type { DoneView, View, ViewAction, ViewTexts } from './view.ts';

/** Makes and fills the elements Crosstalk adds to a page. Writes only; reads no layout. */
export interface Renderer {
  create(view: View): HTMLElement;
  update(host: HTMLElement, view: View): void;
  /** A quiet button: to translate what may be in the language `from`, or to take the place of the site's own translation. */
  createOffer(action: 'translate' | 'ours', from?: LanguageTag): HTMLElement;
  /** Hides or shows an element of the site by Crosstalk's own attribute and style sheet. */
  hide(element: Element, hidden: boolean): void;
  /** Shows an element again that is hidden only because the page copied one that was. */
  reveal(element: Element): void;
  /** Hides or shows an original; returns whether it is hidden now. */
  toggleOriginal(host: HTMLElement, original: Element): boolean;
}

/** Failures that hold for every comment of a language until the person decides something: kept short. */
const UNDECIDED = new Set<Failure['code']>(['no-provider', 'needs-download', 'unsupported-language']);

/** Actions that make sense for a failure, most helpful first. */
function actionsFor(failure: Failure): readonly ViewAction[] {
  switch (failure.code) {
    case 'disconnected':
      return ['reload'];
    case 'no-provider':
    case 'needs-download':
      return ['choose'];
    case 'unsupported-language':
      return ['choose', 'language'];
    case 'consent':
    case 'not-configured':
    case 'permission':
    case 'auth':
    case 'quota':
      return ['choose', 'retry'];
    case 'too-long':
      return [];
    default:
      return ['retry'];
  }
}

/** Makes a {@link Renderer} for one document. */
export function createRenderer(document: Document, styles: StyleSheets, texts: ViewTexts): Renderer {
  const part = (name: string, tag = 'span'): HTMLElement => {
    const element = document.createElement(tag);
    element.setAttribute('part', name);
    return element;
  };

  /** Takes its direction from the translation in it; the host's own `auto` sees no text across the shadow border. */
  const bodyPart = (): HTMLElement => {
    const body = part('body', 'div');
    body.dir = 'auto';
    return body;
  };

  const button = (action: ViewAction, originalHidden = false): HTMLButtonElement => {
    const element = document.createElement('button');
    element.type = 'button';
    element.dataset['action'] = action;
    element.textContent = texts.action(action, originalHidden);
    return element;
  };

  const wordList = (words: readonly GlossWord[]): HTMLElement => {
    const list = part('words');
    for (const word of words) {
      const entry = document.createElement('span');
      const detail = document.createElement('small');
      entry.lang = 'zh';
      entry.textContent = `${word.source} `;
      detail.textContent = [word.reading, word.gloss]
        .filter((piece) => piece !== undefined && piece !== '')
        .join(' ');
      entry.append(detail);
      list.append(entry);
    }
    return list;
  };

  const fillDone = (root: ShadowRoot, view: DoneView): void => {
    const text = part('text');
    if (view.readable) text.append(...view.parts);
    else text.textContent = texts.unreadable;
    text.lang = view.to;
    const note = part('note');
    const source = document.createElement('span');
    source.textContent = texts.source(view.from, view.provider, view.kind);
    note.append(source, button('original'), button('language'));
    if (view.note !== undefined && view.note !== '') {
      const remark = part('remark');
      remark.textContent = view.note;
      note.prepend(remark);
    }
    if (view.kind === 'gloss' && view.words !== undefined) note.append(wordList(view.words));
    note.dir = 'auto';
    const body = bodyPart();
    // The note is not there until it is asked for, so the keyboard must have something to reach before it.
    body.tabIndex = 0;
    body.role = 'group';
    body.ariaLabel = source.textContent;
    const label = texts.kind(view.kind);
    if (label !== '') {
      const kind = part('kind');
      kind.textContent = label;
      // With a direction of its own it does not decide that of the translation.
      kind.dir = 'auto';
      body.append(kind);
    }
    body.append(text);
    root.append(body, note);
  };

  const fillError = (root: ShadowRoot, failure: Failure, from: LanguageTag): void => {
    const error = part('error');
    if (UNDECIDED.has(failure.code)) {
      error.textContent = texts.untranslated(from);
      error.title = texts.failure(failure);
    } else error.textContent = texts.failure(failure);
    error.append(...actionsFor(failure).map((action) => button(action)));
    const body = bodyPart();
    body.append(error);
    root.append(body);
  };

  const fillFolded = (root: ShadowRoot, view: Extract<View, { state: 'folded' }>): void => {
    // The same button as before keeps the focus.
    let line = root.querySelector('button');
    if (line === null) {
      line = button('fold');
      root.append(line);
    }
    line.textContent = texts.folded(view.count, view.from, view.open);
    line.setAttribute('aria-expanded', String(view.open));
  };

  const fill = (host: HTMLElement, root: ShadowRoot, view: View): void => {
    host.dataset['state'] = view.state;
    host.lang = view.to;
    if (view.state === 'folded') {
      host.dataset['from'] = view.from;
      fillFolded(root, view);
      return;
    }
    for (const child of [...root.children]) if (child.localName !== 'style') child.remove();
    if (view.state === 'pending') {
      const text = part('text');
      if (view.text !== undefined) text.textContent = view.text;
      const body = bodyPart();
      body.append(text);
      root.append(body);
    } else if (view.state === 'error') {
      delete host.dataset['provider'];
      host.dataset['from'] = view.from;
      fillError(root, view.failure, view.from);
      if (view.failure.provider !== undefined) host.dataset['provider'] = view.failure.provider;
      host.dataset['error'] = view.failure.code;
    } else {
      delete host.dataset['error'];
      host.dataset['from'] = view.from;
      host.dataset['provider'] = view.provider;
      host.dataset['kind'] = view.kind;
      fillDone(root, view);
    }
  };

  const element = (tag: string): RootedElement => {
    const { host, root } = createRooted(document, tag);
    host.setAttribute('translate', 'no');
    host.dir = 'auto';
    styles.styleTranslation(root);
    showNoteOnFocus(root);
    return { host, root };
  };

  const hiddenByUs = new WeakSet<Element>();

  const hide = (element: Element, hidden: boolean): void => {
    if (!hidden) {
      hiddenByUs.delete(element);
      element.removeAttribute(HIDDEN_ATTRIBUTE);
      return;
    }
    const root = element.getRootNode();
    if (root.nodeType === 9 || root instanceof ShadowRoot)
      styles.styleOriginals(root as Document | ShadowRoot);
    hiddenByUs.add(element);
    element.setAttribute(HIDDEN_ATTRIBUTE, '');
  };

  return {
    create(view) {
      const { host, root } = element(TRANSLATION_TAG);
      fill(host, root, view);
      return host;
    },
    update(host, view) {
      if (host.shadowRoot !== null) fill(host, host.shadowRoot, view);
    },
    createOffer(action, from) {
      const { host, root } = element(OFFER_TAG);
      root.append(button(action));
      if (from !== undefined) {
        host.dataset['from'] = from;
        const note = part('note');
        note.append(button('language'));
        root.append(note);
      }
      return host;
    },
    hide,
    reveal(element) {
      const hidden = element.closest(`[${HIDDEN_ATTRIBUTE}]`);
      if (hidden !== null && !hiddenByUs.has(hidden)) hide(hidden, false);
    },
    toggleOriginal(host, original) {
      const hidden = !original.hasAttribute(HIDDEN_ATTRIBUTE);
      hide(original, hidden);
      const toggle = host.shadowRoot?.querySelector('[data-action="original"]');
      if (toggle) toggle.textContent = texts.action('original', hidden);
      return hidden;
    },
  };
}
