import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type KeptOrdersStore } from './kept-orders.store.js';

const PEOPLE_A_TRANSACTION = 500;
/** More people are not counted while a request waits: about a second's work. */
const PEOPLE_A_REQUEST = 2_000;

/**
 * Keeps the orders of people, what they spent and when they bought last, on the people. A write of a purchase or return only marks the
 * person, so that loading files stays fast; whoever reads the figures of many people has those that are marked counted first.
 */
export class KeptOrders {
  private running: Promise<void> | undefined;

  constructor(private readonly store: KeptOrdersStore) {}

  /** Counts the orders of everybody who is marked. @returns the number of people counted */
  async countAll(signal?: AbortSignal): Promise<number> {
    let counted = 0;
    for (;;) {
      signal?.throwIfAborted();
      const ids = await this.store.changed(PEOPLE_A_TRANSACTION);
      if (ids.length === 0) return counted;
      await this.store.count(ids);
      counted += ids.length;
    }
  }

  /**
   * Counts what a request can wait for. After a large load the rest is counted behind it.
   * @returns whether all figures are those of the events now
   */
  async fresh(context?: QueryContext): Promise<boolean> {
    const ids = await this.store.changed(PEOPLE_A_REQUEST + 1, context);
    if (ids.length > PEOPLE_A_REQUEST) {
      this.running ??= this.countAll()
        .then(() => undefined)
        // The next request tries again.
        .catch(() => undefined)
        .finally(() => (this.running = undefined));
      return false;
    }
    for (let from = 0; from < ids.length; from += PEOPLE_A_TRANSACTION) {
      await this.store.count(ids.slice(from, from + PEOPLE_A_TRANSACTION), context);
    }
    return true;
  }
}
