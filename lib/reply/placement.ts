/** A rectangle of the window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part of the window that can be seen, without an on-screen keyboard. */
export interface View {
  readonly width: number;
  readonly height: number;
  /** Where it begins in the window, for a page that is zoomed with fingers. */
  readonly left: number;
  readonly top: number;
}

/** Where the opener and the panel go. `top` or `bottom` is set, never both. */
export interface Placement {
  readonly kind: 'below' | 'above' | 'sheet';
  readonly left: number;
  readonly top?: number | undefined;
  readonly bottom?: number | undefined;
  readonly width: number;
  readonly maxHeight: number;
  readonly opener: { readonly left: number; readonly top: number };
  /** False while the field is out of sight. */
  readonly visible: boolean;
}

/** Windows up to this width get a sheet at the bottom. */
const SHEET_WIDTH = 560;
const MIN_WIDTH = 340;
const MAX_WIDTH = 600;
/** Space that a panel needs to be of use. */
const USEFUL_HEIGHT = 240;
const GAP = 8;
/** Above a field, the opener needs room. */
const GAP_ABOVE = 20;
/** Height of a panel that only says what was done. */
const BAR_HEIGHT = 64;
const MARGIN = 8;
/** Side of the opener. */
const OPENER = 28;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/**
 * Where a panel goes beside its field: below it where there is room, else on the side with more of it; at the
 * bottom of narrow windows. A panel that is only a bar goes above, since the site's own button is below. The opener
 * sits on the field's upper edge at the end of the line.
 */
export function placementFor(field: Box, view: View, direction: 'ltr' | 'rtl', isBar = false): Placement {
  const right = view.left + view.width;
  const bottom = view.top + view.height;
  const visible =
    field.bottom > view.top && field.top < bottom && field.right > view.left && field.left < right;
  const edge = direction === 'rtl' ? field.left + GAP : field.right - OPENER - GAP;
  const opener = {
    left: clamp(edge, view.left + 2, right - OPENER - 2),
    top: clamp(field.top - OPENER / 2, view.top + 2, bottom - OPENER - 2),
  };
  if (view.width <= SHEET_WIDTH) {
    const maxHeight = Math.round(view.height * 0.6);
    return { kind: 'sheet', left: view.left, bottom: 0, width: view.width, maxHeight, opener, visible };
  }
  const width = clamp(field.right - field.left, MIN_WIDTH, Math.min(MAX_WIDTH, view.width - 2 * MARGIN));
  const start = direction === 'rtl' ? field.right - width : field.left;
  const left = clamp(start, view.left + MARGIN, right - width - MARGIN);
  const below = bottom - field.bottom - GAP - MARGIN;
  const above = field.top - view.top - GAP_ABOVE - MARGIN;
  const goesAbove = isBar ? above >= BAR_HEIGHT : below < USEFUL_HEIGHT && above > below;
  const size = { left, width, opener, visible };
  if (goesAbove)
    return { kind: 'above', bottom: field.top - GAP_ABOVE, maxHeight: Math.max(above, BAR_HEIGHT), ...size };
  const top = Math.max(view.top + MARGIN, field.bottom + GAP);
  return { kind: 'below', top, maxHeight: Math.max(below, BAR_HEIGHT), ...size };
}
