import type { LanguageTag } from '../../core/language-tag.ts';

/** The files of a pack: the model, its vocabulary or one for either side, and its list of likely words. */
export type PackPart = 'model' | 'vocab' | 'srcVocab' | 'trgVocab' | 'lex';

/** One file of a pack as a registry offers it. */
export interface OfferedFile {
  readonly part: PackPart;
  readonly url: string;
  /** Bytes on the device, unpacked; undefined where the registry does not say. */
  readonly size?: number | undefined;
  /** SHA-256 of the unpacked file in lower-case hexadecimal; undefined where the registry does not say. */
  readonly sha256?: string | undefined;
}

/** How the numbers of a model are stored, as the engine's option `gemm-precision` names it. */
export type Precision = 'int8shiftAlphaAll' | 'int8shiftAll' | 'float32';

/** A language pack that can be downloaded: one direction between two languages. */
export interface OfferedPack {
  readonly id: PackId;
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  /** Changes with the files, so that parts of two versions are never mixed. */
  readonly version: string;
  readonly precision: Precision;
  readonly files: readonly OfferedFile[];
  /** Bytes on the device of all files whose size is known. */
  readonly size: number;
}

/** Names a direction, such as `zh>en`. */
export type PackId = `${string}>${string}`;

/** The name of a direction. */
export function packId(from: LanguageTag, to: LanguageTag): PackId {
  return `${from}>${to}`;
}

/** What can go wrong with a pack; each has its own message. */
export type PackProblem =
  /** The device has no room for it. */
  | 'no-space'
  /** What was downloaded or stored is not what the registry promised. */
  | 'broken'
  /** The server cannot be reached, or the connection broke off. */
  | 'network'
  /** The server answers, but not with what was asked for. */
  | 'refused'
  /** The list of packs cannot be read. */
  | 'bad-list'
  | 'aborted';

/** Thrown by whatever downloads, stores or reads packs. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly problem: PackProblem;

  constructor(problem: PackProblem, options?: ErrorOptions) {
    super(problem, options);
    this.problem = problem;
  }
}

/** What an unknown error means for a pack. Browsers tell a full disk by the name of the error alone. */
export function packErrorFrom(error: unknown, otherwise: PackProblem): PackError {
  if (error instanceof PackError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError' || name === 'NS_ERROR_FILE_NO_DEVICE_SPACE') {
    return new PackError('no-space', { cause: error });
  }
  return new PackError(name === 'AbortError' ? 'aborted' : otherwise, { cause: error });
}
