import { exportTrades } from '../../../../cypher/insight/index.js';
import { type PaidDays } from '../../../algorithms/lifetime/paid-days.js';
import { type Database } from '../../../platform/neo4j/index.js';
import { tradesOf } from '../kept/person-trades.js';
import { keptPieces } from '../profile/orders.js';

const DAY = 86_400_000;
const OPERATION = { operation: 'foreseeValue' };

export interface ShopPayments {
  readonly bought: PaidDays;
  /** In the order of the amounts. */
  readonly currencies: readonly (string | null)[];
}

/** Reads on which days people bought and what they paid and kept. */
export class PaidDaysStore {
  constructor(private readonly db: Database) {}

  /** Streams the trades of everybody; a day is a day in UTC, and one on which all was brought back later is a day with a purchase. */
  async read(signal?: AbortSignal): Promise<ShopPayments> {
    const ids: string[] = [];
    const days: Int32Array[] = [];
    const found: { day: number; currency: number; amount: number }[][] = [];
    const known = new Map<string | null, number>();
    for await (const row of this.db.stream(exportTrades, {}, OPERATION)) {
      signal?.throwIfAborted();
      const trades = tradesOf(row);
      const bought = new Set(trades.flatMap(({ returned, at }) => (returned ? [] : [dayOf(at)])));
      if (bought.size === 0) continue;
      ids.push(row.id);
      days.push(Int32Array.from(bought).sort());
      found.push(
        keptPieces(trades).flatMap(({ at, price, currency, pieces }) => {
          if (price === null) return [];
          const code = known.get(currency) ?? known.size;
          known.set(currency, code);
          return [{ day: dayOf(at), currency: code, amount: price * pieces }];
        }),
      );
    }
    const paid = found.map((amounts, p) => {
      const columns = Array.from(known.keys(), () => new Float64Array(days[p].length));
      for (const { day, currency, amount } of amounts) columns[currency][days[p].indexOf(day)] += amount;
      return columns;
    });
    return { bought: { ids, days, paid, currencies: known.size }, currencies: [...known.keys()] };
  }
}

function dayOf(at: Date): number {
  return Math.floor(at.getTime() / DAY);
}
