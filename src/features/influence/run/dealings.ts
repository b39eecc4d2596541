import { exportFirstActs } from '../../../../cypher/influence/index.js';
import { type FirstActs } from '../../../algorithms/graph/reach.js';
import { Growing } from '../../../algorithms/growing.js';
import { type SalesRows } from '../../../algorithms/sales/sales-log.js';
import { type Turns } from '../../../algorithms/sales/taste-vectors.js';
import { type Database } from '../../../platform/neo4j/index.js';
import { LIKED_FROM } from '../../activity/index.js';

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
    ...{ starts, products: at(dealings.products, places) },
    told: at(dealings.told, places),
    did: at(dealings.did, places),
  };
}

/** What people told of and bought. */
export function salesRowsOf(dealings: Dealings): SalesRows {
  const { starts, places } = rowsWhere(dealings, (n) => dealings.told[n] >= 0);
  return {
    ...{ starts, products: at(dealings.products, places) },
    told: at(dealings.told, places),
    bought: at(dealings.bought, places).map((when) => (when < 0 ? Infinity : when)),
    amount: at(dealings.amount, places),
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
    ...{ starts, products: at(dealings.products, places) },
    weights: Float64Array.from(places, weight),
  };
}

function rowsWhere(
  { starts, products }: Dealings,
  holds: (n: number) => boolean,
): { readonly starts: Uint32Array; readonly places: Uint32Array } {
  const places = new Uint32Array(products.length);
  const kept = new Uint32Array(starts.length);
  let count = 0;
  for (let person = 0; person + 1 < starts.length; person += 1) {
    for (let n = starts[person]; n < starts[person + 1]; n += 1) {
      if (!holds(n)) continue;
      places[count] = n;
      count += 1;
    }
    kept[person + 1] = count;
  }
  return { starts: kept, places: places.subarray(0, count) };
}

/** Values at some places. */
function at<Kind extends Int32Array | Float64Array>(values: Kind, places: Uint32Array): Kind {
  const out = values.slice(0, places.length) as Kind;
  for (let n = 0; n < places.length; n += 1) out[n] = values[places[n]];
  return out;
}
