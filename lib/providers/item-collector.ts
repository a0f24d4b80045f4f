import { failure, success } from '../core/result.ts';
import { badResponse } from './http.ts';
import { badItem, type ItemAnswer } from './item-answer.ts';
import { createItemStream, type StreamedItem } from './item-stream.ts';
import { answerSchemaFor, instructionsFor, userMessage } from './prompt.ts';
import type { Batch, BatchAnswers, BatchItem, ProviderEnvironment } from './provider.ts';
import { additionOf, faultOf } from './translation-check.ts';

/** Why a language model stopped: done, out of tokens, or the text was refused. */
export type ModelEnd = 'stop' | 'length' | 'filtered';

/** UTF-16 units of a note at most: one sentence. */
const MAX_NOTE = 300;

/** What a language model is asked. */
export interface ModelPrompt {
  readonly system: string;
  readonly user: string;
  /** JSON schema of the answer, for models that take one. */
  readonly schema: object;
}

/** Gathers the items of a language model's answer, checks them and hands them on as they come. */
interface ItemCollector {
  /** Takes the next piece of the answer. */
  add(piece: string): void;
  /** The answers, once the model has stopped; throws `bad-response` where it wrote none at all. */
  finish(end: ModelEnd): BatchAnswers;
}

/**
 * Translates a batch with a language model, whoever runs it. `ask` makes one call and hands over the text of the
 * answer as it comes. Answers are matched by id and delivered as soon as each is complete, so what came before a
 * stream broke off is not lost with the call. What the model left out is left out here, for the queue to ask again.
 */
export async function translateWithModel(
  batch: Batch,
  environment: Pick<ProviderEnvironment, 'onAnswer' | 'onPartial'>,
  ask: (prompt: ModelPrompt, onText: (piece: string) => void) => Promise<ModelEnd>,
): Promise<BatchAnswers> {
  const system = instructionsFor(batch);
  const collector = createItemCollector(batch, environment, instructionsFor({ ...batch, terms: [] }));
  const end = await ask(
    { system, user: userMessage(batch), schema: answerSchemaFor(batch.manner) },
    (piece) => {
      collector.add(piece);
    },
  );
  return collector.finish(end);
}

/** A collector for the answer to one call. */
function createItemCollector(
  batch: Batch,
  environment: Pick<ProviderEnvironment, 'onAnswer' | 'onPartial'>,
  instructions: string,
): ItemCollector {
  const wanted = new Map(batch.items.map((item) => [item.id, item]));
  const answers = new Map<string, ItemAnswer>();
  const given = new Map<string, string>();
  const items = createItemStream();

  function take(item: StreamedItem): void {
    const asked = wanted.get(item.id);
    if (asked === undefined) return;
    const earlier = given.get(item.id);
    if (earlier !== undefined) {
      // A text that talks the model into answering for its neighbour gives two answers, of which none is trusted.
      if (earlier !== item.translation) answers.set(item.id, badItem('answered twice'));
      return;
    }
    given.set(item.id, item.translation);
    const { translation: text, note } = item;
    const fault = faultIn(asked, text);
    const sound = note !== undefined && isSoundNote(note, asked.text);
    const alternatives = otherWays(item, asked);
    const answer =
      fault === undefined
        ? success({ text, ...(sound && { note }), ...(alternatives.length > 0 && { alternatives }) })
        : badItem(fault);
    answers.set(item.id, answer);
    environment.onAnswer?.(item.id, answer);
  }

  function faultIn({ text: source, from = batch.from }: BatchItem, text: string): string | undefined {
    return faultOf(source, text, from, batch.to, instructions);
  }

  /** A note is a sentence for the reader; what is no such thing is dropped and the translation stays. */
  function isSoundNote(note: string, source: string): boolean {
    if (batch.notes === false || note.length > MAX_NOTE) return false;
    return additionOf(source, note, instructions) === undefined;
  }

  /** Alternatives that were wanted, pass the checks of a translation and say something else. */
  function otherWays(item: StreamedItem, asked: BatchItem): string[] {
    const good = (item.alternatives ?? []).filter((text) => faultIn(asked, text) === undefined);
    const others = new Set(good.map((text) => text.trim()));
    others.delete(item.translation.trim());
    return [...others].slice(0, batch.manner?.alternatives ?? 0);
  }

  return {
    add(piece) {
      for (const item of items.push(piece)) take(item);
      const open = environment.onPartial === undefined ? undefined : items.open();
      if (open === undefined || answers.has(open.id)) return;
      const source = wanted.get(open.id)?.text;
      if (source === undefined || additionOf(source, open.translation, instructions) !== undefined) return;
      environment.onPartial?.(open.id, open.translation);
    },
    /** A single text that the model refuses or cannot finish has its own error; of several, they are found by asking again. */
    finish(end) {
      const [only] = wanted.keys();
      if (answers.size === 0 && wanted.size === 1 && only !== undefined && end !== 'stop') {
        answers.set(only, failure({ code: end === 'length' ? 'too-long' : 'blocked', detail: end }));
      }
      if (answers.size === 0 && end === 'stop') throw badResponse('no items');
      return answers;
    },
  };
}
