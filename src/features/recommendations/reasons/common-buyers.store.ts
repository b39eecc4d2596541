import { LRUCache } from 'lru-cache';
import { buyersOfProducts, commonBuyers } from '../../../../cypher/recommendations/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { pairKey } from './pair.js';

export interface ProductPair {
  readonly one: string;
  readonly other: string;
}

/** Products with more purchases are not read whole: their pairs are counted by the database. */
const MOST_PURCHASES = 3_000;
/** How many buyers of products are kept in all, and how many pairs; each for so long. */
const KEPT_BUYERS = 1_000_000;
const KEPT_PAIRS = 100_000;
const KEPT_MS = 60_000;

/** Stands for the buyers of a product with more purchases than are read. */
const MANY = new Set<string>();

/**
 * Counts people who bought two products, at most a minute old. The buyers of most products are read once and kept, because
 * the lists of many people ask for the same products; pairs with a product of very many purchases are counted by the
 * database, from the purchases of the other product.
 */
export class CommonBuyersStore {
  private readonly buyers: LRUCache<string, ReadonlySet<string>>;
  private readonly counts: LRUCache<string, number>;

  /** @param now milliseconds since 1970 */
  constructor(
    private readonly db: Database,
    now: () => number,
  ) {
    const kept = { ttl: KEPT_MS, perf: { now }, ttlResolution: 0 };
    this.buyers = new LRUCache({ ...kept, maxSize: KEPT_BUYERS, sizeCalculation: ({ size }) => size + 1 });
    this.counts = new LRUCache({ ...kept, max: KEPT_PAIRS });
  }

  /**
   * How many people bought both products of each pair, by {@link pairKey}: a lower bound where both have more than
   * 3,000 purchases.
   */
  async count(pairs: readonly ProductPair[], context?: QueryContext): Promise<Map<string, number>> {
    const buyers = await this.buyersOf([...new Set(pairs.flatMap(({ one, other }) => [one, other]))], context);
    const found = new Map<string, number>();
    const large: ProductPair[] = [];
    for (const pair of pairs) {
      const [one, other] = [buyers.get(pair.one)!, buyers.get(pair.other)!];
      const key = pairKey(pair.one, pair.other);
      if (one !== MANY && other !== MANY) found.set(key, inBoth(one, other));
      else large.push(pair);
    }
    return large.length > 0 ? new Map([...found, ...(await this.countLarge(large, context))]) : found;
  }

  /** Forgets what is kept: somebody begins or ends to count as a buyer. */
  forget(): void {
    this.buyers.clear();
    this.counts.clear();
  }

  /** The buyers of each product, or {@link MANY}. */
  private async buyersOf(
    ids: readonly string[],
    context: QueryContext | undefined,
  ): Promise<Map<string, ReadonlySet<string>>> {
    const found = new Map(ids.map((id) => [id, this.buyers.get(id)]));
    const unknown = ids.filter((id) => !found.get(id));
    if (unknown.length > 0) {
      const rows = await this.db.run(buyersOfProducts, { ids: unknown, most: MOST_PURCHASES }, context);
      const read = new Map(rows.map(({ productId, buyers }) => [productId, new Set(buyers)]));
      for (const id of unknown) {
        const buyers = read.get(id) ?? MANY;
        found.set(id, buyers);
        this.buyers.set(id, buyers);
      }
    }
    return found as Map<string, ReadonlySet<string>>;
  }

  private async countLarge(
    pairs: readonly ProductPair[],
    context: QueryContext | undefined,
  ): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    const unknown = new Map<string, ProductPair>();
    for (const pair of pairs) {
      const key = pairKey(pair.one, pair.other);
      const kept = this.counts.get(key);
      if (kept === undefined) unknown.set(key, pair);
      else found.set(key, kept);
    }
    if (unknown.size === 0) return found;
    const rows = await this.db.run(commonBuyers, { pairs: [...unknown.values()], scanned: MOST_PURCHASES }, context);
    for (const { one, other, buyers } of rows) {
      found.set(pairKey(one, other), buyers);
      this.counts.set(pairKey(one, other), buyers);
    }
    return found;
  }
}

function inBoth(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let count = 0;
  for (const id of few) if (many.has(id)) count += 1;
  return count;
}
