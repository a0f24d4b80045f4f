import { type LanguageTag, primaryLanguage } from '../../core/language-tag.ts';
import { type AssetReader, once, readText } from './assets.ts';
import { cutLaughter } from './laughter.ts';
import { createMatcher, type KeyAnswer, type Phrase, type PhraseMatch } from './matcher.ts';
import { looseKey, type PhraseLanguage, strictKey, withoutRepetition } from './normalise.ts';
import { parsePhraseFile, type SlotType, type SlotWord } from './phrase-file.ts';
import { type Clause, hasWords, splitClauses, splitPieces } from './pieces.ts';
import { cutRow } from './rows.ts';
import { createChineseWriter, createEnglishWriter } from './sentence.ts';
import { loadSimplifier, type Simplifier } from './simplified.ts';
import { createSlotFiller, type SlotVocabulary } from './slot.ts';
import { compileTemplate, type Template } from './template.ts';
import { indexTemplates } from './template-index.ts';
import { loadSlotVocabulary } from './vocabulary.ts';

/** The pairs that have a phrase file, `phrases/FROM-TO.tsv` in the package. */
export const phrasePairs = ['zh-en', 'ja-en', 'ko-en', 'es-en', 'en-zh'] as const;

/** An answer of the phrasebook: natural language, with the tags of the comment in their places. */
export interface PhraseAnswer {
  readonly text: string;
  readonly match: PhraseMatch;
}

/** Stock phrases of one language pair. */
export interface Phrasebook {
  /**
   * Answers a comment that is a stock phrase, a template with known words in it, or a few of those in a row.
   * The text may hold numbered tags and line breaks. Null where any part of it is not known. Synchronous, never
   * throws, and takes time in proportion to the length of the text.
   */
  answer(text: string): PhraseAnswer | null;
  /** Answers one clause, without tags and marks; `question` where a question mark follows. Like {@link answer}. */
  clause(text: string, question: boolean): string | null;
}

/** Characters of a clause, without stretching, that more cannot be known of. */
const longestClause = 100;

/** Clauses whose answers are kept: those of one comment, not more. */
const mostRecent = 16;

/** Slots that whole comments with punctuation inside may fill: nouns would reach across it. */
const acrossMarks: ReadonlySet<string> = new Set(['adj', 'number', 'verb']);

/** Builds a phrasebook from the text of a phrase file. `shared` gives further words for slots. */
export function createPhrasebook(
  file: string,
  from: PhraseLanguage,
  to: 'en' | 'zh',
  simplify: Simplifier,
  shared?: SlotVocabulary,
): Phrasebook {
  const normal = (text: string) => strictKey(text, from, simplify);
  const strict = new Map<string, Phrase>();
  const loose = new Map<string, Phrase>();
  const words = new Map<SlotType, Map<string, SlotWord>>();
  const templates: Template[] = [];
  const translations: string[] = [];

  for (const row of parsePhraseFile(file).rows) {
    const key = normal(row.source) + (/[?？]$/.test(row.source) ? '?' : '');
    if (row.kind === 'word') {
      const ofType = words.get(row.word.type) ?? new Map<string, SlotWord>();
      words.set(row.word.type, ofType.set(key, row.word));
      continue;
    }
    translations.push(row.translation);
    if (row.kind === 'template') templates.push(compileTemplate(row, normal));
    else if (!strict.has(key)) {
      const phrase = { translation: row.translation, alone: row.alone, length: key.length };
      strict.set(key, phrase);
      const folded = looseKey(key, from);
      if (!loose.has(folded)) loose.set(folded, phrase);
    }
  }
  const find = (type: SlotType, key: string) => words.get(type)?.get(key) ?? shared?.find(type, key);
  const writer = to === 'zh' ? createChineseWriter() : createEnglishWriter(translations);
  const matcher = createMatcher({
    table: { strict, loose },
    templates: indexTemplates(templates),
    fill: createSlotFiller({ find }, from),
    writer,
    word: (key) => shared?.wholeClause?.(key),
    language: from,
  });
  const recent = new Map<string, KeyAnswer | null>();
  return {
    answer: (text) => answerComment(text),
    clause: (text, question) => answerClause({ text, question })?.text ?? null,
  };

  function answerComment(text: string): PhraseAnswer | null {
    const out: string[] = [];
    const matches: PhraseMatch[] = [];
    for (const piece of splitPieces(text)) {
      if (piece.keep) {
        out.push(piece.text);
        continue;
      }
      if (!hasWords(piece.text)) continue;
      const answer = answerPiece(piece.text);
      if (answer === null) return null;
      out.push(answer.text);
      matches.push(answer.match);
    }
    if (matches.length === 0) return null;
    const match = matches.length === 1 ? (matches[0] ?? 'phrase') : 'phrases';
    return { text: joinPieces(out), match };
  }

  function answerPiece(text: string): KeyAnswer | null {
    const clauses = splitClauses(text, from !== 'zh' && from !== 'ja');
    const several = clauses.length > 1 && clauses.length <= 4;
    const asked = clauses.at(-1)?.question ?? false;
    const key = several ? normal(text) : '';
    const whole = several ? matcher.phrase(key, asked) : null;
    const found = whole ?? answerClauses(clauses) ?? (several ? matcher.template(key, acrossMarks) : null);
    return found === null ? null : { ...found, text: writer.finish(found.text) };
  }

  /** The longest clause first, since it is the likeliest not to be known. */
  function answerClauses(clauses: readonly Clause[]): KeyAnswer | null {
    const [first] = clauses;
    if (clauses.length === 1 && first !== undefined) return answerClause(first);
    const answers = new Map<Clause, KeyAnswer>();
    for (const clause of clauses.toSorted((a, b) => b.text.length - a.text.length)) {
      const answer = answerClause(clause) ?? (clauses.length > 1 ? foreign(clause.text) : null);
      if (answer === null) return null;
      answers.set(clause, answer);
    }
    const parts: string[] = [];
    for (const clause of clauses) {
      const text = answers.get(clause)?.text ?? '';
      if (parts.at(-1) !== text) parts.push(text);
    }
    const [only] = answers.values();
    if (only === undefined) return null;
    return { text: writer.join(parts), match: clauses.length > 1 ? 'phrases' : only.match };
  }

  /** A clause that is in Latin letters already stays as it is, beside others that were answered. */
  function foreign(text: string): KeyAnswer | null {
    return to === 'en' && from !== 'es' && /^[A-Za-z][A-Za-z0-9 '-]{0,20}$/.test(text)
      ? { text, match: 'phrase' }
      : null;
  }

  /** A comment that phrases cannot answer is asked about once more, clause by clause, for its gloss. */
  function answerClause({ text, question }: Clause): KeyAnswer | null {
    const asked = question ? `${text}?` : text;
    const known = recent.get(asked);
    if (known !== undefined) return known;
    const answer = findClause(text, question);
    if (recent.size >= mostRecent) recent.clear();
    recent.set(asked, answer);
    return answer;
  }

  function findClause(text: string, question: boolean): KeyAnswer | null {
    const clause = unstretched(text);
    if (clause.length > longestClause) return null;
    const key = normal(clause);
    const plain = matcher.whole(key, question);
    if (plain !== null) return plain;
    const { lead, core, tail } = cutLaughter(clause, from);
    if (core === '') return lead === '' ? null : { text: lead, match: 'laughter' };
    const cut = lead !== '' || tail !== '';
    const inner = cut ? normal(core) : key;
    const found = (cut ? matcher.whole(inner, question) : null) ?? answerRow(inner, question);
    if (found === null) return null;
    const started = writer.before(lead, found.text);
    return { text: tail === '' ? started : writer.join([started, tail]), match: found.match };
  }

  function answerRow(key: string, asked: boolean): KeyAnswer | null {
    if (from !== 'zh') return null;
    const parts = cutRow(key, asked, matcher);
    return parts === null ? null : { text: writer.join(parts), match: 'phrases' };
  }
}

/** The text with runs of one character cut to six and the whole without repetition, so that floods are short. */
function unstretched(text: string): string {
  return text.length <= longestClause
    ? text
    : withoutRepetition(text.replace(/(.)\1{5,}/gsu, '$1$1$1$1$1$1'));
}

/** Joins answers and kept pieces; a space parts words from tags and emoji, none stands at a line break. */
function joinPieces(parts: readonly string[]): string {
  let joined = '';
  for (const part of parts) {
    const space = joined === '' || joined.endsWith('\n') || part.startsWith('\n') ? '' : ' ';
    const glued = /^[<[]/.test(part) && /[>\]]$/.test(joined);
    joined += (glued ? '' : space) + (part.includes('\n') ? '\n' : part);
  }
  return joined.trim();
}

/**
 * The phrasebook of a language pair, loaded on first use and kept for as long as `asset` is; null where no file
 * exists for the pair. Script subtags of the source do not matter; traditional Chinese is not a target.
 * Rejects where a file of the package cannot be read.
 */
export function loadPhrasebook(
  asset: AssetReader,
  from: LanguageTag,
  to: LanguageTag,
): Promise<Phrasebook | null> {
  const pair = `${primaryLanguage(from)}-${primaryLanguage(to)}`;
  if (!hasPhrases(from, to)) return Promise.resolve(null);
  return once(asset, `phrasebook ${pair}`, async () => {
    const source = primaryLanguage(from) as PhraseLanguage;
    const [file, simplify] = await Promise.all([
      readText(asset, `phrases/${pair}.tsv`),
      source === 'zh' ? loadSimplifier(asset) : Promise.resolve((text: string) => text),
    ]);
    const shared = source === 'zh' ? await loadSlotVocabulary(asset) : undefined;
    return createPhrasebook(file, source, primaryLanguage(to) === 'zh' ? 'zh' : 'en', simplify, shared);
  });
}

/** Whether a pair has a phrase file. */
export function hasPhrases(from: LanguageTag, to: LanguageTag): boolean {
  const traditional = /-(?:hant|tw|hk|mo)\b/i.test(to);
  const pair = `${primaryLanguage(from)}-${primaryLanguage(to)}`;
  return !traditional && (phrasePairs as readonly string[]).includes(pair);
}
