import { type CategoryId, type ProductId } from '../ids.js';
import {
  checkCurrency,
  checkId,
  checkLine,
  checkLines,
  checkNewId,
  checkNumber,
  isGiven,
} from '../../../platform/checks.js';
import { invalidInput } from '../../../platform/errors.js';
import { CATALOGUE_COUNTS, CATALOGUE_LENGTHS } from '../lengths.js';
import { checkHandle, checkImages, type ImageColumns, type ImageRow } from './presentation-rows.js';
import { checkTranslations, type TranslationRow } from './translation-rows.js';
import { AMOUNT, checkVariants, type CheckedVariant, ofVariants, type VariantRow } from './variant-rows.js';

/** A product as the shop sends it: an absent value keeps what is stored, null removes it. */
export interface ProductRow {
  readonly productId: ProductId;
  /** Required for a new product. */
  readonly title?: string | null;
  /** Replaces all translations of the title. */
  readonly titles?: readonly TranslationRow[] | null;
  readonly description?: string | null;
  readonly price?: number | null;
  /** Three letters (ISO 4217). */
  readonly currency?: string | null;
  readonly stock?: number | null;
  readonly releasedAt?: Date | null;
  readonly active?: boolean | null;
  readonly handle?: string | null;
  /** Replaces all images. */
  readonly images?: readonly ImageRow[] | null;
  /** Replaces all variants. */
  readonly variants?: readonly VariantRow[] | null;
  readonly brand?: string | null;
  /** Replaces all tags of the product. */
  readonly tags?: readonly string[] | null;
  /** Replaces all categories of the product; each must exist. */
  readonly categoryIds?: readonly string[] | null;
}

/** A category as the shop sends it: an absent value keeps what is stored; a parent of null makes it a root. */
export interface CategoryRow {
  readonly categoryId: CategoryId;
  /** Required for a new category. */
  readonly name?: string | null;
  /** Replaces all translations of the name. */
  readonly names?: readonly TranslationRow[] | null;
  readonly parentId?: string | null;
}

/** Properties of a product that null removes. */
const REMOVABLE = ['description', 'price', 'currency', 'stock', 'releasedAt'] as const;

/** A product in the form that is stored. */
export interface CheckedProduct extends Omit<ProductRow, 'productId' | 'titles' | 'images' | 'variants'>, ImageColumns {
  readonly id: string;
  readonly titleLocales?: readonly string[];
  readonly titleTexts?: readonly string[];
  /** All of the product; absent where the row says nothing of variants. */
  readonly variants?: readonly CheckedVariant[];
  /** Properties to remove. */
  readonly clear: readonly (typeof REMOVABLE)[number][];
}

/** A category in the form that is stored. */
export interface CheckedCategory extends Omit<CategoryRow, 'categoryId' | 'names'> {
  readonly id: string;
  readonly nameLocales?: readonly string[];
  readonly nameTexts?: readonly string[];
}

/**
 * Checks a row and puts it into the form that is stored.
 * @param at path of the row in the input
 * @throws Failure INVALID_INPUT
 */
export function checkProduct(product: ProductRow, at: string[]): CheckedProduct {
  const variants = product.variants === undefined ? undefined : checkVariants(product.variants ?? [], at);
  const together = ofVariants(variants ?? []);
  const titles =
    product.titles === undefined
      ? undefined
      : checkTranslations(product.titles ?? [], CATALOGUE_LENGTHS.title, ...at, 'titles');
  return {
    id: checkNewId(product.productId, 'product', ...at, 'productId'),
    title: checkLine(product.title, CATALOGUE_LENGTHS.title, ...at, 'title'),
    titleLocales: titles?.locales,
    titleTexts: titles?.texts,
    description: checkLines(product.description, CATALOGUE_LENGTHS.description, ...at, 'description'),
    price: product.price === undefined ? together.price : checkNumber(product.price, AMOUNT, ...at, 'price'),
    currency: checkCurrency(product.currency === undefined ? together.currency : product.currency, ...at, 'currency'),
    stock:
      product.stock === undefined
        ? together.stock
        : checkNumber(product.stock, { ...AMOUNT, whole: true }, ...at, 'stock'),
    releasedAt: product.releasedAt,
    active: product.active,
    handle: isGiven(product.handle) ? checkHandle(product.handle, ...at, 'handle') : product.handle,
    ...(product.images !== undefined && checkImages(product.images ?? [], at)),
    variants,
    brand:
      product.brand === undefined
        ? undefined
        : (checkLine(product.brand, CATALOGUE_LENGTHS.brand, ...at, 'brand') ?? null),
    tags: product.tags === undefined ? undefined : checkTags(product.tags ?? [], [...at, 'tags']),
    categoryIds:
      product.categoryIds === undefined
        ? undefined
        : [...new Set((product.categoryIds ?? []).map((id) => checkId(id, 'category', ...at, 'categoryIds')))],
    clear: REMOVABLE.filter((field) => product[field] === null),
  };
}

/** Each tag once; an empty one is none. @throws Failure INVALID_INPUT */
function checkTags(tags: readonly string[], at: string[]): string[] {
  if (tags.length > CATALOGUE_COUNTS.tags) {
    throw invalidInput(`A product has at most ${CATALOGUE_COUNTS.tags} tags, got ${tags.length}.`, ...at);
  }
  const read = tags.flatMap((tag) => checkLine(tag, CATALOGUE_LENGTHS.tag, ...at) ?? []);
  return [...new Set(read)];
}

/**
 * Checks a row and puts it into the form that is stored.
 * @param at path of the row in the input
 * @throws Failure INVALID_INPUT
 */
export function checkCategory(category: CategoryRow, at: string[]): CheckedCategory {
  const { parentId } = category;
  const names =
    category.names === undefined
      ? undefined
      : checkTranslations(category.names ?? [], CATALOGUE_LENGTHS.categoryName, ...at, 'names');
  return {
    id: checkNewId(category.categoryId, 'category', ...at, 'categoryId'),
    name: checkLine(category.name, CATALOGUE_LENGTHS.categoryName, ...at, 'name'),
    nameLocales: names?.locales,
    nameTexts: names?.texts,
    parentId: typeof parentId === 'string' ? checkId(parentId, 'category', ...at, 'parentId') : parentId,
  };
}
