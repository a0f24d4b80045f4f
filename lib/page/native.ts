import type { LanguagePrior } from '../core/language-decision.ts';
import type { Reader } from '../core/reader.ts';
import { shouldTranslate } from '../language/foreign.ts';
import { decideLanguage } from '../language/gate.ts';
import { composedAll } from '../sites/composed.ts';
import type { FoundText } from '../sites/finder.ts';
import { itemOf } from '../sites/thread.ts';
import { isOwn } from './guards.ts';

/**
 * The control that takes the site's own translation of a text away again; undefined where the site shows none.
 * Looks at the comment of the text alone, not at replies within it.
 */
export function nativeControl(found: FoundText): HTMLElement | undefined {
  const native = found.site.nativeTranslation;
  const item = itemOf(found) ?? found.element.parentElement;
  if (native === undefined || item === null) return undefined;
  if (native.shown !== undefined && item.querySelector(native.shown) === null) return undefined;
  if (native.shown === undefined && native.words === undefined) return undefined;
  for (const control of composedAll(item, native.control, found.site.shadowHosts?.join(',') ?? '')) {
    const of: Element | null = found.rule?.item === undefined ? item : control.closest(found.rule.item);
    if (of !== null && of !== item) continue;
    const label = `${control.textContent} ${control.getAttribute('aria-label') ?? ''}`;
    if (native.words === undefined || native.words.some((words) => label.includes(words)))
      return control as HTMLElement;
  }
  return undefined;
}

/** The text beside a text, where a site puts its translation there. */
function besideNative({ element }: FoundText): string | undefined {
  for (let at = element.nextElementSibling; at !== null; at = at.nextElementSibling) {
    if (isOwn(at)) continue;
    const text = at.textContent.trim();
    return text === '' ? undefined : text;
  }
  return undefined;
}

/**
 * Whether the site shows its own translation in a language the person reads: in place of the text, which then needs
 * no translation, or beside it.
 */
export function isDoneByTheSite(
  found: FoundText,
  verdict: ReturnType<typeof shouldTranslate>,
  prior: LanguagePrior,
  reader: Reader,
): boolean {
  if (nativeControl(found) === undefined) return false;
  // A site translates into the language of its interface: what is not surely foreign is most likely that.
  if (verdict !== 'yes') return true;
  const beside = besideNative(found);
  return beside !== undefined && shouldTranslate(decideLanguage(beside, prior), beside, reader) !== 'yes';
}
