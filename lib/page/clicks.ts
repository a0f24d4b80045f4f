import { leaveDoubt } from './correction-slot.ts';
import { OFFER_TAG, TRANSLATION_TAG } from './guards.ts';
import type { Presenter } from './presenter.ts';
import type { Renderer } from './render.ts';
import type { Unit } from './unit.ts';
import type { ViewAction } from './view.ts';

/** What clicks on Crosstalk's buttons lead to. */
export interface ClickTargets {
  readonly presenter: Presenter;
  readonly renderer: Renderer;
  readonly translate: (unit: Unit) => void;
  /** Opens or closes folded comments, given the line over them. */
  readonly fold: (line: Element) => void;
  /** Takes the place of the site's own translation. */
  readonly takeOver: (unit: Unit) => void;
  /** What leaves the page: only for clicks a person made. */
  readonly onAction: (action: ViewAction) => void;
  readonly signal: AbortSignal;
}

/** The action of a button of Crosstalk's own that an event passed through, with the element that holds it. */
function actionOf(event: Event): { readonly host: HTMLElement; readonly action: ViewAction } | undefined {
  const path = event.composedPath();
  const button = path.find(
    (node): node is HTMLElement => node instanceof HTMLElement && 'action' in node.dataset,
  );
  const host = path.find(
    (node): node is HTMLElement =>
      node instanceof HTMLElement && (node.localName === TRANSLATION_TAG || node.localName === OFFER_TAG),
  );
  if (button === undefined || host === undefined) return undefined;
  return { host, action: button.dataset['action'] as ViewAction };
}

/** Listens to the buttons of all translations. */
export interface Clicks {
  /** Listens again where the page has a new root: `document.open` takes every listener away with the old one. */
  check(): void;
}

/** One listener for the buttons of all translations. */
export function listenForClicks(document: Document, targets: ClickTargets): Clicks {
  const { presenter, renderer, translate, fold, takeOver, onAction, signal } = targets;

  function onClick(event: Event): void {
    const hit = actionOf(event);
    const unit = hit === undefined ? undefined : presenter.unitOf(hit.host);
    if (hit === undefined || (unit === undefined && hit.action !== 'fold')) return;
    // The site must not take the click on our button for one on its comment.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (unit === undefined) fold(hit.host);
    else if (hit.action === 'original') renderer.toggleOriginal(hit.host, unit.found.element);
    else if (hit.action === 'ours') takeOver(unit);
    else if (hit.action === 'retry' || hit.action === 'translate') translate(unit);
    else if (event.isTrusted) {
      if (hit.action === 'language')
        leaveDoubt(globalThis, { host: hit.host, text: unit.source?.plain ?? '' });
      onAction(hit.action);
    }
  }

  let root: Element | undefined;
  function check(): void {
    if (root === document.documentElement) return;
    root = document.documentElement;
    document.addEventListener('click', onClick, { capture: true, signal });
  }

  check();
  return { check };
}
