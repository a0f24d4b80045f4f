import { type LanguageTag, primaryLanguage, UNDETERMINED } from '../core/language-tag.ts';
import type { LanguageChoices } from '../messaging/protocol.ts';
import CORRECTION_CSS from './correction.css?inline';
import type { Doubt } from './correction-slot.ts';

/** The interface texts of the menu. Languages come by their names. */
export interface CorrectionTexts {
  /** Says that a comment is not in the language it was taken for; empty where it was taken for none. */
  title(language: string): string;
  is(language: string): string;
  readonly isOther: string;
  readonly choose: string;
  leave(language: string): string;
  /** What a choice holds for. */
  note(site: string): string;
  readonly failed: string;
}

/** What {@link openCorrection} works with. */
export interface CorrectionOptions {
  readonly doubt: Doubt;
  readonly choices: LanguageChoices;
  readonly texts: CorrectionTexts;
  /** Remembers what the person says; without `is`, the language is left as it is. */
  readonly onCorrect: (language: LanguageTag, is: LanguageTag | undefined) => Promise<unknown>;
  /** Whether an event is a person's doing: a page must not change settings by clicks of its own. */
  readonly isMeant: (event: Event) => boolean;
  readonly signal: AbortSignal;
}

/** Likely languages that get a button of their own. */
const MAX_BUTTONS = 3;
const MARGIN = 8;

/**
 * Opens the menu in which a person says that a comment is not in the language it was taken for, or that comments in it
 * are to be left alone on this site. It stands in the element whose button was pressed, closes by itself, by Escape or
 * by a click elsewhere, and gives the focus back.
 */
export function openCorrection(options: CorrectionOptions): void {
  const { doubt, choices, texts, isMeant } = options;
  const { host } = doubt;
  const root = host.shadowRoot;
  if (root === null) return;
  const document = host.ownerDocument;
  const end = new AbortController();
  const signal = AbortSignal.any([options.signal, end.signal]);
  const taken = host.dataset['from'] ?? UNDETERMINED;
  const known = taken !== UNDETERMINED;
  const nameOf = (tag: LanguageTag): string =>
    choices.languages.find((each) => each.tag === primaryLanguage(tag))?.name ?? tag;

  root.querySelector('[part="menu"]')?.remove();
  const menu = document.createElement('div');
  menu.setAttribute('part', 'menu');
  menu.setAttribute('role', 'dialog');
  menu.setAttribute('popover', 'auto');
  menu.dir = 'auto';
  const style = document.createElement('style');
  style.textContent = CORRECTION_CSS;
  const line = (name: string, text: string): HTMLElement => {
    const element = document.createElement('p');
    element.className = name;
    element.textContent = text;
    return element;
  };
  const title = texts.title(known ? nameOf(taken) : '');
  menu.setAttribute('aria-label', title);
  const problem = document.createElement('output');

  const correct = (is: LanguageTag | undefined): void => {
    options.onCorrect(taken, is).then(close, () => {
      problem.textContent = texts.failed;
    });
  };
  const button = (text: string, is: LanguageTag | undefined): HTMLButtonElement => {
    const element = document.createElement('button');
    element.type = 'button';
    element.dataset['action'] = is === undefined ? 'leave-language' : 'correct-language';
    if (is !== undefined) element.value = is;
    element.textContent = text;
    return element;
  };

  const likely = choices.likely
    .filter((tag) => primaryLanguage(tag) !== primaryLanguage(taken))
    .slice(0, MAX_BUTTONS);
  const select = document.createElement('select');
  select.dataset['field'] = 'language';
  select.setAttribute('aria-label', texts.choose);
  const option = (text: string, value: string): HTMLOptionElement => {
    const element = document.createElement('option');
    element.value = value;
    element.textContent = text;
    return element;
  };
  select.append(option(texts.choose, ''));
  for (const { tag, name } of choices.languages) {
    if (tag !== primaryLanguage(taken)) select.append(option(texts.is(name), tag));
  }
  menu.append(
    style,
    line('title', title),
    ...likely.map((tag) => button(texts.is(nameOf(tag)), tag)),
    select,
    ...(known ? [button(texts.isOther, UNDETERMINED), button(texts.leave(nameOf(taken)), undefined)] : []),
    line('note', texts.note(choices.site)),
    problem,
  );

  function close(): void {
    // The button stands in the note, which is gone where neither the menu is there nor the focus in it.
    if (host.isConnected) root?.querySelector<HTMLElement>('[data-action="language"]')?.focus();
    end.abort();
    menu.remove();
  }

  /** Before any listener of the page or the reader: neither must take a click in the menu for one on a comment. */
  function onClick(event: Event): void {
    const path = event.composedPath();
    if (!path.includes(menu)) return;
    event.stopImmediatePropagation();
    const pressed = path.find((node): node is HTMLButtonElement => node instanceof HTMLButtonElement);
    if (pressed === undefined || !isMeant(event)) return;
    correct(pressed.dataset['action'] === 'leave-language' ? undefined : pressed.value);
  }

  select.addEventListener('change', (event) => {
    if (select.value !== '' && isMeant(event)) correct(select.value);
  });
  menu.addEventListener('keydown', (event) => {
    // Letters typed into the list are no shortcuts of the site.
    event.stopPropagation();
    if (event.key === 'Escape') close();
  });
  menu.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') close();
  });
  const view = document.defaultView ?? globalThis;
  view.addEventListener('click', onClick, { capture: true, signal });
  signal.addEventListener('abort', () => menu.remove(), { once: true });

  root.append(menu);
  show(menu, root.querySelector('[data-action="language"]') ?? host);
  menu.querySelector('button')?.focus();
}

/** Shows the menu over the page, below what it belongs to, or above it where there is more room. */
function show(menu: HTMLElement, anchor: Element): void {
  menu.showPopover();
  const at = anchor.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const { clientWidth, clientHeight } = menu.ownerDocument.documentElement;
  const below = at.bottom + height + MARGIN <= clientHeight || at.top < clientHeight - at.bottom;
  const top = below ? at.bottom + 4 : at.top - height - 4;
  menu.style.insetInlineStart = 'auto';
  menu.style.left = `${Math.max(MARGIN, Math.min(at.left, clientWidth - width - MARGIN))}px`;
  menu.style.top = `${Math.max(MARGIN, Math.min(top, clientHeight - height - MARGIN))}px`;
}
