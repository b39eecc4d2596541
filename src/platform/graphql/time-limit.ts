import { type GraphQLSchema, isObjectType } from 'graphql';
import { FAILURES, Failure } from '../errors.js';
import { type RequestContext } from './context.js';

/**
 * A signal that ends with the client, and with the failure TIMEOUT when an operation took its time.
 *
 * @param ended ends when the answer was sent or the client is gone
 */
export function withTimeLimit(ended: AbortSignal, timeMs: number): AbortSignal {
  const limit = new AbortController();
  const timer = setTimeout(() => {
    limit.abort(new Failure(FAILURES.TIMEOUT, `This operation did not end within ${timeMs} ms; ask for less.`));
  }, timeMs);
  timer.unref();
  ended.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return AbortSignal.any([ended, limit.signal]);
}

/**
 * Answers TIMEOUT for each field that is still awaited when the time of its operation is over, whether its work heeds the signal
 * or not. Not for a mutation: what it wrote must be told.
 */
export function limitTime(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const exempt = [schema.getMutationType(), schema.getSubscriptionType()] as unknown[];
    if (!isObjectType(type) || type.name.startsWith('__') || exempt.includes(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve) continue;
      field.resolve = (source, args, context: RequestContext, info) => {
        const value: unknown = resolve(source, args, context, info);
        return value instanceof Promise ? Promise.race([value, overtime(context.signal)]) : value;
      };
    }
  }
}

const waits = new WeakMap<AbortSignal, Promise<never>>();

/** Rejects when the time is over, and never where the client left: nobody reads the answer then. */
function overtime(signal: AbortSignal): Promise<never> {
  let wait = waits.get(signal);
  if (!wait) {
    wait = new Promise<never>((_, reject) => {
      const end = (): void => {
        if (signal.reason instanceof Failure) reject(signal.reason);
      };
      if (signal.aborted) end();
      else signal.addEventListener('abort', end, { once: true });
    });
    wait.catch(() => undefined);
    waits.set(signal, wait);
  }
  return wait;
}
