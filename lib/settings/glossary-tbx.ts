import { type ReadGlossary, readEntries } from './glossary-csv.ts';
import type { GlossaryEntry } from './schema.ts';

const NAMESPACE = 'urn:iso:std:iso:30042:ed-2';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** What reads and writes XML; a page of the extension has both. */
export interface XmlTools {
  readonly DOMParser: typeof globalThis.DOMParser;
  readonly XMLSerializer: typeof globalThis.XMLSerializer;
}

/** Elements of TBX 3 (ISO 30042:2019) with their names in TBX 2. */
const entryNames = ['conceptEntry', 'termEntry'];
const languageNames = ['langSec', 'langSet'];

/**
 * A glossary as TBX-Core 3. Entries know no language of the source, which stands as `und`; the site is a note of the
 * concept.
 */
export function glossaryToTbx(entries: readonly GlossaryEntry[], tools: XmlTools): string {
  const start =
    `<tbx xmlns="${NAMESPACE}" type="TBX-Core" style="dca" xml:lang="en">` +
    '<tbxHeader><fileDesc><sourceDesc><p>Crosstalk</p></sourceDesc></fileDesc></tbxHeader><text><body/></text></tbx>';
  const document = new tools.DOMParser().parseFromString(start, 'application/xml');
  const body = document.getElementsByTagName('body')[0];
  const add = (parent: Element | undefined, name: string, text?: string): Element => {
    const element = document.createElementNS(NAMESPACE, name);
    if (text !== undefined) element.textContent = text;
    parent?.append(element);
    return element;
  };
  entries.forEach(({ source, target, to, site }, index) => {
    const concept = add(body, 'conceptEntry');
    concept.setAttribute('id', `c${index + 1}`);
    if (site !== undefined) add(concept, 'note', `site: ${site}`);
    for (const [language, term] of [
      ['und', source],
      [to, target],
    ] as const) {
      const section = add(concept, 'langSec');
      section.setAttributeNS(XML, 'xml:lang', language);
      add(add(section, 'termSec'), 'term', term);
    }
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new tools.XMLSerializer().serializeToString(document)}\n`;
}

/**
 * Reads TBX 2 or 3. Of each concept, the terms of its first language become sources and the first term of every other
 * language a target. Throws where the file is no XML.
 */
export function glossaryFromTbx(text: string, tools: XmlTools): ReadGlossary {
  const document = new tools.DOMParser().parseFromString(text, 'application/xml');
  if (document.getElementsByTagName('parsererror').length > 0) throw new SyntaxError('not XML');
  const concepts = entryNames.flatMap((name) => Array.from(document.getElementsByTagName(name)));
  return readEntries(concepts.flatMap(readConcept));
}

function readConcept(concept: Element): unknown[] {
  const sections = languageNames
    .flatMap((name) => Array.from(concept.getElementsByTagName(name)))
    .map((section) => ({
      language: section.getAttribute('xml:lang') ?? section.getAttributeNS(XML, 'lang') ?? '',
      terms: Array.from(section.getElementsByTagName('term'), ({ textContent }) => textContent?.trim() ?? ''),
    }));
  const note = Array.from(concept.getElementsByTagName('note'), (one) => one.textContent ?? '');
  const site = /^site: (\S+)$/.exec(note.find((one) => one.startsWith('site: ')) ?? '')?.[1];
  const [first, ...others] = sections;
  return (first?.terms ?? []).flatMap((source) =>
    others.map(({ language, terms }) => ({
      source,
      target: terms[0],
      to: language,
      ...(site !== undefined && { site }),
    })),
  );
}
