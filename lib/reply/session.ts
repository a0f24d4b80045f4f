import { isTone } from '../core/writing.ts';
import type { request } from '../messaging/client.ts';
import type { ReplySetup } from '../messaging/protocol.ts';
import type { TextFinder } from '../sites/finder.ts';
import type { SiteAdapter } from '../sites/site-adapter.ts';
import { answerLanguage } from './answer-language.ts';
import { type Composer, type ComposerPlace, createComposerFinder } from './composer.ts';
import type { DraftLine } from './draft-line.ts';
import { createReplyPanel, type PanelAction, panelActions, type ReplyPanel } from './panel.ts';
import type { PanelEvents, PanelHost } from './panel-host.ts';
import type { PanelState } from './panel-state.ts';
import type { ReplySlot } from './reply-slot.ts';
import { type AnsweredComment, commentPressed, lookAround } from './surroundings.ts';
import { languagesOf } from './thread-languages.ts';

/** What is drawn: the opener alone, or the panel too. */
export interface PanelView {
  /** Undefined before the panel was opened for the first time. */
  readonly state: PanelState | undefined;
  readonly setup: ReplySetup | undefined;
  readonly purpose: Composer['purpose'];
}

/** What {@link startReplySession} works with. */
export interface ReplySessionOptions {
  readonly document: Document;
  readonly slot: ReplySlot;
  readonly finders: readonly TextFinder[];
  readonly site: SiteAdapter | undefined;
  readonly line: DraftLine;
  readonly request: typeof request;
  readonly createHost: (events: PanelEvents, signal: AbortSignal) => PanelHost;
  readonly draw: (view: PanelView, host: PanelHost) => void;
  readonly copy: (text: string) => Promise<boolean>;
  readonly later: (task: () => void, delay: number) => () => void;
  /** What leaves the page: the options, a new load. */
  readonly onOutside: (action: 'choose' | 'reload') => void;
  readonly signal: AbortSignal;
}

/** A field that the person is at. */
interface Place {
  readonly composer: Composer;
  readonly end: AbortController;
  setup: ReplySetup | undefined;
  panel: ReplyPanel | undefined;
  /** Whom the panel was prepared for. */
  answered: AnsweredComment | undefined;
  opening: boolean;
}

/** Milliseconds within which a pressed button belongs to the field that got the focus after it. */
const PRESS_COUNTS = 3000;
/** Milliseconds after a press or key at which a field is looked at: sites empty it once it was sent. */
const LOOKS = [300, 1500, 5000];

const isAction = (name: string): name is PanelAction => (panelActions as readonly string[]).includes(name);

/** Follows the person from field to field until the signal ends, with one panel for the field they are at. */
export function startReplySession(options: ReplySessionOptions): void {
  const { document, slot, request, signal } = options;
  const findComposer = createComposerFinder({ document, site: options.site, signal });
  let place: Place | undefined;

  const host = options.createHost(
    {
      onAction: (action, value) => onAction(action, value),
      onChange(field, value) {
        if (field === 'language') place?.panel?.setLanguage(value);
        else if (field === 'tone' && isTone(value)) place?.panel?.setTone(value);
        focusField();
      },
      onEscape: () => closePanel(),
      onLeave: () => focusField(),
      onGone: () => leave(),
    },
    signal,
  );

  function focusField(): void {
    place?.composer.field.focus({ preventScroll: true });
  }

  function draw(): void {
    if (place === undefined) return;
    const state = place.panel?.state();
    host.element.dataset['state'] = state?.status ?? 'idle';
    host.element.dataset['open'] = String(state?.open === true);
    options.draw({ state, setup: place.setup, purpose: place.composer.purpose }, host);
    host.place();
  }

  /** What was inserted may have been sent. */
  function lookLater(): void {
    const panel = place?.panel;
    if (panel?.state().status !== 'inserted') return;
    for (const delay of LOOKS) options.later(() => panel.changed(), delay);
  }

  function leave(): void {
    lookLater();
    place?.panel?.act('close');
    place?.end.abort();
    place = undefined;
    host.remove();
  }

  function arrive(composer: Composer): void {
    if (place?.composer.field === composer.field) return;
    leave();
    const here: Place = {
      composer,
      end: new AbortController(),
      setup: undefined,
      panel: undefined,
      answered: undefined,
      opening: false,
    };
    place = here;
    host.attach(composer.field);
    draw();
    void request('reply-setup', { purpose: composer.purpose })
      .then((setup) => {
        if (place !== here || here.setup !== undefined) return;
        here.setup = setup;
        draw();
      })
      .catch(() => undefined);
  }

  /** What was pressed just before the field got the focus, such as the "reply" of a comment. */
  function pressedBefore(now: number): Element | undefined {
    const { pressed } = slot;
    return pressed !== undefined && now - pressed.at < PRESS_COUNTS ? pressed.element : undefined;
  }

  let pressed: Element | undefined;

  async function preparePanel(here: Place): Promise<ReplyPanel> {
    const { composer, end } = here;
    const around = lookAround(composer.field, document, options.finders, pressed);
    const { comment } = around;
    here.answered = comment;
    const ask = { purpose: composer.purpose, ...(comment?.person && { person: comment.person }) };
    const [setup, [ofComment, ...ofThread]] = await Promise.all([
      request('reply-setup', ask),
      languagesOf([comment?.text ?? '', ...around.thread], (texts) => request('languages-of', { texts })),
    ]);
    here.setup = setup;
    const choice = answerLanguage({
      own: setup.own,
      person: setup.chosen.person,
      site: setup.chosen.site,
      comment: comment === undefined ? undefined : ofComment,
      thread: ofThread,
      page: document.documentElement.lang,
      usual: options.site?.language,
    });
    return createReplyPanel({
      composer,
      setup,
      choice,
      person: comment?.person,
      context: () => ({ parent: comment?.text, post: around.post }),
      line: options.line,
      request,
      later: options.later,
      copy: options.copy,
      show: draw,
      signal: AbortSignal.any([signal, end.signal]),
    });
  }

  async function openPanel(): Promise<void> {
    const here = place;
    if (here === undefined || here.opening) return;
    if (here.panel === undefined) {
      here.opening = true;
      try {
        here.panel = await preparePanel(here);
      } finally {
        here.opening = false;
      }
    }
    if (place === here) here.panel.act('open');
  }

  function closePanel(): void {
    place?.panel?.act('close');
    focusField();
  }

  function onAction(action: string, value: string): void {
    const panel = place?.panel;
    if (action === 'open') {
      if (panel?.state().open === true) closePanel();
      else void openPanel().catch(() => undefined);
    } else if (action === 'choose' || action === 'reload') options.onOutside(action);
    else if (action === 'close') closePanel();
    else if (action === 'alternative') panel?.takeAlternative(Number(value));
    else if (action === 'hashtag') panel?.toggleHashtag(value);
    else if (isAction(action)) panel?.act(action);
  }

  function onCommand(name: string): void {
    const open = place?.panel?.state().open === true;
    if (name === 'reply-language') {
      if (open) place?.panel?.nextLanguage();
      return;
    }
    if (name !== 'reply' || place === undefined) return;
    if (!open) void openPanel().catch(() => undefined);
    else if (host.hasFocus()) focusField();
    else host.focus();
  }

  /** Some sites have one field for all: what was pressed before it got the focus again may be another comment's. */
  function isForAnother({ composer: { field }, answered }: Place, press: Element): boolean {
    if (field.contains(press)) return false;
    const comment = commentPressed(press, options.finders);
    return comment !== undefined && (comment.text !== answered?.text || comment.person !== answered.person);
  }

  function focused(at: ComposerPlace, time: number): void {
    const composer = findComposer(at);
    if (composer !== undefined) {
      const press = pressedBefore(time);
      const isSame = composer.field === place?.composer.field;
      if (!isSame) pressed = press;
      else if (place !== undefined && press !== undefined && isForAnother(place, press)) {
        pressed = press;
        const open = place.panel?.state().open === true;
        leave();
        arrive(composer);
        if (open) void openPanel().catch(() => undefined);
        return;
      }
      arrive(composer);
    } else if (place?.panel?.state().open !== true) leave();
  }

  const listening = { capture: true, signal } as const;
  const inField = (event: Event): boolean =>
    place !== undefined && event.composedPath().includes(place.composer.field);
  document.addEventListener('focusin', (event) => focused(event, event.timeStamp), listening);
  document.addEventListener(
    'input',
    (event) => {
      if (inField(event)) place?.panel?.changed();
    },
    listening,
  );
  document.addEventListener(
    'compositionend',
    // The field holds the text after this event only.
    (event) => inField(event) && options.later(() => place?.panel?.changed(), 0),
    listening,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const open = place?.panel?.state().open === true;
      if (event.key !== 'Escape' || !open || !inField(event) || event.isComposing) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      closePanel();
    },
    listening,
  );
  document.addEventListener('click', lookLater, listening);
  document.addEventListener('keyup', lookLater, listening);

  slot.command = onCommand;
  const active = activeElement(document);
  if (active !== null) focused(active, performance.now());
  if (slot.waiting !== undefined) onCommand(slot.waiting);
  slot.waiting = undefined;
}

function activeElement(document: Document): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
