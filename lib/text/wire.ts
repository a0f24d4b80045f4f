import { tag, tagPattern } from './tag.ts';

/** A part of a protected text: words, or the number of a tag. */
export type TaggedPart = { readonly text: string } | { readonly tag: number };

/** The text cut at its numbered tags, in order; never holds empty strings. */
export function splitAtTags(text: string): TaggedPart[] {
  const parts: TaggedPart[] = [];
  let end = 0;
  for (const match of text.matchAll(tagPattern())) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ tag: Number(match[1]) });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

/** The numbers of all tags in order, repeated ones repeated. */
export function tagNumbers(text: string): number[] {
  return Array.from(text.matchAll(tagPattern()), (match) => Number(match[1]));
}

/** The text without its tags, with single spaces where they stood. */
export function stripTags(text: string): string {
  return text
    .replace(tagPattern(), ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '<br>',
};

/** A protected text as HTML for engines that translate HTML: tags become spans that engines leave alone. */
export function toHtml(text: string): string {
  return splitAtTags(text)
    .map((part) =>
      'tag' in part
        ? `<span translate="no" class="notranslate" id="x${part.tag}"></span>`
        : escapeText(part.text),
    )
    .join('');
}

/** A protected text as XML, for engines that keep elements they do not know: tags become `<x id="1"/>`. */
export function toXml(text: string): string {
  return splitAtTags(text)
    .map((part) =>
      'tag' in part ? `<x id="${part.tag}"/>` : escapeText(part.text).replaceAll('<br>', '<br/>'),
    )
    .join('');
}

function escapeText(text: string): string {
  return text.replace(/[&<>"\n]/g, (character) => escapes[character] ?? character);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  iexcl: '¡',
  iquest: '¿',
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  });
}

/** What one piece of markup stands for in protected text. */
function markupText(markup: string): string {
  const name = /^<\/?([a-z][a-z0-9]{0,20})/i.exec(markup)?.[1]?.toLowerCase() ?? '';
  if (/^x\d{1,6}$/.test(name)) return tag(Number(name.slice(1)));
  if (markup.startsWith('</')) return name === 'p' || name === 'div' ? '\n' : '';
  if (name === 'br') return '\n';
  const id = /\sid\s{0,3}=\s{0,3}["']?x?(\d{1,6})["'\s/>]/i.exec(markup)?.[1];
  return id !== undefined && (name === 'span' || name === 'x') ? tag(Number(id)) : '';
}

/**
 * What an engine made of {@link toHtml} or {@link toXml}, as protected text again: entities decoded, known spans back to numbered
 * tags, all other markup dropped with the contents of scripts and styles. Linear, without a DOM.
 */
export function fromHtml(html: string): string {
  const closings = new Map<string, number>();
  /** Where what a script or style holds ends; at its start where nothing closes it, as where people write about one. */
  const contentsEnd = (name: string): number => {
    let close = closings.get(name) ?? -1;
    if (close < at) {
      const closing = new RegExp(`</${name}`, 'gi');
      closing.lastIndex = at;
      close = closing.exec(html)?.index ?? Infinity;
      closings.set(name, close);
    }
    return close === Infinity ? at : close;
  };
  let text = '';
  let at = 0;
  let stop = -1;
  for (;;) {
    const start = html.indexOf('<', at);
    if (stop < start) stop = html.indexOf('>', start);
    if (start < 0 || stop < 0) break;
    text += decodeEntities(html.slice(at, start).replace(/[\r\n]+/g, ' '));
    const markup = html.slice(start, stop + 1);
    at = stop + 1;
    if (!/^<[a-z/!?]/i.test(markup)) {
      // A bare "<" of a careless engine: text up to the next one.
      text += '<';
      at = start + 1;
      continue;
    }
    text += markupText(markup);
    const raw = /^<(script|style)\b/i.exec(markup)?.[1]?.toLowerCase();
    if (raw !== undefined) at = contentsEnd(raw);
  }
  return text + decodeEntities(html.slice(at).replace(/[\r\n]+/g, ' '));
}
