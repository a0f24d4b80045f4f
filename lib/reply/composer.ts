import type { ComposerPurpose, SiteAdapter } from '../core/site.ts';
import { watchCompositions } from './compositions.ts';
import type { Content, Draft } from './draft.ts';
import type { EditorId } from './editors/editor-kind.ts';
import { editorOf } from './editors/registry.ts';
import { fieldAt } from './field.ts';
import { type Insertion, insert, isMultiline, type Target } from './insertion.ts';
import { purposeOf, ruleFor } from './purpose.ts';
import { isValueField, readField } from './read-draft.ts';

/** A field in which the person writes, whatever editor it is. */
export interface Composer {
  /** The element that has the focus while one writes: the same one for the same field, so it serves as a key. */
  readonly field: HTMLElement;
  readonly purpose: ComposerPurpose;
  readonly editor: EditorId;
  /**
   * The most the field or its site takes, in UTF-16 units; undefined where no limit is known. An insertion is held to
   * the field's own limit only, since sites count and exempt in ways of their own.
   */
  readonly maxLength: number | undefined;
  /** Whether the field takes line breaks. */
  readonly multiline: boolean;
  /** What stands in it now. `draft.segments` go to `protect`; `draft.text` is for showing and counting. */
  read(): Draft;
  /** Whether an input method is composing, so that what stands there is not yet what the person means. */
  isComposing(): boolean;
  /**
   * Puts a content in the place of the draft `over`, as {@link Composer.read} gave it when the translation was asked
   * for. A content for a draft with chips must hold each of them once and in order: pass on what `restore` gives.
   * Never rejects; never sends.
   */
  insert(content: Content, over: Draft, signal: AbortSignal): Promise<Insertion>;
}

/** What {@link createComposerFinder} works with. */
export interface ComposerFinderOptions {
  readonly document: Document;
  /** What is known about the site, if anything. */
  readonly site?: SiteAdapter | undefined;
  /** Ends the listening for input methods. */
  readonly signal: AbortSignal;
}

/** An event, whose path leads into open shadow roots, or an element. */
export type ComposerPlace = Event | Element;

function elementAt(place: ComposerPlace): Element | undefined {
  const target = 'composedPath' in place ? place.composedPath()[0] : place;
  return target instanceof Element ? target : undefined;
}

function lower(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.min(one, other);
}

/**
 * Makes what finds the composer at a place; undefined is found where Crosstalk does not write: passwords, codes,
 * card numbers, single lines that are for no text of the kind, code editors, Crosstalk's own fields.
 */
export function createComposerFinder(
  options: ComposerFinderOptions,
): (place: ComposerPlace) => Composer | undefined {
  const compositions = watchCompositions(options.document, options.signal);
  return (place) => {
    const element = elementAt(place);
    const field = element === undefined ? undefined : fieldAt(element);
    const purpose = field === undefined ? undefined : purposeOf(field, options.site);
    if (field === undefined || purpose === undefined) return undefined;
    const kind = editorOf(field);
    const cutAt = isValueField(field) && field.maxLength >= 0 ? field.maxLength : undefined;
    const target: Target = { field, kind, cutAt, multiline: isMultiline(field), compositions };
    return {
      field,
      purpose,
      editor: kind.id,
      maxLength: lower(cutAt, ruleFor(field, options.site)?.maxLength),
      multiline: target.multiline,
      read: () => readField(field, kind).draft,
      isComposing: () => compositions.isOpen(field),
      insert: (content, over, signal) => insert(target, content, over, signal),
    };
  };
}
