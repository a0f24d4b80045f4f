import { ckeditor5 } from './ckeditor5.ts';
import { draft } from './draft.ts';
import type { EditorKind, Way } from './editor-kind.ts';
import { field } from './field.ts';
import { lexical } from './lexical.ts';
import { plain } from './plain.ts';
import { prosemirror } from './prosemirror.ts';
import { quill } from './quill.ts';
import { slate } from './slate.ts';

/** Every kind of editor, the most general last. */
export const editors = [
  field,
  lexical,
  draft,
  slate,
  prosemirror,
  quill,
  ckeditor5,
  plain,
] as const satisfies readonly EditorKind[];

/** The kind of editor that a field is. */
export function editorOf(element: Element): EditorKind {
  return editors.find(({ selector }) => element.matches(selector)) ?? plain;
}

/** The ways of a kind of editor in this browser. Behaviour cannot be probed without touching a field, so its name. */
export function waysOf(kind: EditorKind, userAgent: string): readonly Way[] {
  return (/\bGecko\//.test(userAgent) ? kind.waysInFirefox : undefined) ?? kind.ways;
}
