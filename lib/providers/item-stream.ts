import * as v from 'valibot';
import { parseJson } from './http.ts';

const itemSchema = v.object({
  // Small models write numbers for ids.
  id: v.pipe(
    v.union([v.string(), v.number()]),
    v.transform((id) => String(id)),
  ),
  translation: v.string(),
  note: v.nullish(v.string()),
  alternatives: v.nullish(v.array(v.string())),
});

/** One element of the `items` a language model answers with. */
export interface StreamedItem {
  readonly id: string;
  readonly translation: string;
  readonly note: string | undefined;
  readonly alternatives?: readonly string[] | undefined;
}

/** Reads the items out of a language model's answer while it is being written. */
export interface ItemStream {
  /** Takes the next piece of the answer; returns the items that are complete with it. */
  push(piece: string): readonly StreamedItem[];
  /** The item being written, as far as it can be shown: its text is cut before an unfinished tag or character. */
  open(): StreamedItem | undefined;
}

const THINK_START = '<think>';
const THINK_END = '</think>';

/**
 * Finds items wherever the answer was cut. What stands around them is skipped: code fences, a preamble, a
 * `<think>` part in front, the enclosing object; so a truncated answer still gives its complete items. Braces
 * inside a string never count, which keeps text quoted from a comment from passing as an item.
 */
export function createItemStream(): ItemStream {
  let waiting = '';
  let thinking: 'unknown' | 'yes' | 'no' = 'unknown';
  let depth = 0;
  let inString = false;
  let escaped = false;
  /** The innermost object that is open, from its brace on. */
  let object: string | undefined;

  function withoutThinking(piece: string): string {
    if (thinking === 'no') return piece;
    waiting += piece;
    if (thinking === 'unknown') {
      waiting = waiting.trimStart();
      if (THINK_START.startsWith(waiting)) return '';
      thinking = waiting.startsWith(THINK_START) ? 'yes' : 'no';
    }
    if (thinking === 'yes') {
      const end = waiting.indexOf(THINK_END);
      if (end < 0) return '';
      thinking = 'no';
      waiting = waiting.slice(end + THINK_END.length);
    }
    const rest = waiting;
    waiting = '';
    return rest;
  }

  function readString(character: string): void {
    if (escaped) escaped = false;
    else if (character === '\\') escaped = true;
    else if (character === '"') inString = false;
  }

  /** Quotes before the first bracket belong to a preamble. */
  function readStructure(character: string): StreamedItem | undefined {
    if (character === '"') inString = depth > 0;
    else if (character === '{' || character === '[') {
      depth++;
      if (character === '{') object = '{';
    } else if (character === '}' || character === ']') {
      depth = Math.max(0, depth - 1);
      // A list ends inside the object that holds it.
      if (character === ']') return undefined;
      const item = object === undefined ? undefined : parseItem(object);
      object = undefined;
      return item;
    }
    return undefined;
  }

  return {
    push(piece) {
      const items: StreamedItem[] = [];
      for (const character of withoutThinking(piece)) {
        const opened = object;
        if (opened !== undefined) object = opened + character;
        if (inString) readString(character);
        else {
          const item = readStructure(character);
          if (item !== undefined) items.push(item);
        }
      }
      return items;
    },
    open() {
      if (object === undefined || !inString || escaped) return undefined;
      const item = parseItem(`${object}"}`);
      return item?.note === undefined && item !== undefined
        ? { ...item, translation: showable(item.translation) }
        : undefined;
    },
  };
}

function parseItem(json: string): StreamedItem | undefined {
  const parsed = v.safeParse(itemSchema, parseJson(json));
  if (!parsed.success) return undefined;
  const { id, translation, note, alternatives } = parsed.output;
  return { id, translation, note: note?.trim() || undefined, ...(alternatives && { alternatives }) };
}

/** Cuts half a surrogate pair and half a tag off the end. */
function showable(text: string): string {
  const whole = /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
  const tag = whole.lastIndexOf('<');
  return tag >= 0 && !whole.includes('>', tag) ? whole.slice(0, tag) : whole;
}
