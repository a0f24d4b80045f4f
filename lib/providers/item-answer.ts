import type { Failure } from '../core/error.ts';
import { failure, type Result, success } from '../core/result.ts';
import type { BatchTranslation } from './provider.ts';

/** What became of one text of a batch. */
export type ItemAnswer = Result<BatchTranslation, Failure>;

/** The answer for a text an engine gave; an empty one is `bad-response`. */
export function textAnswer(text: string): ItemAnswer {
  return text.trim() === '' ? badItem('empty') : success({ text });
}

/** An answer that is of no use for this one text. `detail` must not quote it. */
export function badItem(detail: string): ItemAnswer {
  return failure({ code: 'bad-response', detail });
}
