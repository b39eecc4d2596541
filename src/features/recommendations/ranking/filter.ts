import { checkCurrency, checkNumber } from '../../../platform/checks.js';
import { invalidInput } from '../../../platform/errors.js';
import { type PriceRange } from '../../catalogue/index.js';
import { type ProductTable, withDescendants } from '../shop/product-table.js';

/** Which products may be on a list: all given conditions must hold, an absent one is not checked. */
export interface ListFilter {
  /** Products of one of these categories or of their sub-categories. */
  readonly categories?: readonly string[] | null;
  readonly excludeProductIds?: readonly string[] | null;
  /** Absent: no sold-out products, where stock is known. True: no products of unknown stock either. False: sold-out ones too. */
  readonly inStock?: boolean | null;
  /** Most products of one primary category; a product without a category is not counted. */
  readonly maxPerCategory?: number | null;
  /** A product of unknown price is left out. */
  readonly priceRange?: PriceRange | null;
}

/** The filter of a person's list. */
export interface PersonalFilter extends ListFilter {
  /** Default true: leaves out what the person bought, liked or rated. What the person rejected is always left out. */
  readonly notOwned?: boolean | null;
}

export type RowTest = (row: number) => boolean;

/**
 * The filter as a test of rows. Products that are not active or not released yet never pass.
 *
 * @param at unix seconds: now
 */
export function rowTest(table: ProductTable, filter: ListFilter, at: number): RowTest {
  const within = filter.categories?.length ? withDescendants(table, filter.categories) : null;
  const excluded = new Set(filter.excludeProductIds ?? []);
  const min = filter.priceRange?.min ?? null;
  const max = filter.priceRange?.max ?? null;
  const currency = checkRangeCurrency(filter) ?? null;
  const { active, releasedAt, prices, currencies, stocks, categories, ids } = table;
  return (row) =>
    active[row] === 1 &&
    !(releasedAt[row] > at) &&
    sellable(stocks[row], filter.inStock) &&
    (min === null || prices[row] >= min) &&
    (max === null || prices[row] <= max) &&
    (currency === null || currencies[row] === currency) &&
    (within === null || categories[row].some((id) => within.has(id))) &&
    !excluded.has(ids[row]);
}

/** @param stock NaN if unknown */
function sellable(stock: number, inStock: boolean | null | undefined): boolean {
  if (Number.isNaN(stock)) return inStock !== true;
  return stock > 0 || inStock === false;
}

function checkRangeCurrency({ priceRange }: ListFilter): string | undefined {
  return checkCurrency(priceRange?.currency, 'filter', 'priceRange', 'currency');
}

/** Most ids in one list of ids. */
const MOST_IDS = 1_000;

/** @throws Failure INVALID_INPUT for a filter that cannot hold */
export function checkFilter(filter: ListFilter): void {
  const { priceRange, maxPerCategory, categories, excludeProductIds } = filter;
  checkNumber(maxPerCategory, { min: 1, max: 1_000, whole: true }, 'filter', 'maxPerCategory');
  checkNumber(priceRange?.min, { min: 0, max: Number.MAX_VALUE }, 'filter', 'priceRange', 'min');
  checkNumber(priceRange?.max, { min: 0, max: Number.MAX_VALUE }, 'filter', 'priceRange', 'max');
  checkRangeCurrency(filter);
  if ((priceRange?.min ?? 0) > (priceRange?.max ?? Infinity)) {
    throw invalidInput('`min` is above `max`.', 'filter', 'priceRange');
  }
  for (const [name, ids] of Object.entries({ categories, excludeProductIds })) {
    if (ids && ids.length > MOST_IDS) {
      throw invalidInput(`\`${name}\` takes at most ${MOST_IDS} ids, got ${ids.length}.`, 'filter', name);
    }
  }
}
