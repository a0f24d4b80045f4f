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
  const firsts = unitsOf(starts, 0);
  const lasts = unitsOf(ends, -1);
  // What stands first between slots, numbered from 1 in the order of the templates; 0 for all other characters.
  const between = [...middles.values()];
  const inMiddle = new Uint16Array(0x10000);
  for (const [index, middle] of [...middles.keys()].entries()) inMiddle[middle.charCodeAt(0)] = index + 1;
  const within: number[] = [];
  return (key) => {
    const fitting: Template[] = [];
    if (firsts[key.charCodeAt(0)] === 1) {
      take(fitting, starts.get(key.charAt(0)), key);
      take(fitting, starts.get(key.slice(0, 2)), key);
    }
    if (lasts[key.charCodeAt(key.length - 1)] === 1) {
      take(fitting, ends.get(key.charAt(key.length - 1)), key);
      take(fitting, ends.get(key.slice(-2)), key);
    }
    // What stands between two slots comes within the length of one.
    within.length = 0;
    for (let at = Math.min(longestSlot, key.length - 1); at > 0; at--) {
      const drawer = inMiddle[key.charCodeAt(at)] ?? 0;
      if (drawer > 0) insert(within, drawer);
    }
    for (let i = 0; i < within.length; i++) take(fitting, between[(within[i] ?? 0) - 1], key);
    return fitting;
  };
}

/** Marks the first or last units of names. */
function unitsOf(drawers: ReadonlyMap<string, unknown>, at: 0 | -1): Uint8Array {
  const units = new Uint8Array(0x10000);
  for (const name of drawers.keys()) units[name.charCodeAt(at === 0 ? 0 : name.length - 1)] = 1;
  return units;
}

/** Puts a number where it belongs in a rising row, once. */
function insert(row: number[], number: number): void {
  let at = row.length;
  while (at > 0 && (row[at - 1] ?? 0) > number) at--;
  if (at > 0 && row[at - 1] === number) return;
  row.splice(at, 0, number);
}

function take(fitting: Template[], drawer: readonly Template[] | undefined, key: string): void {
  if (drawer === undefined) return;
  for (let i = 0; i < drawer.length; i++) {
    const each = drawer[i] as Template;
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
    key.endsWith(fixed[fixed.length - 1] ?? '') &&
    (slots.length < 2 || key.includes(fixed[1] ?? '', (fixed[0] ?? '').length + 1))
  );
}
