import type { Ask } from '../core/ask.ts';
import type { Answer } from '../core/translation.ts';
import type { PageSettings } from '../messaging/protocol.ts';
import type { FoundText, TextFinder } from '../sites/finder.ts';
import type { SiteAdapter } from '../sites/site-adapter.ts';
import type { Frames } from './frames.ts';
import type { Renderer } from './render.ts';
import type { CreateRunWatch } from './runs.ts';
import type { Defer } from './slices.ts';
import type { ViewAction } from './view.ts';
import type { CreateVisibility } from './visibility.ts';

/** What a reading session works with. Everything that a test must hold in its hands is passed in. */
export interface SessionOptions {
  readonly document: Document;
  /** The finders of the page, the most certain first: what was taught, its site's adapter, else the generic reader. */
  readonly finders: readonly TextFinder[];
  /** Systems on any host that the page may turn out to be, or to hold. */
  readonly systems: readonly SiteAdapter[];
  /** The site's usual language and the like, as weights by primary language. */
  readonly base: Readonly<Record<string, number>>;
  /** Selector of the lists of live chats; empty where there are none. */
  readonly live: string;
  readonly settings: PageSettings;
  readonly renderer: Renderer;
  readonly createVisibility: CreateVisibility;
  readonly createRunWatch: CreateRunWatch;
  readonly line: {
    ask(asks: readonly Ask[], post?: string): void;
    cancel(ids: readonly number[]): void;
  };
  /** The post above the comments, as context for translators that use it. */
  readonly post: () => string | undefined;
  readonly onAction: (action: ViewAction) => void;
  /** Called when the page goes to another address without being loaded anew. */
  readonly onMove: () => void;
  readonly defer: Defer;
  readonly frames: Frames;
  readonly later: (task: () => void, delay: number) => void;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** A page being read. */
export interface Session {
  receive(answers: readonly Answer[]): void;
  /** Adds texts that were found in another way. */
  include(found: Iterable<FoundText>): void;
  /** Whether a text was found already, by itself or as a part of one. */
  readonly knows: (element: Element) => boolean;
  /** Takes on new settings at once, without a reload. */
  update(settings: PageSettings): void;
  /** The extension is gone: open comments say so. */
  disconnect(): void;
}
