import { checkCurrency, checkLine, checkNewId, checkNumber } from '../../../platform/checks.js';
import { invalidInput } from '../../../platform/errors.js';
import { type VariantId } from '../ids.js';
import { CATALOGUE_COUNTS, CATALOGUE_LENGTHS } from '../lengths.js';
import { checkCount } from './presentation-rows.js';
import { type VariantOption } from '../records.js';

/** A variant as the shop sends it. */
export interface VariantRow {
  readonly variantId: VariantId;
  readonly title?: string | null;
  readonly sku?: string | null;
  readonly price?: number | null;
  readonly currency?: string | null;
  readonly stock?: number | null;
  readonly options?: readonly VariantOption[] | null;
}

/** A variant in the form that is stored. */
export interface CheckedVariant {
  readonly id: string;
  readonly title?: string;
  readonly sku?: string;
  readonly price?: number;
  readonly currency?: string;
  readonly stock?: number;
  /** In the order of the shop, from 0. */
  readonly position: number;
  readonly optionNames: readonly string[];
  readonly optionValues: readonly string[];
}

/** Prices and stocks. */
export const AMOUNT = { min: 0, max: 1e9 };

/**
 * @param at path of the row of the product
 * @throws Failure INVALID_INPUT
 */
export function checkVariants(variants: readonly VariantRow[], at: readonly string[]): CheckedVariant[] {
  checkCount(variants, CATALOGUE_COUNTS.variants, ...at, 'variants');
  return variants.map((variant, position) => {
    const path = [...at, 'variants', String(position)];
    const options = variant.options ?? [];
    checkCount(options, CATALOGUE_COUNTS.options, ...path, 'options');
    return {
      id: checkNewId(variant.variantId, 'variant', ...path, 'variantId'),
      title: checkLine(variant.title, CATALOGUE_LENGTHS.variantTitle, ...path, 'title'),
      sku: checkLine(variant.sku, CATALOGUE_LENGTHS.sku, ...path, 'sku'),
      price: checkNumber(variant.price, AMOUNT, ...path, 'price'),
      currency: checkCurrency(variant.currency, ...path, 'currency'),
      stock: checkNumber(variant.stock, { ...AMOUNT, whole: true }, ...path, 'stock'),
      position,
      optionNames: options.map(({ name }, i) => needed(name, ...path, 'options', String(i), 'name')),
      optionValues: options.map(({ value }, i) => needed(value, ...path, 'options', String(i), 'value')),
    };
  });
}

function needed(text: string, ...path: string[]): string {
  const line = checkLine(text, CATALOGUE_LENGTHS.option, ...path);
  if (line === undefined) throw invalidInput(`\`${path.at(-1)}\` may not be empty.`, ...path);
  return line;
}

/**
 * What variants mean for a product that says nothing of its own, as `combine` of a mapping does for files: the lowest price,
 * where all prices are of one currency, and the sum of the stocks, where each is known.
 */
export function ofVariants(variants: readonly CheckedVariant[]): Pick<CheckedVariant, 'price' | 'currency' | 'stock'> {
  const priced = variants.filter(({ price }) => price !== undefined);
  const [first] = priced;
  const comparable = priced.length > 0 && priced.every(({ currency }) => currency === first.currency);
  const counted = variants.length > 0 && variants.every(({ stock }) => stock !== undefined);
  return {
    price: comparable ? Math.min(...priced.map(({ price = 0 }) => price)) : undefined,
    currency: comparable ? first.currency : undefined,
    stock: counted ? variants.reduce((sum, { stock = 0 }) => sum + stock, 0) : undefined,
  };
}
