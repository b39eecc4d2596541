import { type UserId } from '../../people/index.js';
import { type ProductId } from '../../catalogue/index.js';
import { LRUCache } from 'lru-cache';
import { actsOfPairs, commonBuyers } from '../../../../cypher/recommendations/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type EventRelationship, kindOf } from '../../activity/index.js';
import { type Act } from './endorsement.js';

/** A person and a product. */
export interface PersonProduct {
  readonly userId: UserId;
  readonly productId: ProductId;
}

/** Most purchases of the less bought product of a pair that are looked through. */
const MOST_PURCHASES = 3_000;
/** The buyers of so many pairs are kept, each for so long: lists of many people ask for the same pairs. */
const KEPT_PAIRS = 100_000;
const KEPT_MS = 60_000;

/** Reads what reasons are proven by. */
export class ReasonStore {
  private readonly buyers: LRUCache<string, number>;

  /** @param now milliseconds since 1970 */
  constructor(
    private readonly db: Database,
    now: () => number,
  ) {
    this.buyers = new LRUCache({ max: KEPT_PAIRS, ttl: KEPT_MS, perf: { now }, ttlResolution: 0 });
  }

  /** All acts for or against a product of each pair, by {@link pairKey}. */
  async acts(pairs: readonly PersonProduct[], context?: QueryContext): Promise<Map<string, Act[]>> {
    const found = new Map<string, Act[]>(pairs.map(({ userId, productId }) => [pairKey(userId, productId), []]));
    if (found.size === 0) return found;
    const rows = await this.db.run(actsOfPairs, { pairs }, context);
    for (const { userId, productId, relationship, reason, value, text, at } of rows) {
      const kind = kindOf(relationship as EventRelationship, reason);
      found.get(pairKey(userId, productId))?.push({ kind, value, text, time: at.getTime() });
    }
    return found;
  }

  /**
   * How many people bought both products of each pair, by {@link pairKey}; at most a minute old, and a lower bound for
   * products with very many purchases.
   */
  async commonBuyers(
    pairs: readonly { readonly one: string; readonly other: string }[],
    context?: QueryContext,
  ): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    const unknown = new Map<string, { one: string; other: string }>();
    for (const { one, other } of pairs) {
      const key = pairKey(one, other);
      const kept = this.buyers.get(key);
      if (kept === undefined) unknown.set(key, { one, other });
      else found.set(key, kept);
    }
    if (unknown.size === 0) return found;
    const rows = await this.db.run(commonBuyers, { pairs: [...unknown.values()], scanned: MOST_PURCHASES }, context);
    for (const { one, other, buyers } of rows) {
      found.set(pairKey(one, other), buyers);
      this.buyers.set(pairKey(one, other), buyers);
    }
    return found;
  }
}

/** Key of two ids; ids hold no control characters. */
export function pairKey(one: string, other: string): string {
  return `${one}\n${other}`;
}
