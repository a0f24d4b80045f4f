import * as v from 'valibot';
import { type LanguageTag, primaryLanguage, UNDETERMINED } from '../core/language-tag.ts';
import type { Reader } from '../core/reader.ts';
import { failure, type Result, success } from '../core/result.ts';
import { domainsOf } from './domains.ts';

/** Corrections kept at most; the oldest is forgotten. */
const MAX_CORRECTIONS = 500;

const tag = v.pipe(v.string(), v.maxLength(35), v.regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/));

const correctionSchema = v.object({
  /** A host name, with all hosts below it. */
  site: v.pipe(v.string(), v.toLowerCase(), v.regex(/^[\p{L}\p{N}.:_-]{1,253}$/u)),
  /** The language that comments there are taken for. */
  language: tag,
  /** The one they are in, `und` for any other; where it is left out, they are left as they are. */
  is: v.exactOptional(tag),
});

/** What a person said of a language on a site. */
export type Correction = v.InferOutput<typeof correctionSchema>;

/** All corrections, newest last, one for each site and language. */
export const correctionsSchema = v.pipe(v.array(correctionSchema), v.maxLength(MAX_CORRECTIONS));

/** The site a correction made on a host holds for. */
export function correctedSite(host: string): string {
  return host.toLowerCase().replace(/^www\.(?=[^.]+\.)/, '');
}

const isAbout = (a: Correction, site: string, language: LanguageTag): boolean =>
  a.site === site && primaryLanguage(a.language) === primaryLanguage(language);

/** Takes a correction back. */
export function withoutCorrection(
  corrections: readonly Correction[],
  { site, language }: Correction,
): Correction[] {
  return corrections.filter((each) => !isAbout(each, site, language));
}

/**
 * Adds a correction. What the person sees may be an earlier correction's doing: then that one is changed, and taken
 * back where the language is what it was taken for at first.
 */
export function withCorrection(corrections: readonly Correction[], added: Correction): Correction[] {
  const { site, language, is } = added;
  const others = withoutCorrection(corrections, added);
  if (is === undefined || is === UNDETERMINED) return [...others, added].slice(-MAX_CORRECTIONS);
  const isSource = (each: Correction): boolean =>
    each.site === site && each.is !== undefined && primaryLanguage(each.is) === primaryLanguage(language);
  if (others.some((each) => isSource(each) && isAbout(each, site, is)))
    return others.filter((each) => !(isSource(each) && isAbout(each, site, is)));
  const moved = others.map((each) => (isSource(each) ? { ...each, is } : each));
  return [...moved, added].slice(-MAX_CORRECTIONS);
}

/** A reader on one site. */
export interface SiteReader extends Reader {
  /** By primary language, which language comments are really in; `und` is any other. */
  readonly corrections: Readonly<Record<string, LanguageTag>>;
}

/** Whom comments on a host are decided for: what was said of the host itself wins over what was said of its parents. */
export function readerOn(
  settings: Reader & { readonly corrections: readonly Correction[] },
  host: string,
): SiteReader {
  const corrections: Record<string, LanguageTag> = {};
  const languageRules = { ...settings.languageRules };
  const domains = domainsOf(host);
  const apply = settings.corrections
    .filter(({ site }) => domains.includes(site))
    .toSorted((a, b) => a.site.length - b.site.length);
  for (const { language, is } of apply) {
    const primary = primaryLanguage(language);
    delete corrections[primary];
    if (is === undefined) languageRules[primary] = 'leave';
    else corrections[primary] = is;
  }
  return {
    targetLanguage: settings.targetLanguage,
    readLanguages: settings.readLanguages,
    languageRules,
    corrections,
  };
}

/** The corrections as a file for another browser or person. */
export function exportCorrections(corrections: readonly Correction[]): string {
  return `${JSON.stringify({ crosstalk: 'corrections', version: 1, corrections }, null, 2)}\n`;
}

const fileSchema = v.object({
  crosstalk: v.literal('corrections'),
  version: v.literal(1),
  corrections: correctionsSchema,
});

/** Reads such a file; fails where it is anything else. */
export function importCorrections(file: string): Result<readonly Correction[], 'not-ours'> {
  try {
    return success(v.parse(fileSchema, JSON.parse(file)).corrections);
  } catch {
    return failure('not-ours');
  }
}

/** Adds what a file says to what is known; where both speak of the same, the file is right. */
export function mergeCorrections(
  corrections: readonly Correction[],
  added: readonly Correction[],
): Correction[] {
  return added
    .reduce((all, each) => [...withoutCorrection(all, each), each], [...corrections])
    .slice(-MAX_CORRECTIONS);
}
