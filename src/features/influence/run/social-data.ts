import { setImmediate } from 'node:timers/promises';
import { exportListening, exportPeople } from '../../../../cypher/influence/index.js';
import { arcsFrom } from '../../../algorithms/graph/arcs.js';
import { type FirstActs, type Listening } from '../../../algorithms/graph/reach.js';
import { Growing } from '../../../algorithms/growing.js';
import { type SalesLog } from '../../../algorithms/sales/sales-log.js';
import { type Turns } from '../../../algorithms/sales/taste-vectors.js';
import { type Database } from '../../../platform/neo4j/index.js';
import { firstActsOf, looksOf, readDealings, salesRowsOf } from './dealings.js';

/** Who hears whom and what everybody did, by the place of a person in `people` and of a product in `products`. */
export interface SocialData {
  /** Ids, in the order of ids. */
  readonly people: readonly string[];
  readonly products: readonly string[];
  /** Names of regions, and each person's place among them; -1 where unknown. */
  readonly regions: readonly string[];
  readonly region: Int32Array;
  readonly listening: Listening;
  readonly acts: FirstActs;
  readonly sales: SalesLog;
  readonly looks: Turns;
}

const OPERATION = { operation: 'scoreInfluence' };

/**
 * Reads what influence is computed from, row by row: held are 20 bytes a tie and direction and about 150 bytes a person and
 * product, never the rows. Somebody who comes or goes between the three readings is left out.
 */
export async function readSocialData(db: Database, signal?: AbortSignal): Promise<SocialData> {
  const rows: { id: string; region: string | null; joined: number }[] = [];
  for await (const row of db.stream(exportPeople, {}, OPERATION)) rows.push(row);
  signal?.throwIfAborted();
  rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  const regions = [...new Set(rows.flatMap(({ region }) => region ?? []))];
  const regionOf = new Map(regions.map((name, n) => [name, n]));
  const index = new Map(rows.map(({ id }, n) => [id, n]));
  const listening = await readListening(db, index, signal);
  const { products, dealings } = await readDealings(db, index, signal);
  // Seconds together in a large shop.
  const acts = firstActsOf(dealings);
  await setImmediate();
  const sales = salesRowsOf(dealings);
  await setImmediate();
  return {
    ...{ people: rows.map(({ id }) => id), products, listening },
    regions,
    region: Int32Array.from(rows, ({ region }) => regionOf.get(region ?? '') ?? -1),
    acts,
    sales: {
      ...{ products: products.length, listening, rows: sales },
      present: Float64Array.from(rows, ({ joined }) => joined),
      end: sales.told.reduce((latest, at) => Math.max(latest, at), 0) + 1,
    },
    looks: looksOf(dealings),
  };
}

async function readListening(
  db: Database,
  index: ReadonlyMap<string, number>,
  signal?: AbortSignal,
): Promise<Listening> {
  const [tails, heads, since] = [new Growing(Int32Array), new Growing(Int32Array), new Growing(Float64Array)];
  for await (const row of db.stream(exportListening, {}, OPERATION)) {
    signal?.throwIfAborted();
    const listener = index.get(row.user);
    if (listener === undefined) continue;
    row.heard.forEach((id, n) => {
      const heard = index.get(id);
      if (heard === undefined || heard === listener) return;
      tails.push(listener);
      heads.push(heard);
      // Above zero, as weights of arcs are: "always" becomes the first second of 1970.
      since.push(Math.max(1, row.since[n]));
    });
  }
  const arcs = arcsFrom(index.size, tails.values(), heads.values(), since.values());
  return { arcs, since: arcs.weights };
}
