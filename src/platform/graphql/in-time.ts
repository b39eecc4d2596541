import { FAILURES, Failure } from '../errors.js';
import { type RequestContext } from './context.js';

/**
 * Does what takes long under the time limit of the operation: the signal ends when the client goes away or the limit is over.
 * @throws Failure TIMEOUT where the limit is over
 */
export async function inTime<Result>(
  { signal, query: { timeoutMs } }: Pick<RequestContext, 'signal' | 'query'>,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  if (timeoutMs === undefined) return work(signal);
  const limit = AbortSignal.timeout(timeoutMs);
  try {
    return await work(AbortSignal.any([signal, limit]));
  } catch (error) {
    if (!limit.aborted || signal.aborted) throw error;
    throw new Failure(FAILURES.TIMEOUT, `This did not end within ${timeoutMs} ms.`, [], { cause: error });
  }
}
