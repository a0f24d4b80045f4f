import { isValueField } from './read-draft.ts';

/** Longest hint that is looked at, in UTF-16 units. */
const MAX_HINT = 200;

/** Single-line inputs that hold text a person writes; all other types hold data. */
const TEXT_TYPES = new Set(['', 'text', 'search']);

/** Values of `autocomplete` that name what nobody should rewrite: keys, codes, cards, addresses. */
const PRIVATE_AUTOCOMPLETE =
  /^(?:current-password|new-password|one-time-code|username|webauthn|email|tel(?:-.*)?|cc-.*|transaction-.*|bday(?:-.*)?|postal-code|street-address|address-.*|name|given-name|family-name)$/;

/** Names of fields that hold a key, a code or a card number, also where their type does not say it. */
const PRIVATE_NAME =
  /passw(?:or)?d|passcode|passphrase|\bpwd\b|\botp\b|one ?time|\b[2m]fa\b|totp|captcha|verif(?:y|ication) ?code|security ?code|card ?(?:number|no\b)|\bcvv\b|\bcvc\b|\biban\b|\bssn\b|\bpin ?code\b/i;

/** Editors of code, and where code is shown. */
const CODE =
  '.CodeMirror, .cm-editor, .cm-content, .monaco-editor, .ace_editor, .ace_text-input, [role="code"], pre, code';

const EDITABLE = '[contenteditable]:not([contenteditable="false"])';

const HINTS =
  'name id class placeholder data-placeholder aria-label aria-placeholder title data-testid data-e2e'.split(
    ' ',
  );

function labelOf(field: Element): string {
  const own = isValueField(field) ? field.labels?.[0] : undefined;
  const id = (field.getAttribute('aria-labelledby') ?? '').trim().split(/\s+/, 1)[0] ?? '';
  const root = field.getRootNode() as Document | ShadowRoot;
  return (own ?? (id === '' ? null : root.getElementById(id)))?.textContent ?? '';
}

/** What a field says about itself in its attributes, label and placeholder, each word on its own. */
export function hintsOf(field: Element): string {
  const hints = HINTS.map((name) => field.getAttribute(name) ?? '');
  return [...hints, labelOf(field)]
    .map((hint) => hint.slice(0, MAX_HINT))
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_\s]+/g, ' ');
}

function isPrivate(field: Element): boolean {
  if (isValueField(field)) {
    const tokens = (field.getAttribute('autocomplete') ?? '').toLowerCase().slice(0, MAX_HINT).split(/\s+/);
    if (tokens.some((token) => PRIVATE_AUTOCOMPLETE.test(token))) return true;
  }
  if (/^(?:numeric|decimal|tel|email|url)$/.test(field.getAttribute('inputmode') ?? '')) return true;
  // camelCase names are taken apart, so that the words in them can be told.
  return PRIVATE_NAME.test(
    hintsOf(field)
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/_/g, ' '),
  );
}

/** Whether a field can be written in at this moment: on the page, enabled, not read-only. */
export function isWritable(field: Element): boolean {
  if (!field.isConnected || field.closest('[inert]') !== null) return false;
  if (field.getAttribute('aria-readonly') === 'true' || field.getAttribute('aria-disabled') === 'true')
    return false;
  if (isValueField(field)) return !field.readOnly && !field.matches(':disabled');
  return field.matches(EDITABLE);
}

/** The outermost element of an editable area, since that is what an editor makes its own. */
function editingHost(element: Element): Element | undefined {
  let host: Element | undefined;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const editable = at.getAttribute('contenteditable');
    if (editable === 'false') {
      if (host !== undefined) return host;
    } else if (editable !== null) host = at;
  }
  return host;
}

function isInsideOwn(element: Element): boolean {
  for (let at: Element | undefined = element; at !== undefined; ) {
    if (at.closest('crosstalk-reply, crosstalk-translation, crosstalk-offer') !== null) return true;
    const root = at.getRootNode();
    at = 'host' in root ? (root as ShadowRoot).host : undefined;
  }
  return false;
}

/** The element that has the focus, also within open shadow roots. */
export function deepActiveElement(document: Document): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/**
 * The field that an element belongs to and that Crosstalk may write in; undefined where there is none. Never
 * passwords, codes, card numbers, addresses, numbers, code editors, nor what cannot be written in.
 */
export function fieldAt(element: Element): HTMLElement | undefined {
  const field = isValueField(element) ? element : editingHost(element);
  if (field === undefined || !isWritable(field) || isInsideOwn(field)) return undefined;
  if (field.localName === 'input' && !TEXT_TYPES.has((field as HTMLInputElement).type)) return undefined;
  if (field.closest(CODE) !== null || isPrivate(field)) return undefined;
  return field as HTMLElement;
}
