import { CrosstalkError } from '../core/error.ts';

/** How a model is made to answer in JSON: by a schema, by JSON mode, or by the instructions alone. */
export type AnswerFormat = 'schema' | 'object' | 'plain';

const all: readonly AnswerFormat[] = ['schema', 'object', 'plain'];

/** Servers remembered at most. */
const MAX_SERVERS = 100;

/** Which answer format a server's model takes, as far as it is known. Lives as long as the background does. */
export interface AnswerFormatMemory {
  /**
   * Runs `attempt` with the best format the server may take, and with the next simpler one where it refuses the
   * request itself (HTTP 400 or 422 without a reason that has nothing to do with the format).
   */
  withBestFormat<T>(server: string, attempt: (format: AnswerFormat) => Promise<T>): Promise<T>;
}

/** An empty memory for servers that know these formats, best first. */
export function createAnswerFormatMemory(ladder: readonly AnswerFormat[] = all): AnswerFormatMemory {
  const known = new Map<string, AnswerFormat>();
  return {
    async withBestFormat(server, attempt) {
      const formats = ladder.slice(ladder.indexOf(known.get(server) ?? ladder[0] ?? 'plain'));
      let refusal: unknown;
      for (const format of formats) {
        try {
          const result = await attempt(format);
          const [oldest] = known.keys();
          if (known.size >= MAX_SERVERS && oldest !== undefined) known.delete(oldest);
          known.set(server, format);
          return result;
        } catch (error) {
          if (!isRefusedRequest(error)) throw error;
          refusal ??= error;
        }
      }
      throw refusal;
    },
  };
}

function isRefusedRequest(error: unknown): boolean {
  if (!(error instanceof CrosstalkError) || error.failure.code !== 'bad-response') return false;
  return error.failure.detail === 'HTTP 400' || error.failure.detail === 'HTTP 422';
}
