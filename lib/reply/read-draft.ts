import type { Segment } from '../text/protect.ts';
import { type Chip, type Draft, draftOf } from './draft.ts';
import type { EditorKind } from './editors/editor-kind.ts';

/** A field whose value is its text. */
export type ValueField = HTMLTextAreaElement | HTMLInputElement;

/** What stands in a field, with the nodes of its chips. */
export interface Reading {
  readonly draft: Draft;
  /** In order, one for each chip of the draft. */
  readonly chips: readonly Element[];
}

/** Whether a field holds its text as a value. */
export function isValueField(element: Element): element is ValueField {
  return element.localName === 'textarea' || element.localName === 'input';
}

const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ' +
    'nav ol p pre section table tbody td th thead tr ul'
  ).split(' '),
);
const CHIPS =
  '[contenteditable="false"], img, svg, video, audio, canvas, object, iframe, button, select, input, a[href]';
/** Characters that editors put where there would be nothing. */
const NO_WIDTH = /[\u200B\u2060\uFEFF]/g;
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\p{Regional_Indicator}){1,32}$/u;

function isBlock(element: Element, view: Window): boolean {
  const { display } = view.getComputedStyle(element);
  if (display === '' || display === 'inline') return display === '' && BLOCK_TAGS.has(element.localName);
  return !/^(?:inline|contents|none|ruby)/.test(display);
}

/** What a picture of an emoji is typed as. */
function typedEmoji(element: Element): string | undefined {
  if (element.localName !== 'img') return undefined;
  const alt = element.getAttribute('alt') ?? '';
  return EMOJI.test(alt) ? alt : undefined;
}

/** A link that an editor made of a typed address, and would make again. */
function isTypedLink(element: Element): boolean {
  if (element.localName !== 'a' || element.matches('[contenteditable="false"]')) return false;
  const text = element.textContent.trim();
  return /^(?:https?:\/\/|www\.|mailto:)\S{1,2048}$/.test(text);
}

function markOf(element: Element, text: string): string {
  const source = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
  return [element.localName, source, text].join('|');
}

/** Reads an editable element line by line: blocks and `<br>` are line breaks, unless they only fill an empty place. */
class LineReader {
  readonly segments: Segment<Chip>[] = [''];
  readonly chips: Element[] = [];
  readonly #kind: EditorKind;
  readonly #view: Window;
  readonly #chipSelector: string;
  /** The line under way holds something, or is an empty line of its own. */
  #used = false;
  /** The edge of a block was passed: what follows stands on a new line. */
  #edge = false;
  /** A `<br>` was passed, which counts only if something follows it in its block. */
  #break = false;

  constructor(kind: EditorKind, view: Window) {
    this.#kind = kind;
    this.#view = view;
    this.#chipSelector = kind.chips === undefined ? CHIPS : `${CHIPS}, ${kind.chips}`;
  }

  #write(text: string): void {
    const last = this.segments.at(-1);
    if (typeof last === 'string') this.segments[this.segments.length - 1] = last + text;
    else this.segments.push(text);
  }

  #startContent(): void {
    if (this.#edge || this.#break) this.#write('\n');
    this.#edge = false;
    this.#break = false;
    this.#used = true;
  }

  #passEdge(): void {
    this.#edge ||= this.#used;
    this.#break = false;
    this.#used = false;
  }

  #text(node: Text, preserved: boolean): void {
    const text = preserved ? node.data : node.data.replace(/[\t\n\r ]+/g, ' ');
    const seen = text.replace(NO_WIDTH, '');
    // Space between the tags of blocks is not drawn.
    if (text === '' || (!preserved && seen === ' ' && !this.#used)) return;
    if (seen !== '') {
      this.#startContent();
      this.#write(seen);
    } else if (!this.#break) this.#startContent();
  }

  #lineBreak(): void {
    this.#startContent();
    this.#break = true;
  }

  #chip(element: Element): void {
    const block = isBlock(element, this.#view);
    if (block) this.#passEdge();
    this.#startContent();
    const text = (element.getAttribute('alt') ?? element.textContent).replace(NO_WIDTH, '').trim();
    const chip: Chip = { index: this.chips.length, text, mark: markOf(element, text) };
    this.chips.push(element);
    this.segments.push({ keep: chip, text });
    if (block) this.#passEdge();
  }

  #element(element: Element, preserved: boolean): void {
    if (this.#kind.ignore !== undefined && element.matches(this.#kind.ignore)) return;
    const emoji = typedEmoji(element);
    if (element.localName === 'br') this.#lineBreak();
    else if (emoji !== undefined) {
      this.#startContent();
      this.#write(emoji);
    } else if (element.matches(this.#chipSelector) && !isTypedLink(element)) this.#chip(element);
    else if (isBlock(element, this.#view)) {
      this.#passEdge();
      this.read(element);
      this.#passEdge();
    } else this.read(element, preserved);
  }

  /** Reads what is in an element; `inherited` says whether its white space is drawn, where that is known. */
  read(parent: Element, inherited?: boolean): void {
    // What an editor draws from its model has no space for the layout of its markup.
    const preserved =
      this.#kind.id !== 'plain' ||
      (inherited ?? /pre|break-spaces/.test(this.#view.getComputedStyle(parent).whiteSpace));
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) this.#text(node as Text, preserved);
      else if (node.nodeType === 1) this.#element(node as Element, preserved);
    }
  }
}

/** Reads a field as it is now. Nothing of it is changed. */
export function readField(field: Element, kind: EditorKind): Reading {
  if (isValueField(field)) return { draft: draftOf([field.value]), chips: [] };
  const view = field.ownerDocument.defaultView;
  if (view === null) return { draft: draftOf([field.textContent]), chips: [] };
  const reader = new LineReader(kind, view);
  reader.read(field);
  return { draft: draftOf(reader.segments), chips: reader.chips };
}
