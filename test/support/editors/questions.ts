/** What a page asks the composer that runs beside it in the world of an extension. */
export type ComposerQuestion =
  | { readonly do: 'read' }
  /** Reads the draft and keeps it as the one that the next insertion is asked for. */
  | { readonly do: 'remember' }
  /** Puts a text in the place of the draft; numbered tags stand for its chips. */
  | { readonly do: 'insert'; readonly text: string }
  | { readonly do: 'undo' };

/** What it answers. */
export interface ComposerAnswer {
  readonly status: string;
  readonly reason?: string;
  readonly draftKept?: boolean;
  readonly editor?: string;
  readonly purpose?: string;
  readonly multiline?: boolean;
  readonly text?: string;
  /** The draft as it would be sent to a translator. */
  readonly wire?: string;
}

/** How a page of an editor is asked from a test, as `globalThis.page`. Model texts have `\n` for line breaks. */
export interface EditorPage {
  readonly field: HTMLElement;
  get(): string;
  set(text: string): unknown;
  /** For editors with mentions: a draft with one, and the model with it in braces. */
  readonly mention?: { set(before: string, name: string, after: string): unknown; get(): string };
  ask(question: ComposerQuestion): Promise<ComposerAnswer>;
  /** From now on the site takes back whatever is put into its editor. */
  refuse(): void;
}
