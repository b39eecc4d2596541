import { setTimeout as pause } from 'node:timers/promises';

/** One wait of a subscription for the next thing to tell. The resolver, which waits, says whether another follows; what it remembers it keeps here. */
export interface Wait {
  goOn: boolean;
}

/**
 * The source of a subscription whose resolver waits: yields the state of one subscriber again and again, until the resolver has not asked for another (it was
 * refused, it came to its end, or the socket is gone).
 *
 * @param make the state of a new subscriber
 * @param pauseMs milliseconds between two answers at least
 */
export function waits<State extends object>(
  make: () => State,
  pauseMs = 0,
): () => AsyncGenerator<State & Wait, void, undefined> {
  return async function* () {
    const wait = { ...make(), goOn: false };
    for (;;) {
      wait.goOn = false;
      yield wait;
      if (!wait.goOn) return;
      if (pauseMs > 0) await pause(pauseMs);
    }
  };
}
