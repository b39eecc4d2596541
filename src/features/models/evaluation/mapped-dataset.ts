import { csrFromEdges, type Dataset } from '../../../../gnn/index.js';
import { KIND_CODE, type EventKind } from '../../activity/index.js';
import { EventCollector } from '../snapshot/snapshot-columns.js';
import { type IdTables } from '../snapshot/snapshot.js';

/** What a shop's files say, row by row; the rows of an ingest fit. Ids are any texts, times epoch milliseconds. */
export interface ShopRows {
  readonly users: Iterable<{ readonly id: string; readonly region?: string }>;
  readonly products: Iterable<{ readonly id: string; readonly categoryId?: string }>;
  /** Friendships and follows alike. */
  readonly ties: Iterable<{ readonly a: string; readonly b: string }>;
  readonly events: Iterable<{
    readonly userId: string;
    readonly productId: string;
    readonly kind: EventKind;
    readonly at: number;
    readonly value?: number;
    readonly quantity?: number;
    readonly categoryId?: string;
  }>;
}

/**
 * The dataset that an export of the graph would give after an ingest of these rows (`exportGraph`): people and products are
 * those that any row names, in the order of their ids; of several categories the first by id is primary; the cut-off is the last
 * event.
 */
export function datasetOfRows(rows: ShopRows): { readonly dataset: Dataset; readonly ids: IdTables } {
  const regionOf = new Map<string, string | undefined>();
  const categoryOf = new Map<string, string | undefined>();
  const place = (product: string, category: string | undefined): void => {
    const known = categoryOf.get(product);
    if (known === undefined || (category !== undefined && category < known)) categoryOf.set(product, category);
  };
  for (const { id, region } of rows.users) regionOf.set(id, region);
  for (const { id, categoryId } of rows.products) place(id, categoryId);
  const seen = (user: string): void => void (regionOf.has(user) || regionOf.set(user, undefined));
  const ties = [...rows.ties];
  for (const { a, b } of ties) [a, b].forEach(seen);
  const events = [...rows.events];
  for (const { userId, productId, categoryId } of events) {
    seen(userId);
    place(productId, categoryId);
  }
  const ids: IdTables = {
    users: [...regionOf.keys()].sort(byCodeUnit),
    items: [...categoryOf.keys()].sort(byCodeUnit),
    categories: distinct(categoryOf.values()),
    regions: distinct(regionOf.values()),
  };
  const userRow = rowsOf(ids.users);
  const itemRow = rowsOf(ids.items);
  const byUser = ids.users.map((): { items: number[]; kinds: number[]; values: number[]; times: number[] } => ({
    items: [],
    kinds: [],
    values: [],
    times: [],
  }));
  let cutoff = 0;
  for (const { userId, productId, kind, at, value, quantity } of events) {
    const own = byUser[userRow.get(userId)!];
    const seconds = Math.floor(at / 1000);
    own.items.push(itemRow.get(productId)!);
    own.kinds.push(KIND_CODE[kind]);
    own.values.push(value ?? quantity ?? 1);
    own.times.push(seconds);
    cutoff = Math.max(cutoff, seconds);
  }
  const collector = new EventCollector(ids.users.length);
  byUser.forEach((own, user) => collector.add(user, own));
  const endsOf = (end: 'a' | 'b'): number[] => ties.map((tie) => userRow.get(tie[end])!);
  const dataset: Dataset = {
    users: ids.users.length,
    items: ids.items.length,
    categories: ids.categories.length,
    regions: ids.regions.length,
    events: collector.finish(),
    social: csrFromEdges(ids.users.length, endsOf('a'), endsOf('b')),
    itemCategory: column(ids.items, categoryOf, ids.categories),
    userRegion: column(ids.users, regionOf, ids.regions),
    cutoff,
  };
  return { dataset, ids };
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function distinct(values: Iterable<string | undefined>): string[] {
  return [...new Set([...values].filter((value) => value !== undefined))].sort(byCodeUnit);
}

function rowsOf(table: readonly string[]): Map<string, number> {
  return new Map(table.map((id, row) => [id, row]));
}

function column(
  rows: readonly string[],
  of: ReadonlyMap<string, string | undefined>,
  table: readonly string[],
): Int32Array {
  const codes = rowsOf(table);
  return Int32Array.from(rows, (id) => codes.get(of.get(id) ?? '') ?? -1);
}
