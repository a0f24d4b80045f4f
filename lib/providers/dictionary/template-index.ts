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
  return (key) => {
    const fitting: Template[] = [];
    const take = (drawer: readonly Template[] | undefined) => {
      if (drawer !== undefined) for (const each of drawer) if (fits(each, key)) fitting.push(each);
    };
    take(starts.get(key.slice(0, 1)));
    take(starts.get(key.slice(0, 2)));
    take(ends.get(key.slice(-1)));
    take(ends.get(key.slice(-2)));
    // What stands between two slots comes within the length of one.
    for (const [middle, drawer] of middles) {
      const at = key.indexOf(middle, 1);
      if (at > 0 && at <= longestSlot) take(drawer);
    }
    return fitting.length < 2 ? fitting : fitting.sort((a, b) => b.weight - a.weight);
  };
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
    key.endsWith(fixed.at(-1) ?? '')
  );
}
