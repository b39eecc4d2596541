import { exportFirstActs } from '../../../cypher/influence/index.js';
import { type FirstActs } from '../../algorithms/graph/reach.js';
import { Growing } from '../../algorithms/growing.js';
import { type SalesRows } from '../../algorithms/sales/sales-log.js';
import { type Turns } from '../../algorithms/sales/taste-vectors.js';
import { type Database } from '../../platform/neo4j/index.js';
import { LIKED_FROM } from '../activity/index.js';

/**
 * What each person did with each product, in compressed rows by person, products ascending: how often she looked at or liked it, and
 * in seconds when she first took to it, told of it and bought what she kept of it, -1 for never; what she paid for that.
 */
export interface Dealings {
  readonly starts: Uint32Array;
  readonly products: Int32Array;
  readonly looks: Int32Array;
  readonly did: Float64Array;
  readonly told: Float64Array;
  readonly bought: Float64Array;
  readonly amount: Float64Array;
}

/**
 * Reads them row by row, 44 bytes a person and product.
 * @param index place of each person; others are left out
 */
export async function readDealings(
  db: Database,
  index: ReadonlyMap<string, number>,
  signal?: AbortSignal,
): Promise<{ readonly products: readonly string[]; readonly dealings: Dealings }> {
  const known = new Map<string, number>();
  const from = new Uint32Array(index.size);
  const counts = new Uint32Array(index.size);
  const [products, looks] = [new Growing(Int32Array), new Growing(Int32Array)];
  const [did, told] = [new Growing(Float64Array), new Growing(Float64Array)];
  const [bought, amount] = [new Growing(Float64Array), new Growing(Float64Array)];
  const rows = db.stream(exportFirstActs, { likedFrom: LIKED_FROM }, { operation: 'scoreInfluence' });
  for await (const row of rows) {
    signal?.throwIfAborted();
    const who = index.get(row.user);
    if (who === undefined) continue;
    const places = row.products.map((id) => {
      const place = known.get(id) ?? known.size;
      known.set(id, place);
      return place;
    });
    from[who] = products.length;
    counts[who] = places.length;
    for (const n of [...places.keys()].sort((a, b) => places[a] - places[b])) {
      products.push(places[n]);
      looks.push(row.looks[n]);
      did.push(row.did[n]);
      told.push(row.told[n]);
      bought.push(row.bought[n]);
      amount.push(row.amount[n]);
    }
  }
  const starts = new Uint32Array(index.size + 1);
  for (let who = 0; who < index.size; who += 1) starts[who + 1] = starts[who] + counts[who];
  /** People come in any order; here they stand in theirs. */
  const ordered = <Kind extends Int32Array | Float64Array>(values: Kind): Kind => {
    const out = values.slice() as Kind;
    for (let who = 0; who < index.size; who += 1) {
      out.set(values.subarray(from[who], from[who] + counts[who]), starts[who]);
    }
    return out;
  };
  return {
    products: [...known.keys()],
    dealings: {
      ...{ starts, products: ordered(products.values()), looks: ordered(looks.values()) },
      ...{ did: ordered(did.values()), told: ordered(told.values()) },
      ...{ bought: ordered(bought.values()), amount: ordered(amount.values()) },
    },
  };
}

/** What people took to. */
export function firstActsOf(dealings: Dealings): FirstActs {
  const { starts, places } = rowsWhere(dealings, (n) => dealings.did[n] >= 0);
  return {
    ...{ starts, products: Int32Array.from(places, (n) => dealings.products[n]) },
    told: Float64Array.from(places, (n) => dealings.told[n]),
    did: Float64Array.from(places, (n) => dealings.did[n]),
  };
}

/** What people told of and bought. */
export function salesRowsOf(dealings: Dealings): SalesRows {
  const { starts, places } = rowsWhere(dealings, (n) => dealings.told[n] >= 0);
  const moment = (at: number): number => (at < 0 ? Infinity : at);
  return {
    ...{ starts, products: Int32Array.from(places, (n) => dealings.products[n]) },
    told: Float64Array.from(places, (n) => dealings.told[n]),
    bought: Float64Array.from(places, (n) => moment(dealings.bought[n])),
    amount: Float64Array.from(places, (n) => dealings.amount[n]),
  };
}

/**
 * What people looked at and liked, which word of mouth moves less than purchases; in a shop that counts fewer looks than tellings
 * (ratings only, say) all that they took to.
 */
export function looksOf(dealings: Dealings): Turns {
  const looked = dealings.looks.reduce((sum, looks) => sum + looks, 0);
  const told = dealings.told.reduce((sum, at) => sum + Number(at >= 0), 0);
  const weight = looked >= told ? (n: number) => dealings.looks[n] : (n: number) => Number(dealings.did[n] >= 0);
  const { starts, places } = rowsWhere(dealings, (n) => weight(n) > 0);
  return {
    ...{ starts, products: Int32Array.from(places, (n) => dealings.products[n]) },
    weights: Float64Array.from(places, weight),
  };
}

function rowsWhere(
  { starts, products }: Dealings,
  holds: (n: number) => boolean,
): { readonly starts: Uint32Array; readonly places: Uint32Array } {
  const places = Uint32Array.from(products.keys()).filter(holds);
  const kept = new Uint32Array(starts.length);
  let place = 0;
  for (let person = 0; person + 1 < starts.length; person += 1) {
    while (place < places.length && places[place] < starts[person + 1]) place += 1;
    kept[person + 1] = place;
  }
  return { starts: kept, places };
}
