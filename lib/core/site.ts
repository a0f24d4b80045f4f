import type { CommentKind } from './comment.ts';
import type { LanguageTag } from './language-tag.ts';

/**
 * Where one kind of text stands on a site. All selectors are relative to the document or an open shadow root;
 * ancestors are looked for across the borders of shadow roots.
 */
export interface TextRule {
  readonly kind: CommentKind;
  /** The element whose text is translated. The translation is placed after it. */
  readonly text: string;
  /** Not where an ancestor matches. */
  readonly outside?: string;
  /** Not where a descendant matches. */
  readonly without?: string;
  /** Only in open shadow roots whose host matches. */
  readonly host?: string;
  /** An ancestor of `text` after which the translation is placed instead (for clamped or flex boxes). */
  readonly placeAfter?: string;
  /** The ancestor that is the whole comment, post or message. */
  readonly item?: string;
  /** Within `item`: who wrote it. */
  readonly author?: string;
  /** An ancestor of `item` whose first `text` is the comment being answered. */
  readonly thread?: string;
  /** For flat lists: what within `item` tells how deep it is nested, as a number in an attribute. */
  readonly level?: { readonly mark: string; readonly attribute: string };
}

/** The site's own translation of a comment. */
export interface NativeTranslation {
  /** The control that offers or undoes it, within the item. */
  readonly control: string;
  /** Matches within the item while the site itself shows a translation, in place of the text or beside it. */
  readonly shown?: string;
  /** What stands on the control while the site shows its translation, in the languages it may be in. */
  readonly words?: readonly string[];
}

/** What a field is for. */
export type ComposerPurpose = 'comment' | 'post' | 'title' | 'message' | 'search';

/** Where people write on a site. */
export interface ComposerRule {
  /** Matches the field, or an element around it. */
  readonly selector: string;
  /** Comment where it is left out. */
  readonly purpose?: ComposerPurpose;
  /** The site's limit in characters, where known. */
  readonly maxLength?: number;
}

/** How the page of a system is recognised that runs on any host. */
export interface Recogniser {
  /** Matches an element of the page. */
  readonly mark: string;
  /** The page is this system and nothing else, as with Mastodon; false where it is a part of a page. */
  readonly whole: boolean;
}

/**
 * What Crosstalk knows about one site. Data only: it is sent from the background, which knows all sites, to the
 * page, which gets what it needs.
 */
export interface SiteAdapter {
  /** File name and settings key. */
  readonly id: string;
  /** The site's own name, not translated. */
  readonly name: string;
  /** Match patterns of the addresses; empty for systems that run on any host. */
  readonly matches: readonly string[];
  /** Not asked for at installation and off until the person turns it on: private messages, parts of other sites. */
  readonly optional?: boolean;
  /** For systems on any host. */
  readonly recognise?: Recogniser;
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
