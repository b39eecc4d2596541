/** What people bought, less what was brought back, counted from the graph piece by piece and by nothing that the service uses. */
import { type Database, type Query } from '../../src/platform/neo4j/index.js';

interface Trade {
  readonly userId: string;
  readonly returned: boolean;
  readonly ms: number;
  readonly id: string;
  readonly productId: string;
  readonly quantity: number;
  readonly price: number | null;
  readonly currency: string;
}

export interface CountedByHand {
  readonly orders: number;
  readonly lastPurchaseAt: string;
  /** By currency; '' for none. */
  readonly spent: Readonly<Record<string, number>>;
}

const trades: Query<object, Trade, 'read'> = {
  name: 'test/trades',
  mode: 'read',
  params: {},
  row: {
    ...{ userId: { kind: 'string' }, returned: { kind: 'boolean' }, ms: { kind: 'int' }, id: { kind: 'string' } },
    ...{ productId: { kind: 'string' }, quantity: { kind: 'int' }, currency: { kind: 'string' } },
    price: { kind: 'float', nullable: true },
  },
  text: `MATCH (u:User)-[e:PURCHASED|RETURNED]->(p:Product)
    RETURN u.id AS userId, type(e) = 'RETURNED' AS returned, e.at.epochMillis AS ms, e.id AS id, p.id AS productId,
      coalesce(e.quantity, 1) AS quantity, e.price AS price, coalesce(e.currency, p.currency, '') AS currency
    ORDER BY ms, returned, id`,
};

/** Of everybody who has bought, by id. */
export async function countByHand(db: Database): Promise<Record<string, CountedByHand>> {
  const pieces = new Map<string, Trade[]>();
  const moments = new Map<string, Set<number>>();
  for (const trade of await db.run(trades, {})) {
    const { userId } = trade;
    const own = pieces.get(userId) ?? [];
    pieces.set(userId, own);
    if (!trade.returned) moments.set(userId, (moments.get(userId) ?? new Set()).add(trade.ms));
    for (let n = 0; n < trade.quantity; n += 1) {
      if (!trade.returned) own.push(trade);
      else {
        const at = own.findLastIndex(({ productId }) => productId === trade.productId);
        if (at >= 0) own.splice(at, 1);
      }
    }
  }
  return Object.fromEntries(
    [...moments].map(([userId, times]) => {
      const spent: Record<string, number> = {};
      for (const { price, currency } of pieces.get(userId)!) {
        if (price !== null) spent[currency] = (spent[currency] ?? 0) + price;
      }
      const lastPurchaseAt = new Date(Math.max(...times)).toISOString();
      return [userId, { orders: times.size, lastPurchaseAt, spent }];
    }),
  );
}
