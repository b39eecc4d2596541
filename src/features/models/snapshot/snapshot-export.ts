import * as catalogue from '../../../../cypher/models/index.js';
import { csrFromEdges, heardOf, type Dataset, type GraphSize } from '../../../../gnn/index.js';
import { EVENT_KINDS, KIND_CODE } from '../../activity/index.js';
import { Growing } from '../../../algorithms/growing.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { inSample } from './sample.js';
import { sizeUp } from './snapshot-size.js';
import { EventCollector } from './snapshot-columns.js';
import { peoplePages } from './snapshot-pages.js';
import { type IdTables, type SnapshotAbout } from './snapshot.js';

export interface ExportOptions {
  /** Events and ties up to and including this moment, which is rounded down to the second. */
  readonly cutoff: Date;
  /** Only events from then on; ties are taken whatever their age. */
  readonly since?: Date;
  /** Only about this share of the people, 0 < share <= 1, with what is between them (`inSample`). */
  readonly samplePeople?: number;
  /** Told how large it will be, by what some people did, before the rest is read; throw to end it there. */
  readonly onSize?: (size: GraphSize, times: Float64Array) => void;
  readonly signal?: AbortSignal;
  /** Told of the people whose events are in, now and then. */
  readonly onProgress?: (people: number, ofPeople: number) => void;
  readonly context?: QueryContext;
}

export interface ExportedGraph {
  readonly about: SnapshotAbout;
  readonly dataset: Dataset;
  readonly ids: IdTables;
}

/** What the query calls each relationship: the index in `EVENT_KINDS`. */
const CODES = {
  VIEWED: KIND_CODE.VIEW,
  LIKED: KIND_CODE.LIKE,
  DISLIKED: KIND_CODE.DISLIKE,
  COMMENTED: KIND_CODE.COMMENT,
  SHARED: KIND_CODE.SHARE,
  ADDED_TO_CART: KIND_CODE.ADD_TO_CART,
  RATED: KIND_CODE.RATE,
  PURCHASED: KIND_CODE.PURCHASE,
  RETURNED: KIND_CODE.RETURN,
  NOT_INTERESTED: KIND_CODE.NOT_INTERESTED,
};

/**
 * Reads the graph as it stood at a time into typed arrays. Rows are in the order of ids, so the same cut gives the same
 * bytes whatever order the database answers in. People and products are read first: what is done meanwhile by or on
 * somebody newer has no row and is counted as `cameLater`; the database reads committed data as it goes, so the cut-off,
 * not the transaction, is what makes the cut consistent. Events and ties are read by pages of people, the next while
 * one is taken in: memory is that of the arrays, a passing failure costs one page, and a sample costs its share.
 */
export async function exportGraph(db: Database, options: ExportOptions): Promise<ExportedGraph> {
  const cutoff = Math.floor(options.cutoff.getTime() / 1000);
  const at = new Date(cutoff * 1000);
  const { since, samplePeople = 1 } = options;
  const context = { operation: 'export', ...options.context };
  const stop = (): void => options.signal?.throwIfAborted();
  const isSampled = (id: string): boolean => inSample(id, samplePeople);

  const people = new Map<string, string | null>();
  const silent = new Set<string>();
  for await (const { id, region, shares } of db.stream(catalogue.exportPeople, {}, context)) {
    if (!isSampled(id)) continue;
    people.set(id, region);
    if (!shares) silent.add(id);
  }
  const products = new Map<string, string | null>();
  for await (const { id, category } of db.stream(catalogue.exportItems, {}, context)) products.set(id, category);
  stop();

  const ids: IdTables = {
    users: sorted(people.keys()),
    items: sorted(products.keys()),
    categories: sorted(present(products.values())),
    regions: sorted(present(people.values())),
  };
  const userRow = rowsOf(ids.users);
  const itemRow = rowsOf(ids.items);
  let cameLater = 0;

  const readTies = (users: string[]) => db.run(catalogue.exportTies, { users, cutoff: at }, context);
  const span = { since: since ?? new Date(0), cutoff: at, codes: CODES };
  const readEvents = (users: string[]) => db.run(catalogue.exportEvents, { ...span, users }, context);
  if (options.onSize) {
    const { size, times } = await sizeUp(ids.users, readEvents, readTies, samplePeople);
    options.onSize({ ...size, items: ids.items.length }, times);
  }

  const from = new Growing(Int32Array);
  const to = new Growing(Int32Array);
  const listeners = new Growing(Int32Array);
  const tellers = new Growing(Int32Array);
  // Decision 0001: friends, and those whom she follows, as far as they let her.
  const told = (listener: number, teller: number): void => {
    if (silent.has(ids.users[teller])) return;
    listeners.push(listener);
    tellers.push(teller);
  };
  for await (const { rows } of peoplePages(ids.users, readTies)) {
    for (const { user, friends, follows } of rows) {
      const a = userRow.get(user)!;
      for (const [n, other] of [...friends, ...follows].entries()) {
        const b = userRow.get(other);
        if (b === undefined) {
          cameLater += isSampled(other) ? 1 : 0;
          continue;
        }
        from.push(a);
        to.push(b);
        told(a, b);
        if (n < friends.length) told(b, a);
      }
    }
    stop();
  }

  const collector = new EventCollector(ids.users.length);
  for await (const { rows, done } of peoplePages(ids.users, readEvents)) {
    for (const row of rows) {
      const items = row.items.map((id) => itemRow.get(id) ?? -1);
      cameLater += items.length - collector.add(userRow.get(row.user)!, { ...row, items });
    }
    stop();
    options.onProgress?.(done, ids.users.length);
  }

  const social = csrFromEdges(ids.users.length, from.values(), to.values());
  const dataset: Dataset = {
    users: ids.users.length,
    items: ids.items.length,
    categories: ids.categories.length,
    regions: ids.regions.length,
    events: collector.finish(),
    social,
    heard: heardOf(social, listeners.values(), tellers.values()),
    itemCategory: column(ids.items, products, ids.categories),
    userRegion: column(ids.users, people, ids.regions),
    cutoff,
  };
  const sample = { ...(samplePeople < 1 && { people: samplePeople }), ...(since && { since: since.toISOString() }) };
  const whole = Object.keys(sample).length === 0;
  return { about: { ...describe(dataset, cameLater, at), ...(!whole && { sample }) }, dataset, ids };
}

function describe(dataset: Dataset, cameLater: number, cutoff: Date): SnapshotAbout {
  const byKind = new Array<number>(EVENT_KINDS.length).fill(0);
  for (const code of dataset.events.kind) byKind[code] += 1;
  return {
    format: 1,
    cutoff: cutoff.toISOString(),
    counts: {
      users: dataset.users,
      items: dataset.items,
      categories: dataset.categories,
      regions: dataset.regions,
      events: dataset.events.item.length,
      ties: dataset.social.indices.length / 2,
      eventsByKind: Object.fromEntries(EVENT_KINDS.map(({ kind }, code) => [kind, byKind[code]])),
      cameLater,
    },
  };
}

/** Ascending by code unit, the same on every machine; repeats are left out. */
function sorted(values: Iterable<string>): string[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function* present(values: Iterable<string | null>): Generator<string> {
  for (const value of values) if (value !== null) yield value;
}

function rowsOf(table: readonly string[]): Map<string, number> {
  return new Map(table.map((id, row) => [id, row]));
}

function column(rows: readonly string[], of: ReadonlyMap<string, string | null>, table: readonly string[]): Int32Array {
  const codes = rowsOf(table);
  return Int32Array.from(rows, (id) => {
    const value = of.get(id) ?? null;
    return value === null ? -1 : codes.get(value)!;
  });
}
