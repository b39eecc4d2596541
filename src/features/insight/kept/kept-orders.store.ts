import { changedOrders, takeOrderMarks, tradesOfPeople, writeOrders } from '../../../../cypher/insight/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { ordersOf } from '../profile/orders.js';
import { tradesOf } from './person-trades.js';

const OPERATION = { operation: 'keepOrders' };

/** Writes what people bought, less what they brought back, on the people. */
export class KeptOrdersStore {
  constructor(private readonly db: Database) {}

  /** Ids of people whose orders are to be counted anew. */
  async changed(limit: number, context: QueryContext = OPERATION): Promise<string[]> {
    return (await this.db.run(changedOrders, { limit }, context)).map(({ id }) => id);
  }

  /**
   * Counts the orders of these people anew, in one transaction. It takes their marks first, which locks them: a purchase that is stored
   * meanwhile waits, marks the person again, and is counted the next time. So a person without a mark has the figures of all
   * purchases and returns that are stored.
   */
  async count(ids: readonly string[], context: QueryContext = OPERATION): Promise<void> {
    const inOrder = [...ids].sort();
    await this.db.transaction(
      'write',
      async (tx) => {
        await tx.run(takeOrderMarks, { ids: inOrder });
        const people = await tx.run(tradesOfPeople, { ids: inOrder });
        const rows = people.map((person) => {
          const { count, spent, lastAt } = ordersOf(tradesOf(person));
          if (count === 0) return { id: person.id };
          return {
            ...{ id: person.id, orders: count, last: lastAt },
            amounts: spent.map(({ amount }) => amount),
            currencies: spent.map(({ currency }) => currency ?? ''),
          };
        });
        await tx.run(writeOrders, { rows });
      },
      { ...OPERATION, ...context },
    );
  }
}
