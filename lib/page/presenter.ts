import { type LanguageTag, UNDETERMINED } from '../core/language-tag.ts';
import type { Answer } from '../core/translation.ts';
import type { FoundText } from '../sites/finder.ts';
import type { Piece } from '../text/protect.ts';
import { restore } from '../text/protect.ts';
import { HIDDEN_ATTRIBUTE, isOwn, TRANSLATION_TAG } from './guards.ts';
import type { Renderer } from './render.ts';
import { isCurrent, type Unit } from './unit.ts';
import type { View } from './view.ts';

/** Shows what became of a unit, beside the original. All calls write to the page and read no layout. */
export interface Presenter {
  /** Takes out what came along when the page copied a comment: an element of Crosstalk's without its shadow root. */
  clean(found: FoundText): void;
  pending(unit: Unit): void;
  /** Shows an answer that is not `leave`. */
  show(unit: Unit, answer: Answer): void;
  /** Offers to take the place of the site's own translation. */
  offerOurs(unit: Unit): void;
  /** Takes Crosstalk's elements of a unit out of the page and shows the original again. */
  clear(unit: Unit): void;
  /**
   * Does so where the text is no longer the one they belong to. The page is painted before a changed unit's turn
   * comes: until then nothing may stand under another text. It counts as changed then. Returns the unit.
   */
  clearStale(unit: Unit): Unit;
  /** The unit an element of Crosstalk's own belongs to. */
  unitOf(host: Element): Unit | undefined;
}

/** What {@link createPresenter} needs to know at each call. */
export interface PresenterSettings {
  targetLanguage(): LanguageTag;
  showOriginal(): boolean;
}

/** Attributes of the site's nodes that must not act a second time. Names stay: the shadow root keeps them apart. */
const STRIPPED =
  /^(on|style$|name$|for$|slot$|is$|tabindex$|data-|aria-(owns|controls|labelledby|describedby)$)/i;

/** A copy of a piece of the site for use inside a translation: looks and links as the original, does nothing else. */
export function copyPiece(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  for (const node of [copy, ...copy.querySelectorAll('*')]) {
    if (node.localName === 'script' || node.localName === 'style') {
      node.remove();
      continue;
    }
    for (const { name } of [...node.attributes]) if (STRIPPED.test(name)) node.removeAttribute(name);
  }
  return copy;
}

function toNode(part: string | Piece<Element>): string | Node {
  if (typeof part === 'string') return part;
  return 'literal' in part ? part.literal : copyPiece(part.keep);
}

/** Makes a {@link Presenter}. */
export function createPresenter(renderer: Renderer, settings: PresenterSettings): Presenter {
  const units = new WeakMap<Element, Unit>();

  function place(unit: Unit, host: HTMLElement): void {
    const { anchor, inside } = unit.found;
    // A box with slots shows only what is in one.
    if (anchor.slot !== '') host.slot = anchor.slot;
    if (inside) anchor.append(host);
    else anchor.after(host);
    unit.host = host;
    units.set(host, unit);
  }

  function put(unit: Unit, view: View): void {
    const { host } = unit;
    if (host?.localName === TRANSLATION_TAG && host.isConnected) {
      renderer.update(host, view);
      return;
    }
    host?.remove();
    place(unit, renderer.create(view));
  }

  /** Only then may the original be hidden on its account; else it is folded. */
  const isDone = ({ host }: Unit): boolean => host?.dataset['state'] === 'done';

  function clear(unit: Unit): void {
    if (isDone(unit)) unit.found.element.removeAttribute(HIDDEN_ATTRIBUTE);
    unit.host?.remove();
    unit.host = undefined;
  }

  function done(unit: Unit, answer: Extract<Answer, { state: 'done' }>): void {
    const pieces = unit.source?.pieces ?? [];
    // Text the provider gave back unchanged helps nobody.
    if (answer.text.trim() === unit.source?.text.trim()) {
      clear(unit);
      return;
    }
    const wasDone = isDone(unit);
    put(unit, {
      ...answer,
      parts: restore(answer.text, pieces).map(toNode),
      readable: answer.readable !== false,
    });
    const { host } = unit;
    if (!wasDone && !settings.showOriginal() && answer.kind !== 'gloss' && host !== undefined) {
      renderer.toggleOriginal(host, unit.found.element);
    }
  }

  return {
    clean({ anchor, inside }) {
      const there = inside ? anchor.lastElementChild : anchor.nextElementSibling;
      if (there !== null && isOwn(there) && there.shadowRoot === null) there.remove();
    },
    pending(unit) {
      if (unit.host === undefined) put(unit, { state: 'pending', to: settings.targetLanguage() });
    },
    show(unit, answer) {
      const to = settings.targetLanguage();
      if (answer.state === 'done') done(unit, answer);
      else if (answer.state === 'partial') {
        const parts = restore(answer.text, unit.source?.pieces ?? []);
        const text = parts.map((part) => (typeof part === 'string' ? part : '')).join('');
        put(unit, { state: 'pending', to, text });
      } else if (answer.state === 'error') {
        const from = unit.decision?.language ?? UNDETERMINED;
        put(unit, { state: 'error', from, to, failure: answer.error });
      } else if (answer.state === 'unknown') {
        clear(unit);
        place(unit, renderer.createOffer('translate', answer.language));
      } else clear(unit);
    },
    offerOurs(unit) {
      clear(unit);
      place(unit, renderer.createOffer('ours'));
    },
    clear,
    clearStale(unit) {
      if (unit.host !== undefined && !isCurrent(unit)) {
        unit.mark = '';
        clear(unit);
      }
      return unit;
    },
    unitOf: (host) => units.get(host),
  };
}
