import type { Urgency } from '../core/comment.ts';
import type { Answer } from '../core/translation.ts';
import { shouldTranslate } from '../language/foreign.ts';
import { createThreadPrior } from '../language/thread.ts';
import type { FoundText } from '../sites/finder.ts';
import { parentOf } from '../sites/thread.ts';
import { createArrivals } from './arrivals.ts';
import { createAsking } from './asking.ts';
import { createAsks } from './asks.ts';
import { attempt } from './attempt.ts';
import { DECIDED_AT_ONCE } from './budgets.ts';
import { listenForClicks } from './clicks.ts';
import { decideUnits } from './decide-units.ts';
import { createFolds } from './folds.ts';
import { createGrowth } from './growth.ts';
import { isForbidden } from './guards.ts';
import { watchMoves } from './moves.ts';
import { isDoneByTheSite, nativeControl } from './native.ts';
import { createNearby } from './nearby.ts';
import { addedElements, type Changes, createChangeObserver } from './observe.ts';
import { createPending } from './pending.ts';
import { createPresenter } from './presenter.ts';
import { createScanner } from './scanner.ts';
import type { Session, SessionOptions } from './session-options.ts';
import { createShadowRoots } from './shadow-roots.ts';
import { createSlices } from './slices.ts';
import { createStick } from './stick.ts';
import type { Unit } from './unit.ts';
import { createUnit, isCurrent, ownerOf, readUnit, replacesInner, tryAgain, withdraw } from './unit.ts';

/**
 * Reads a page until the signal ends: finds texts, decides their language when they come near the screen, asks for
 * what is foreign to the reader, and shows answers beside the originals. On the signal's end the page is as before.
 */
export function startSession(options: SessionOptions): Session {
  const { document, signal } = options;
  let { settings } = options;
  const units = new WeakMap<Element, Unit>();
  /** Units that are or were near the screen and still stand in the page. */
  const active = new Set<Unit>();
  let thread = createThreadPrior(options.base);
  const asks = createAsks({ ...options.line, ask: (list) => options.line.ask(list, options.post()) });
  const presenter = createPresenter(options.renderer, {
    targetLanguage: () => settings.targetLanguage,
    showOriginal: () => settings.showOriginal,
  });

  const folds = createFolds(options, () => settings, active);
  const shadowRoots = createShadowRoots((root) => {
    observer.observe(root);
    scanner.add([...root.children]);
  }, options.later);
  const scanner = createScanner({
    document,
    finders: options.finders,
    systems: options.systems,
    onHost: (host) => shadowRoots.enter(host),
    createRunWatch: (onNear) => options.createRunWatch(document, onNear, signal),
    onWork: () => slices.request(),
  });
  const rescans = new Set<Unit>();
  let sweep = false;
  const asking = createAsking(asks, options);
  const nearby = createNearby();
  const stick = createStick(options.live);
  const pending = createPending(options, active, presenter, stick);
  const arrivals = createArrivals({
    frame: (task) => options.frames.write(task),
    later: options.later,
    isActive: (unit) => active.has(unit),
    stick,
    show: (unit, answer) => presenter.show(unit, answer),
    onChanged: (unit) => rescans.add(unit),
    onWritten() {
      if (rescans.size > 0) slices.request();
    },
    signal,
  });

  const visibility = options.createVisibility((near) => {
    for (const { element, visible } of near) {
      const unit = units.get(element);
      if (unit !== undefined) nearby.push({ unit, urgency: visible ? 'visible' : 'near' });
    }
    slices.request();
  }, signal);

  function register(found: FoundText): void {
    const known = units.get(found.element);
    if (known !== undefined) {
      if (!known.near) visibility.watch(found.element);
      return;
    }
    if (isForbidden(found.element) || !replacesInner(found, units, drop)) return;
    options.renderer.reveal(found.element);
    presenter.clean(found);
    units.set(found.element, createUnit(found));
    visibility.watch(found.element);
    // It may stand in a comment that was folded whole.
    folds.settle();
  }

  /** Decides some of what came near; asks for all of it at once when the last was decided. */
  function decideNearby(): void {
    const batch = nearby.take(DECIDED_AT_ONCE);
    for (const { unit } of batch) {
      unit.near = true;
      active.add(unit);
    }
    decideUnits(batch, thread, settings.corrections);
    for (const { unit, urgency } of batch) attempt(() => act(unit, urgency));
    if (nearby.size > 0) return;
    asking.flush();
    pending.expect();
  }

  function act(unit: Unit, urgency: Urgency): void {
    const { source, decision } = unit;
    // It may be edited in place by now: what the person types is nobody's business.
    if (source === undefined || decision === undefined || isForbidden(unit.found.element)) return;
    withdraw(unit);
    unit.ahead = urgency === 'near';
    const forced = urgency === 'asked';
    const verdict = shouldTranslate(decision, source.plain, settings);
    if (!forced && !unit.ours && isDoneByTheSite(unit.found, verdict, thread.prior(), settings)) {
      options.frames.write(() => isCurrent(unit) && !signal.aborted && presenter.offerOurs(unit));
      return;
    }
    if (!forced && !decision.open && verdict !== 'yes') {
      const state = verdict === 'no' ? 'leave' : 'unknown';
      arrive(unit, unit.mark, { id: 0, state, language: decision.language });
      return;
    }
    if (decision.evidence === 'noise') return;
    const parent = parentOf(unit.found)?.textContent.trim().slice(0, 500);
    const question = { text: source.text, decision, prior: thread.prior(), urgency, parent };
    const { mark } = unit;
    let answered = false;
    const takeBack = asks.ask(question, (answer) => {
      if (answer.state !== 'partial') {
        answered = true;
        unit.withdraw = undefined;
      }
      arrive(unit, mark, answer);
    });
    if (!answered) unit.withdraw = takeBack;
  }

  /** Notes an answer for the text that was read as `mark`, to be shown in the next write phase. */
  function arrive(unit: Unit, mark: string, answer: Answer): void {
    // What the background decided tells the next comments about the thread.
    if (answer.id !== 0 && answer.state === 'leave') thread.add(answer.language);
    else if (answer.id !== 0 && answer.state === 'done' && unit.decision?.open) thread.add(answer.from);
    folds.note(unit, mark, answer);
    if (answer.state === 'leave' && unit.host === undefined) return;
    arrivals.note(unit, mark, answer);
  }

  function clear(unit: Unit): void {
    withdraw(unit);
    folds.release(unit);
    presenter.clear(unit);
  }

  function soon(unit: Unit): void {
    nearby.push({ unit, urgency: 'visible' });
    slices.request();
  }

  /** Looks at a unit whose text may have changed, or whose translation the page took out. */
  function reread(unit: Unit): void {
    const changed = unit.near && readUnit(unit);
    if (!unit.near || (!changed && unit.host?.isConnected === true)) return;
    if (!changed && unit.host === undefined) return;
    folds.settle();
    clear(unit);
    tryAgain(unit, changed, options, () => soon(unit));
  }

  function drop(unit: Unit): void {
    clear(unit);
    unit.near = false;
    active.delete(unit);
    visibility.unwatch(unit.found.element);
  }

  function step(): boolean {
    if (signal.aborted) return false;
    if (sweep) {
      sweep = false;
      for (const unit of active) if (!unit.found.element.isConnected) drop(unit);
      scanner.mend();
      asking.flush();
      folds.settle();
    }
    for (const unit of rescans) {
      rescans.delete(unit);
      if (unit.found.element.isConnected) reread(unit);
      return true;
    }
    if (nearby.size > 0) {
      decideNearby();
      return true;
    }
    const found = scanner.next();
    if (found !== undefined) register(found);
    return scanner.busy();
  }

  const slices = createSlices(step, options.defer, options.now);
  const growth = createGrowth((added) => {
    if (added.length > 0) {
      scanner.recognise(added);
      scanner.add(added);
    }
    slices.request();
  }, options);

  function onChanges(changes: Changes): void {
    for (const node of changes.changed) {
      const unit = ownerOf(node, units);
      if (unit !== undefined) rescans.add(presenter.clearStale(unit));
    }
    for (const host of changes.evicted) {
      const unit = presenter.unitOf(host);
      if (unit !== undefined && unit.host === host) rescans.add(unit);
    }
    if (changes.evicted.size > 0) folds.settle();
    moves.check();
    if (changes.removed.size > 0) sweep = true;
    clicks.check();
    const added = addedElements(changes);
    if (added.length > 0) options.frames.pageChanged();
    if (added.length + changes.removed.size > 0) growth.note(added);
    if (rescans.size > 0) slices.request();
  }

  /** Translates a unit because the person asked for it. */
  function translate(unit: Unit): void {
    decideUnits([{ unit }], thread, settings.corrections);
    act(unit, 'asked');
    presenter.show(unit, { id: 0, state: 'partial', text: '', provider: 'auto' });
    asks.flush();
  }

  /** Takes the place of the site's own translation: the original comes back by the site's own control. */
  function takeOver(unit: Unit): void {
    unit.ours = true;
    presenter.clear(unit);
    nativeControl(unit.found)?.click();
    soon(unit);
  }

  function onMove(): void {
    // The next thread may be in another language.
    thread = createThreadPrior(options.base);
    options.onMove();
  }

  const moves = watchMoves(document, onMove, signal);

  const observer = createChangeObserver(onChanges, signal);
  observer.observe(document);
  const clicks = listenForClicks(document, {
    presenter,
    renderer: options.renderer,
    translate,
    fold: (line) => folds.toggle(line),
    takeOver,
    onAction: options.onAction,
    signal,
  });
  signal.addEventListener('abort', () => {
    for (const unit of [...active]) drop(unit);
    folds.end();
  });
  scanner.recognise([...document.children]);
  scanner.add([...document.children]);

  return {
    receive: (answers) => asks.receive(answers),
    knows: (element) => ownerOf(element, units) !== undefined,
    include(found) {
      for (const each of found) register(each);
    },
    update(next) {
      settings = next;
      // What the thread was taken for may just have been corrected.
      thread = createThreadPrior(options.base);
      asks.reset();
      for (const unit of active) {
        clear(unit);
        soon(unit);
      }
      folds.settle();
    },
    disconnect: () => asks.failAll((id) => ({ id, state: 'error', error: { code: 'disconnected' } })),
  };
}
