import { type UserId } from '../../people/index.js';
import { type CategoryId, type ProductId } from '../../catalogue/index.js';
import { csrFromEdges, type Dataset, type IdTables } from '../../../../gnn/index.js';
import { KIND_CODE, type EventKind } from '../../activity/index.js';
import { EventCollector } from '../snapshot/event-collector.js';
import { codesOf, idTable, rowsOf } from '../snapshot/id-tables.js';

/** The rows of the files of a shop, as an ingest reads them. Ids are any strings, times are Unix milliseconds. */
export interface ShopRows {
  readonly users: Iterable<{ readonly id: string; readonly region?: string }>;
  readonly products: Iterable<{ readonly id: string; readonly categoryId?: CategoryId }>;
  /** Friendships and follows. */
  readonly ties: Iterable<{ readonly a: string; readonly b: string }>;
  readonly events: Iterable<{
    readonly userId: UserId;
    readonly productId: ProductId;
    readonly kind: EventKind;
    readonly at: number;
    readonly value?: number;
    readonly quantity?: number;
    readonly categoryId?: CategoryId;
  }>;
}

/**
 * The dataset that a snapshot of the graph would hold after an ingest of these rows. People and products are those that any
 * row names, in the order of their ids; of several categories the first by id counts; the cut-off is the last event.
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
    users: idTable(regionOf.keys()),
    items: idTable(categoryOf.keys()),
    categories: idTable(categoryOf.values()),
    regions: idTable(regionOf.values()),
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
    itemCategory: codesOf(ids.items, categoryOf, ids.categories),
    userRegion: codesOf(ids.users, regionOf, ids.regions),
    cutoff,
  };
  return { dataset, ids };
}
