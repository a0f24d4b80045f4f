import * as v from 'valibot';
import {
  type OfferedFile,
  type OfferedPack,
  PackError,
  type PackPart,
  type Precision,
  packId,
} from './pack.ts';

/**
 * Mozilla's list of the models that Firefox translates with, as its training writes it
 * (mozilla/translations, README). The files are in the same bucket.
 */
export const DEFAULT_REGISTRY =
  'https://storage.googleapis.com/moz-fx-translations-data--303e-prod-translations-data/db/models.json';

/** Where the list stands below the address of a mirror. */
const LIST = 'db/models.json';

/** Kinds of model that the engine reads, best first. */
const architectures = ['base-memory', 'base', 'tiny'];

const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}$/));
/** Relative to the address of the files; never out of its folder. */
const relativePath = v.pipe(
  v.string(),
  v.maxLength(1000),
  v.check((path) => /^[\w.][\w.\-/]*$/.test(path) && !path.split('/').includes('..')),
);

const fileSchema = v.object({
  path: relativePath,
  uncompressedSize: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1))),
  uncompressedHash: v.nullish(v.pipe(v.string(), v.regex(/^[0-9a-fA-F]{64}$/))),
});

const entrySchema = v.object({
  architecture: v.picklist(architectures),
  releaseStatus: v.nullish(v.string()),
  sourceLanguage: language,
  targetLanguage: language,
  files: v.object({
    model: fileSchema,
    vocab: v.nullish(fileSchema),
    srcVocab: v.nullish(fileSchema),
    trgVocab: v.nullish(fileSchema),
    lexicalShortlist: v.nullish(fileSchema),
  }),
});

const registrySchema = v.object({
  baseUrl: v.nullish(v.string()),
  models: v.record(v.string(), v.array(v.unknown())),
});

type Entry = v.InferOutput<typeof entrySchema>;
type EntryFile = v.InferOutput<typeof fileSchema>;

/**
 * The address of the list for what a person entered: nothing stands for Mozilla's, an address that does not end in
 * `.json` for a mirror's folder. Undefined where it is no http or https address.
 */
export function registryUrl(entered: string | undefined): string | undefined {
  const address = entered?.trim() ?? '';
  if (address === '') return DEFAULT_REGISTRY;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  if (url.pathname.endsWith('.json')) return url.href;
  return new URL(LIST, url.pathname.endsWith('/') ? url : `${url.href}/`).href;
}

/**
 * The packs a list offers, by their languages. Of several models for one direction the released and best one is
 * taken; entries that cannot be read are left out. Throws a PackError where the list as a whole cannot be read.
 */
export function readRegistry(list: unknown, url: string): OfferedPack[] {
  const registry = v.safeParse(registrySchema, list);
  if (!registry.success) throw new PackError('bad-list');
  const folder = filesFolder(registry.output.baseUrl ?? undefined, url);
  return Object.values(registry.output.models)
    .map((candidates) => best(candidates.flatMap(readEntry)))
    .filter((entry) => entry !== undefined)
    .map((entry) => offered(entry, folder))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Files come from the host of the list, so that a mirror which copied the list as it is serves the files too, and
 * one host is all that a person has to allow.
 */
function filesFolder(baseUrl: string | undefined, url: string): URL {
  const named = baseUrl !== undefined && URL.canParse(baseUrl, url) ? new URL(`${baseUrl}/`, url) : undefined;
  if (named !== undefined && named.origin === new URL(url).origin) return named;
  return new URL(url.endsWith(`/${LIST}`) ? '..' : '.', url);
}

/** Without a vocabulary a model is of no use, and without a hash it cannot be told from a broken or a false one. */
function readEntry(candidate: unknown): Entry[] {
  const entry = v.safeParse(entrySchema, candidate);
  if (!entry.success) return [];
  const { model, vocab, srcVocab, trgVocab } = entry.output.files;
  const usable = model.uncompressedHash && (vocab || (srcVocab && trgVocab));
  return usable ? [entry.output] : [];
}

function best(entries: readonly Entry[]): Entry | undefined {
  const rank = ({ architecture, releaseStatus }: Entry) =>
    architectures.indexOf(architecture) + (releaseStatus?.startsWith('Release') ? 0 : architectures.length);
  return entries.toSorted((a, b) => rank(a) - rank(b))[0];
}

function offered(entry: Entry, folder: URL): OfferedPack {
  const { model, vocab, srcVocab, trgVocab, lexicalShortlist: lex } = entry.files;
  const vocabularies = vocab ? { vocab } : { ...(srcVocab && { srcVocab }), ...(trgVocab && { trgVocab }) };
  const parts: Partial<Record<PackPart, EntryFile>> = { model, ...vocabularies, ...(lex && { lex }) };
  const files = Object.entries(parts).map(
    ([part, { path, uncompressedSize, uncompressedHash }]): OfferedFile => ({
      part: part as PackPart,
      url: new URL(path, folder).href,
      size: uncompressedSize ?? undefined,
      sha256: uncompressedHash?.toLowerCase(),
    }),
  );
  const { sourceLanguage: from, targetLanguage: to } = entry;
  return {
    id: packId(from, to),
    from,
    to,
    version: model.uncompressedHash?.slice(0, 16).toLowerCase() ?? '',
    precision: precisionOf(model.path),
    files,
    size: files.reduce((sum, file) => sum + (file.size ?? 0), 0),
  };
}

/** Models say by their name how they were made smaller (mozilla/firefox-translations-models). */
function precisionOf(path: string): Precision {
  if (path.includes('.intgemm.alphas.')) return 'int8shiftAlphaAll';
  return path.includes('.intgemm8.') ? 'int8shiftAll' : 'float32';
}
