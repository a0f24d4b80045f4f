import type { CommentKind } from '../core/comment.ts';
import type { LanguageTag } from '../core/language-tag.ts';

/** Where one kind of text stands on a site. All selectors are relative to the document or an open shadow root. */
export interface TextRule {
  readonly kind: CommentKind;
  /** The element whose text is translated. The translation is placed after it. */
  readonly text: string;
  /** An ancestor of `text` after which the translation is placed instead (for clamped or flex boxes). */
  readonly placeAfter?: string;
  /** The ancestor that is the whole comment, post or message. */
  readonly item?: string;
  /** Within `item`: who wrote it. */
  readonly author?: string;
  /** An ancestor of `item` whose first `text` is the comment being answered. */
  readonly thread?: string;
}

/** The site's own translation of a comment. */
export interface NativeTranslation {
  /** The control that offers or undoes it, within the item. */
  readonly control: string;
  /** Matches within the item while the site itself shows a translation. */
  readonly shown?: string;
}

/** Where people write on a site. */
export interface ComposerRule {
  readonly selector: string;
  /** The site's limit in characters, where known. */
  readonly maxLength?: number;
}

/** What Crosstalk knows about one site: data first, a function only where data cannot say it. */
export interface SiteAdapter {
  /** File name and settings key. */
  readonly id: string;
  /** The site's own name, not translated. */
  readonly name: string;
  /** Match patterns of the hosts; empty for systems embedded in other sites, which are recognised by the page. */
  readonly matches: readonly string[];
  /** For embedded systems: present on the page where this selector matches. */
  readonly present?: string;
  readonly texts: readonly TextRule[];
  /** Kept inline as the site's own nodes. */
  readonly keep: readonly string[];
  /** Never read and never touched, also inside a text. */
  readonly skip: readonly string[];
  /** Left out of the text at its beginning, such as the "reply to" of nested replies. */
  readonly prefix?: string;
  /** True where line breaks are newlines in text nodes instead of `<br>` and blocks. */
  readonly preserveNewlines?: boolean;
  readonly nativeTranslation?: NativeTranslation;
  readonly composers: readonly ComposerRule[];
  /** The list of a live chat, newest last. */
  readonly live?: string;
  /** Hosts of open shadow roots that hold comments. */
  readonly shadowHosts?: readonly string[];
  /** The language most people write in on this site, as a weak prior. */
  readonly language?: LanguageTag;
}

/** Declares a site; holds the literal types while checking the shape. */
export function defineSite<const T extends SiteAdapter>(site: T): T {
  return site;
}
