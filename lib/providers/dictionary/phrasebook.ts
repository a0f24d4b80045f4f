import { type LanguageTag, primaryLanguage } from '../../core/language-tag.ts';
import { type AssetReader, once, readText } from './assets.ts';
import { capitalise } from './english.ts';
import { cutLaughter } from './laughter.ts';
import {
  isUnspaced,
  looseKey,
  type PhraseLanguage,
  strictKey,
  withoutEndings,
  withoutRepetition,
} from './normalise.ts';
import { parsePhraseFile, type SlotType, type SlotWord } from './phrase-file.ts';
import { type Clause, splitClauses, splitPieces } from './pieces.ts';
import { asQuestion, joinSentences, putBefore } from './sentence.ts';
import { loadSimplifier, type Simplifier } from './simplified.ts';
import { createSlotFiller, type SlotVocabulary } from './slot.ts';
import { compileTemplate, fillTemplate, type Template } from './template.ts';
import { variantsOf } from './variants.ts';
import { loadSlotVocabulary } from './vocabulary.ts';

/** The pairs that have a phrase file, `phrases/FROM-TO.tsv` in the package. */
export const phrasePairs = ['zh-en', 'ja-en', 'ko-en', 'es-en', 'en-zh'] as const;

/** How a comment was answered, for measuring. */
export type PhraseMatch = 'phrase' | 'phrases' | 'template' | 'laughter';

/** An answer of the phrasebook: natural language, with the tags of the comment in their places. */
export interface PhraseAnswer {
  readonly text: string;
  readonly match: PhraseMatch;
}

/** Stock phrases of one language pair. */
export interface Phrasebook {
  /**
   * Answers a comment that is a stock phrase, a template with known words in it, or a few of those in a row.
   * The text may hold numbered tags and line breaks. Null where any part of it is not known. Synchronous.
   */
  answer(text: string): PhraseAnswer | null;
}

interface Phrase {
  readonly translation: string;
  readonly alone: boolean;
}

interface ClauseAnswer {
  readonly text: string;
  readonly match: PhraseMatch;
}

const longestRow = 20;
const negation = /^[不没别无未]|[不没别无未]$/;

/** Builds a phrasebook from the text of a phrase file. `shared` gives further words for slots. */
export function createPhrasebook(
  file: string,
  from: PhraseLanguage,
  to: 'en' | 'zh',
  simplify: Simplifier,
  shared?: SlotVocabulary,
): Phrasebook {
  const chinese = to === 'zh';
  const normal = (text: string) => strictKey(text, from, simplify);
  const strict = new Map<string, Phrase>();
  const loose = new Map<string, Phrase>();
  const words = new Map<string, SlotWord>();
  const templates: Template[] = [];
  const question = (source: string) => (/[?？]$/.test(source) ? '?' : '');

  for (const row of parsePhraseFile(file).rows) {
    const key = normal(row.source) + question(row.source);
    if (row.kind === 'template') templates.push(compileTemplate(row.source, row.translation, normal));
    else if (row.kind === 'word') words.set(`${row.word.type} ${key}`, row.word);
    else if (!strict.has(key)) {
      const phrase = { translation: row.translation, alone: row.alone || negation.test(row.source) };
      strict.set(key, phrase);
      const folded = looseKey(key, from);
      if (!loose.has(folded)) loose.set(folded, phrase);
    }
  }
  const byEdge = indexTemplates(templates);
  const find = (type: SlotType, key: string) => words.get(`${type} ${key}`) ?? shared?.find(type, key);
  const fill = createSlotFiller({ find }, from === 'zh');
  return { answer: (text) => answerComment(text) };

  function answerComment(text: string): PhraseAnswer | null {
    const out: string[] = [];
    const matches: PhraseMatch[] = [];
    for (const piece of splitPieces(text)) {
      if (piece.keep) {
        out.push(piece.text);
        continue;
      }
      if (!/[\p{L}\p{N}]/u.test(piece.text)) continue;
      const answer = answerPiece(piece.text);
      if (answer === null) return null;
      out.push(answer.text);
      matches.push(answer.match);
    }
    if (matches.length === 0) return null;
    const match = matches.length === 1 ? (matches[0] ?? 'phrase') : 'phrases';
    return { text: joinPieces(out), match };
  }

  function answerPiece(text: string): ClauseAnswer | null {
    const clauses = splitClauses(text, !isUnspaced(from));
    const asked = clauses.at(-1)?.question ?? false;
    if (clauses.length > 1 && clauses.length <= 4) {
      const whole = answerKey(normal(text), asked);
      if (whole !== null) return whole;
    }
    const parts: string[] = [];
    let match: PhraseMatch = 'phrase';
    let before = '';
    for (const clause of clauses) {
      if (clause.text === before) continue;
      before = clause.text;
      const answer = answerClause(clause) ?? (clauses.length > 1 ? foreign(clause.text) : null);
      if (answer === null) return null;
      match = parts.length === 0 ? answer.match : 'phrases';
      if (parts.at(-1) !== answer.text) parts.push(answer.text);
    }
    return parts.length === 0 ? null : { text: joinSentences(parts, chinese), match };
  }

  /** A clause that is in Latin letters already stays as it is, beside others that were answered. */
  function foreign(text: string): ClauseAnswer | null {
    return !chinese && from !== 'es' && /^[A-Za-z][A-Za-z0-9 '-]{0,20}$/.test(text)
      ? { text, match: 'phrase' }
      : null;
  }

  function answerClause(clause: Clause): ClauseAnswer | null {
    const plain = answerKey(normal(clause.text), clause.question);
    if (plain !== null) return plain;
    const { lead, core, tail } = cutLaughter(clause.text, from);
    if (core === '') return lead === '' ? null : { text: lead, match: 'laughter' };
    const key = normal(core);
    const answer = lead === '' && tail === '' ? null : answerKey(key, clause.question);
    const found = answer ?? answerRow(key, clause.question);
    if (found === null) return null;
    const started = putBefore(lead, found.text, chinese);
    return { text: tail === '' ? started : joinSentences([started, tail], chinese), match: found.match };
  }

  function answerKey(key: string, asked: boolean): ClauseAnswer | null {
    if (key === '') return null;
    const plain = lookUp(key, asked) ?? matchTemplate(key);
    if (plain !== null) return plain;
    const unit = withoutRepetition(key);
    if (unit !== key) return answerKey(unit, asked);
    for (const variant of variantsOf(key, from)) {
      const found = lookUp(variant.key, asked) ?? matchTemplate(variant.key);
      if (found !== null) return { text: putBefore(variant.before, found.text, chinese), match: found.match };
    }
    return null;
  }

  function phraseOf(key: string, asked: boolean): string | null {
    for (const form of withoutEndings(key, from)) {
      for (const [table, spelling] of [[strict, form] as const, [loose, looseKey(form, from)] as const]) {
        const question = asked ? table.get(`${spelling}?`) : undefined;
        if (question !== undefined) return question.translation;
        const phrase = table.get(spelling);
        if (phrase !== undefined) return asked ? asQuestion(phrase.translation, chinese) : phrase.translation;
      }
    }
    return null;
  }

  function lookUp(key: string, asked: boolean): ClauseAnswer | null {
    const text = phraseOf(key, asked);
    return text === null ? null : { text, match: 'phrase' };
  }

  function matchTemplate(key: string): ClauseAnswer | null {
    for (const form of withoutEndings(key, from)) {
      for (const spelling of new Set([
        form,
        form.replace(/(\p{Script=Han})\1{2,}/gu, '$1'),
        looseKey(form, from),
      ])) {
        for (const template of byEdge(spelling)) {
          const text = fillTemplate(template, spelling, fill);
          if (text !== null) return { text: chinese ? text : capitalise(text), match: 'template' };
        }
      }
    }
    return null;
  }

  /** Two or three phrases written without anything between them. */
  function answerRow(key: string, asked: boolean): ClauseAnswer | null {
    if (!isUnspaced(from) || key.length > longestRow || key.length < 4) return null;
    const parts = cutRow(key, asked, 3);
    return parts === null ? null : { text: joinSentences(parts, chinese), match: 'phrases' };
  }

  function cutRow(key: string, asked: boolean, most: number): readonly string[] | null {
    for (let cut = key.length - 2; cut >= 2; cut--) {
      const head = joinable(key.slice(0, cut), false);
      if (head === null) continue;
      const tail = joinable(key.slice(cut), asked);
      if (tail !== null) return head === tail ? [head] : [head, tail];
      const rest = most > 2 ? cutRow(key.slice(cut), asked, most - 1) : null;
      if (rest !== null) return [head, ...rest];
    }
    return null;
  }

  function joinable(key: string, asked: boolean): string | null {
    const phrase = strict.get(key) ?? loose.get(looseKey(key, from));
    if (phrase?.alone === true || negation.test(key)) return null;
    return (phrase === undefined ? matchTemplate(key)?.text : phraseOf(key, asked)) ?? null;
  }
}

/** Templates by the first character of their prefix, else by the last one of their end; heaviest first. */
function indexTemplates(templates: readonly Template[]): (key: string) => readonly Template[] {
  const first = new Map<string, Template[]>();
  const last = new Map<string, Template[]>();
  const loose: Template[] = [];
  const merged = new Map<string, readonly Template[]>();
  for (const template of [...templates].sort((a, b) => b.weight - a.weight)) {
    const start = template.fixed[0]?.slice(0, 1) ?? '';
    const end = template.fixed.at(-1)?.slice(-1) ?? '';
    const [table, edge] = start !== '' ? [first, start] : [last, end];
    if (start === '' && end === '') loose.push(template);
    else table.set(edge, [...(table.get(edge) ?? []), template]);
  }
  return (key) => {
    const heads = first.get(key.slice(0, 1)) ?? [];
    const tails = last.get(key.slice(-1)) ?? [];
    if (tails.length === 0 && loose.length === 0) return heads;
    const edge = key.slice(0, 1) + key.slice(-1);
    const known = merged.get(edge);
    if (known !== undefined) return known;
    const all = [...heads, ...tails, ...loose].sort((a, b) => b.weight - a.weight);
    if (merged.size < 4096) merged.set(edge, all);
    return all;
  };
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
