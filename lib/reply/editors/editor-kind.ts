/** All kinds of editors that Crosstalk writes into. `plain` is any editable element that is none of the others. */
export const editorIds = [
  'field',
  'lexical',
  'draft',
  'slate',
  'prosemirror',
  'quill',
  'ckeditor5',
  'plain',
] as const;

/** One of {@link editorIds}. */
export type EditorId = (typeof editorIds)[number];

/**
 * How text gets into an editor, always over what is selected:
 * `command` the browser's own insertText, `command-lines` the same line by line with insertLineBreak between,
 * `paste` a paste event with plain text, `paste-paragraphs` one with a paragraph for every line,
 * `beforeinput` a beforeinput event, `value` the value of a field with an input event.
 */
export type Way = 'command' | 'command-lines' | 'paste' | 'paste-paragraphs' | 'beforeinput' | 'value';

/** What Crosstalk knows about one kind of editor: data only. */
export interface EditorKind {
  readonly id: EditorId;
  /** Matches the field itself: the element that has the focus while one writes. */
  readonly selector: string;
  /** Within the field: no part of the draft, such as placeholders and carets of the editor's own. */
  readonly ignore?: string;
  /** Within the field: cannot be typed, beside what is not editable in any editor. */
  readonly chips?: string;
  /** Tried in this order until the editor holds the text. */
  readonly ways: readonly Way[];
  /** The same in Firefox, where it differs. */
  readonly waysInFirefox?: readonly Way[];
  /** Milliseconds until the editor has learned of a selection: most hear of it by an event that comes late. */
  readonly settle: number;
  /** What undoes: the keys for it, since the editor has a history of its own, or the browser's command. */
  readonly undo: 'keys' | 'command';
}

/** Declares a kind of editor; holds the literal types while checking the shape. */
export function defineEditor<const T extends EditorKind>(kind: T): T {
  return kind;
}
