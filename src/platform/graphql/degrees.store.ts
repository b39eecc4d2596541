import { listLengths } from '../../../cypher/platform/index.js';
import { type Database } from '../neo4j/index.js';
import { setDegrees } from './cost.js';

/**
 * Measures how long the lists of this graph are (99th percentile over two thousand people, products, categories) and
 * prices operations by it. Lists that do not exist yet keep the price of what is asked for.
 */
export async function priceByDegrees(db: Database): Promise<void> {
  const [row] = await db.run(listLengths, {}, { operation: 'priceByDegrees' });
  const measured = {
    FRIENDS_WITH: row.friends,
    FOLLOWS: row.follows,
    USER_EVENTS: row.events,
    IN_CATEGORY: row.categories,
    VARIANT_OF: row.variants,
    'IN_CATEGORY.products': row.products,
  };
  const known = Object.entries(measured).filter((entry): entry is [string, number] => entry[1] !== null);
  setDegrees(Object.fromEntries(known));
}
