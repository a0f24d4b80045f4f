import { longestSlot } from './slot.ts';
import type { Template } from './template.ts';

/** Gives the templates that a key in normal form could match, those with the most fixed text first. */
export type TemplateIndex = (key: string) => readonly Template[];

/**
 * Sorts templates into drawers by the first characters of their fixed beginning, else the last of their end, else
 * the first of what stands between their slots, so that a key meets only a few of them.
 */
export function indexTemplates(templates: readonly Template[]): TemplateIndex {
  const starts = new Map<string, Template[]>();
  const ends = new Map<string, Template[]>();
  const middles = new Map<string, Template[]>();
  for (const template of templates) {
    const start = template.fixed[0] ?? '';
    const end = template.fixed.at(-1) ?? '';
    if (start !== '') put(starts, start.slice(0, 2), template);
    else if (end !== '') put(ends, end.slice(-2), template);
    else put(middles, (template.fixed[1] ?? '').slice(0, 1), template);
  }
  const middleOrder = new Map([...middles.keys()].map((middle, index) => [middle, index] as const));
  // What characters stand first between slots, since all of nearly every key are asked about.
  const inMiddle = new Uint8Array(0x10000);
  for (const middle of middles.keys()) inMiddle[middle.charCodeAt(0)] = 1;
  return (key) => {
    const fitting: Template[] = [];
    take(fitting, starts.get(key.charAt(0)), key);
    take(fitting, starts.get(key.slice(0, 2)), key);
    take(fitting, ends.get(key.charAt(key.length - 1)), key);
    take(fitting, ends.get(key.slice(-2)), key);
    // What stands between two slots comes within the length of one.
    let within: string[] | undefined;
    for (let at = Math.min(longestSlot, key.length - 1); at > 0; at--) {
      if (inMiddle[key.charCodeAt(at)] !== 1) continue;
      const middle = key.charAt(at);
      if (!middleOrder.has(middle) || within?.includes(middle) === true) continue;
      within ??= [];
      within.push(middle);
    }
    if (within !== undefined) {
      within.sort((a, b) => (middleOrder.get(a) ?? 0) - (middleOrder.get(b) ?? 0));
      for (const middle of within) take(fitting, middles.get(middle), key);
    }
    return fitting;
  };
}

function take(fitting: Template[], drawer: readonly Template[] | undefined, key: string): void {
  if (drawer === undefined) return;
  for (const each of drawer) {
    if (!fits(each, key)) continue;
    // Put in where it belongs: there are few, and sorting makes copies.
    let at = fitting.length;
    fitting.push(each);
    for (; at > 0 && (fitting[at - 1]?.weight ?? 0) < each.weight; at--)
      fitting[at] = fitting[at - 1] ?? each;
    fitting[at] = each;
  }
}

function put(drawers: Map<string, Template[]>, name: string, template: Template): void {
  const drawer = drawers.get(name);
  if (drawer === undefined) drawers.set(name, [template]);
  else drawer.push(template);
}

function fits({ fixed, slots, weight }: Template, key: string): boolean {
  return (
    key.length > weight &&
    key.length <= weight + slots.length * longestSlot &&
    key.startsWith(fixed[0] ?? '') &&
    key.endsWith(fixed.at(-1) ?? '') &&
    (slots.length < 2 || key.includes(fixed[1] ?? '', (fixed[0] ?? '').length + 1))
  );
}
