import { checkNumber } from '../../../platform/checks.js';
import { invalidInput } from '../../../platform/errors.js';
import { type ProductTable, withDescendants } from '../shop/product-table.js';

/** Which products may be on a list. Conditions hold together; absent ones do not count. */
export interface ListFilter {
  /** In one of these, sub-categories included. */
  readonly categories?: readonly string[] | null;
  readonly excludeProductIds?: readonly string[] | null;
  /** True: a product whose stock is unknown counts as sold out. */
  readonly inStock?: boolean | null;
  /** At most so many of one primary category; products without one are not counted. */
  readonly maxPerCategory?: number | null;
  /** Both ends included; a product whose price is unknown is left out. */
  readonly priceRange?: { readonly min?: number | null; readonly max?: number | null } | null;
}

/** What a person's list may hold besides. */
export interface PersonalFilter extends ListFilter {
  /** Default true: nothing that she bought, liked or rated. What she turned away is left out in any case. */
  readonly notOwned?: boolean | null;
}

export type RowTest = (row: number) => boolean;

/**
 * The filter as a question to ask of every row. Products that the shop does not sell, or not yet, never pass.
 *
 * @param at unix seconds: now
 */
export function rowTest(table: ProductTable, filter: ListFilter, at: number): RowTest {
  const within = filter.categories?.length ? withDescendants(table, filter.categories) : null;
  const excluded = new Set(filter.excludeProductIds ?? []);
  const min = filter.priceRange?.min ?? null;
  const max = filter.priceRange?.max ?? null;
  const { active, releasedAt, prices, stocks, categories, ids } = table;
  return (row) =>
    active[row] === 1 &&
    !(releasedAt[row] > at) &&
    (filter.inStock !== true || stocks[row] > 0) &&
    (min === null || prices[row] >= min) &&
    (max === null || prices[row] <= max) &&
    (within === null || categories[row].some((id) => within.has(id))) &&
    !excluded.has(ids[row]);
}

/** The first `wanted` of a list, at most `max` of a category. */
export function spread<T extends { readonly row: number }>(
  list: readonly T[],
  table: ProductTable,
  max: number,
  wanted: number,
): T[] {
  const seen = new Map<string, number>();
  const kept: T[] = [];
  for (const entry of list) {
    if (kept.length === wanted) break;
    const category = table.categories[entry.row].at(0);
    if (category !== undefined) {
      const count = seen.get(category) ?? 0;
      if (count >= max) continue;
      seen.set(category, count + 1);
    }
    kept.push(entry);
  }
  return kept;
}

/** Most ids in one list of a filter. */
const MOST_IDS = 1_000;

/** @throws Failure INVALID_INPUT for a filter that cannot hold */
export function checkFilter(filter: ListFilter): void {
  const { priceRange, maxPerCategory, categories, excludeProductIds } = filter;
  checkNumber(maxPerCategory, { min: 1, max: 1_000, whole: true }, 'filter', 'maxPerCategory');
  checkNumber(priceRange?.min, { min: 0, max: Number.MAX_VALUE }, 'filter', 'priceRange', 'min');
  checkNumber(priceRange?.max, { min: 0, max: Number.MAX_VALUE }, 'filter', 'priceRange', 'max');
  if ((priceRange?.min ?? 0) > (priceRange?.max ?? Infinity)) {
    throw invalidInput('`min` is above `max`.', 'filter', 'priceRange');
  }
  for (const [name, ids] of Object.entries({ categories, excludeProductIds })) {
    if (ids && ids.length > MOST_IDS) {
      throw invalidInput(`\`${name}\` takes at most ${MOST_IDS} ids, got ${ids.length}.`, 'filter', name);
    }
  }
}
