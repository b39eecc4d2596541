import { exportFirstActs, exportListening, exportPeople } from '../../../cypher/influence/index.js';
import { arcsFrom } from '../../algorithms/graph/arcs.js';
import { type FirstActs, type Listening } from '../../algorithms/graph/reach.js';
import { Growing } from '../../algorithms/growing.js';
import { type Database } from '../../platform/neo4j/index.js';
import { LIKED_FROM } from '../activity/index.js';

/** Who hears whom and what everybody took to, by the place of a person in `people`. */
export interface SocialData {
  /** Ids, in the order of ids. */
  readonly people: readonly string[];
  readonly listening: Listening;
  readonly acts: FirstActs;
}

const OPERATION = { operation: 'scoreInfluence' };

/**
 * Reads what influence is computed from, row by row: held are 20 bytes a tie and direction and 20 bytes a person and
 * product, never the rows. Somebody who comes or goes between the three readings is left out.
 */
export async function readSocialData(db: Database, signal?: AbortSignal): Promise<SocialData> {
  const people: string[] = [];
  for await (const { id } of db.stream(exportPeople, {}, OPERATION)) people.push(id);
  signal?.throwIfAborted();
  people.sort();
  const index = new Map(people.map((id, n) => [id, n]));
  const listening = await readListening(db, index, signal);
  return { people, listening, acts: await readActs(db, index, signal) };
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

async function readActs(db: Database, index: ReadonlyMap<string, number>, signal?: AbortSignal): Promise<FirstActs> {
  const products = new Map<string, number>();
  const [person, product] = [new Growing(Int32Array), new Growing(Int32Array)];
  const [told, did] = [new Growing(Float64Array), new Growing(Float64Array)];
  for await (const row of db.stream(exportFirstActs, { likedFrom: LIKED_FROM }, OPERATION)) {
    signal?.throwIfAborted();
    const who = index.get(row.user);
    if (who === undefined) continue;
    row.products.forEach((id, n) => {
      const known = products.get(id) ?? products.size;
      products.set(id, known);
      person.push(who);
      product.push(known);
      told.push(row.told[n]);
      did.push(row.did[n]);
    });
  }
  return grouped(index.size, person.values(), product.values(), told.values(), did.values());
}

/** Rows of people, products ascending within each. */
function grouped(
  people: number,
  person: ArrayLike<number>,
  product: ArrayLike<number>,
  told: ArrayLike<number>,
  did: ArrayLike<number>,
): FirstActs {
  const order = Uint32Array.from({ length: person.length }, (_, n) => n);
  order.sort((a, b) => person[a] - person[b] || product[a] - product[b]);
  const starts = new Uint32Array(people + 1);
  for (let n = 0; n < person.length; n += 1) starts[person[n] + 1] += 1;
  for (let n = 0; n < people; n += 1) starts[n + 1] += starts[n];
  return {
    starts,
    products: Int32Array.from(order, (n) => product[n]),
    told: Float64Array.from(order, (n) => told[n]),
    did: Float64Array.from(order, (n) => did[n]),
  };
}
