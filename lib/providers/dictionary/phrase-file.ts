/** Kinds of slot that a template can have. */
export const slotTypes = ['adj', 'thing', 'verb', 'place', 'person', 'number', 'any'] as const;

/** One of {@link slotTypes}. */
export type SlotType = (typeof slotTypes)[number];

/** A word that fills slots, in the language of the translation. */
export interface SlotWord {
  readonly type: SlotType;
  /** Base form; for persons the object form. */
  readonly text: string;
  /** For persons, the subject form. */
  readonly subject?: string | undefined;
  /** How articles go with it. */
  readonly number: 'count' | 'mass' | 'plural' | 'name';
}

/** A line of a phrase file: a stock phrase, a template or a word for slots. */
export type PhraseRow =
  | {
      readonly kind: 'phrase';
      readonly source: string;
      readonly translation: string;
      readonly alone: boolean;
    }
  | {
      readonly kind: 'template';
      readonly source: string;
      readonly translation: string;
      readonly alone: boolean;
    }
  | { readonly kind: 'word'; readonly source: string; readonly word: SlotWord };

/** A line that cannot be read, for the contract test. */
export interface PhraseFault {
  readonly line: number;
  readonly reason: string;
}

/** What a phrase file holds. Faulty lines are left out and told. */
export interface PhraseFile {
  readonly rows: readonly PhraseRow[];
  readonly faults: readonly PhraseFault[];
}

/** Name of a slot with its form: `{a thing}`, `{much thing}` (many where it can be counted), `{some thing}` (plural where it can be), `{verb-ing}`, `{thing2}`, `{person-subject}`. */
export const slotPattern = /\{(a |the |much |some )?([a-z]+)(\d?)(-[a-z]+)?\}/gu;

const extraTags = new Set(['mass', 'plural', 'name', 'alone']);

/** Whether a string names a slot type. */
export function isSlotType(value: string): value is SlotType {
  return (slotTypes as readonly string[]).includes(value);
}

/** The number class that the tags of a slot word give. */
function numberOf(tags: readonly string[]): SlotWord['number'] {
  if (tags.includes('name')) return 'name';
  if (tags.includes('mass')) return 'mass';
  return tags.includes('plural') ? 'plural' : 'count';
}

/** Builds a slot word; a slash in `text` parts object and subject form of a person. */
export function slotWord(type: SlotType, text: string, tags: readonly string[]): SlotWord {
  const [object = text, subject] = type === 'person' ? text.split('/') : [text];
  return { type, text: object, subject, number: numberOf(tags) };
}

function readRows(source: string, translation: string, tags: readonly string[]): PhraseRow[] | string {
  const unknown = tags.find((tag) => !extraTags.has(tag) && !isSlotType(tag));
  if (unknown !== undefined) return `unknown tag ${unknown}`;
  const types = tags.filter(isSlotType);
  if (types.length > 0) {
    return types.map((type) => ({ kind: 'word', source, word: slotWord(type, translation, tags) }) as const);
  }
  if (!source.includes('{')) {
    return [{ kind: 'phrase', source, translation, alone: tags.includes('alone') }];
  }
  const inSource = new Set([...source.matchAll(slotPattern)].map((match) => `${match[2]}${match[3]}`));
  const inTranslation = [...translation.matchAll(slotPattern)].map((match) => `${match[2]}${match[3]}`);
  if (inSource.size === 0 || inSource.size > 2) return 'a template has one or two slots';
  for (const name of inSource) if (!isSlotType(name.replace(/\d$/, ''))) return `unknown slot ${name}`;
  for (const name of inTranslation) if (!inSource.has(name)) return `slot ${name} is not in the source`;
  if (source.replace(slotPattern, '').trim() === '') return 'a template needs a fixed part';
  if (/\}\s*\{/.test(source)) return 'slots need something fixed between them';
  return [{ kind: 'template', source, translation, alone: tags.includes('alone') }];
}

/** Reads a phrase file: tab separated source, translation and tags; `#` begins a comment line. */
export function parsePhraseFile(text: string): PhraseFile {
  const rows: PhraseRow[] = [];
  const faults: PhraseFault[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const [source = '', translation = '', tagText = '', ...more] = line.replace(/\r$/, '').split('\t');
    const tags = tagText
      .split(/[, ]+/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '');
    const read =
      source.trim() === '' || translation.trim() === '' || more.length > 0
        ? 'two or three columns are needed'
        : readRows(source.trim(), translation.trim(), tags);
    if (typeof read === 'string') faults.push({ line: index + 1, reason: read });
    else rows.push(...read);
  });
  return { rows, faults };
}
