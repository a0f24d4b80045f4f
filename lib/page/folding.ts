import type { LanguageTag } from '../core/language-tag.ts';
import { itemOf } from '../sites/thread.ts';
import type { Renderer } from './render.ts';
import type { Unit } from './unit.ts';

/** Collapses comments in languages a reader is tired of: each run of them to one line, opened by a click. */
export interface Folding {
  /** Folds a comment; it shows at the next {@link Folding.settle}. */
  fold(unit: Unit, language: LanguageTag): void;
  /** Shows a comment again, as when its text changed. */
  release(unit: Unit): void;
  /** Brings the lines into line with what is folded, given all comments read so far. A write phase. */
  settle(units: Iterable<Unit>): void;
  /** Opens or closes the run of a line at the next {@link Folding.settle}; false where the element is no line. */
  toggle(line: Element): boolean;
}

interface Folded {
  readonly language: LanguageTag;
  /** What is hidden: the whole comment where it holds no other text, else its text. */
  readonly box: Element;
}

// Where a line would be no row of its own; the text within is folded instead.
const ROWS = new Set(['tr', 'td', 'th', 'option']);

function boxOf({ found }: Unit): Element {
  const item = itemOf(found);
  if (item === undefined || ROWS.has(item.localName) || found.rule === undefined) return found.element;
  return item.querySelectorAll(found.rule.text).length === 1 ? item : found.element;
}

function inOrder(a: Unit, b: Unit): number {
  return a.found.element.compareDocumentPosition(b.found.element) & 4 ? -1 : 1;
}

interface Line {
  readonly host: HTMLElement;
  readonly run: readonly Unit[];
  /** What it says, so that it is written again only where that changes. */
  readonly said: string;
}

/** Makes {@link Folding}. `target` is the language that the lines are marked with. */
export function createFolding(renderer: Renderer, target: () => LanguageTag): Folding {
  const folded = new Map<Unit, Folded>();
  const opened = new WeakSet<Unit>();
  let lines: readonly Line[] = [];
  let changed = false;

  /** The line of a run: the one that stands there already, else a new one. */
  function lineFor(run: readonly Unit[], first: Folded, standing: Set<Line>): Line {
    const open = run.some((unit) => opened.has(unit));
    const view = { state: 'folded', to: target(), from: first.language, count: run.length, open } as const;
    const said = `${view.from} ${view.count} ${open}`;
    const known = [...standing].find((line) => line.run.some((unit) => run.includes(unit)));
    const host = known?.host ?? renderer.create(view);
    if (known !== undefined) {
      standing.delete(known);
      if (known.said !== said) renderer.update(host, view);
    }
    if (first.box.slot !== '') host.slot = first.box.slot;
    if (host.nextElementSibling !== first.box) first.box.before(host);
    for (const unit of run) {
      if (open) opened.add(unit);
      const box = folded.get(unit)?.box;
      if (box !== undefined) renderer.hide(box, !open);
    }
    return { host, run, said };
  }

  /** What is folded, in runs of neighbours in one language. */
  function runs(units: Iterable<Unit>): Unit[][] {
    const found: Unit[][] = [];
    let last: string | undefined;
    for (const unit of [...units].toSorted(inOrder)) {
      const language = folded.get(unit)?.language;
      if (language !== undefined && language === last) found.at(-1)?.push(unit);
      else if (language !== undefined) found.push([unit]);
      last = language;
    }
    return found;
  }

  return {
    fold(unit, language) {
      folded.set(unit, { language, box: boxOf(unit) });
      changed = true;
    },
    release(unit) {
      const was = folded.get(unit);
      if (was === undefined) return;
      folded.delete(unit);
      renderer.hide(was.box, false);
      changed = true;
    },
    settle(units) {
      for (const [unit, was] of folded) {
        const box = boxOf(unit);
        if (box === was.box) continue;
        // Replies have come, or gone, since.
        renderer.hide(was.box, false);
        folded.set(unit, { ...was, box });
        changed = true;
      }
      if (!changed && lines.every(({ host }) => host.isConnected)) return;
      changed = false;
      const standing = new Set(lines);
      lines = runs(units).flatMap((run) => {
        const first = run[0] === undefined ? undefined : folded.get(run[0]);
        return first === undefined ? [] : [lineFor(run, first, standing)];
      });
      for (const { host } of standing) host.remove();
    },
    toggle(host) {
      const line = lines.find((each) => each.host === host);
      if (line === undefined) return false;
      const open = line.run.some((unit) => opened.has(unit));
      for (const unit of line.run) {
        if (open) opened.delete(unit);
        else opened.add(unit);
      }
      changed = true;
      return true;
    },
  };
}
