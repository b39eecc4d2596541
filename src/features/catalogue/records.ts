import { type Translations } from '../../platform/translations.js';
import { type CategoryId, type ProductId, type VariantId } from './ids.js';

/** A picture of a product. */
export interface ProductImage {
  /** http or https. */
  readonly url: string;
  /** What it shows, for who cannot see it. */
  readonly altText: string | null;
  /** Pixels. */
  readonly width: number | null;
  readonly height: number | null;
}

/** One thing by which variants differ, such as size M. */
export interface VariantOption {
  readonly name: string;
  readonly value: string;
}

/** A form of a product that is bought. */
export interface VariantRecord {
  readonly variantId: VariantId;
  readonly productId: ProductId;
  /** The id if the shop gave no title. */
  readonly title: string;
  readonly sku: string | null;
  /** That of the product where the variant has none of its own. */
  readonly price: number | null;
  readonly currency: string | null;
  readonly stock: number | null;
  /** Whether the shop sells the product now. */
  readonly active: boolean;
  readonly options: readonly VariantOption[];
}

/** A product as stored in the graph. */
export interface ProductRecord {
  readonly productId: ProductId;
  /** In the language of the shop; the id if it gave no title. */
  readonly title: string;
  /** In other languages. */
  readonly titles: Translations;
  readonly description: string | null;
  readonly price: number | null;
  readonly currency: string | null;
  readonly stock: number | null;
  readonly releasedAt: Date | null;
  readonly active: boolean;
  readonly handle: string | null;
  readonly images: readonly ProductImage[];
  readonly brand: string | null;
  /** In ascending order. */
  readonly categoryIds: readonly string[];
}

/** A category as stored in the graph. */
export interface CategoryRecord {
  readonly categoryId: CategoryId;
  /** In the language of the shop; the id if it gave no name. */
  readonly name: string;
  /** In other languages. */
  readonly names: Translations;
  readonly parentId: string | null;
}

/** Prices from `min` to `max`, both included; an absent bound is open. */
export interface PriceRange {
  readonly min?: number | null;
  readonly max?: number | null;
  /** Only prices in this currency (ISO 4217); prices of every currency as bare numbers where it is absent. */
  readonly currency?: string | null;
}

/** All given conditions must hold; an absent condition is not checked. */
export interface ProductFilter {
  /** Includes sub-categories. */
  readonly categoryId?: CategoryId | null;
  readonly brand?: string | null;
  readonly priceRange?: PriceRange | null;
  /** A product of unknown stock counts as sold out. */
  readonly inStock?: boolean | null;
  readonly active?: boolean | null;
  readonly releasedAfter?: Date | null;
  /** Words that the title or the description must all contain. */
  readonly text?: string | null;
}

/** All given conditions must hold; an absent condition is not checked. */
export interface CategoryFilter {
  /** Direct children only. */
  readonly parentId?: string | null;
  /** Whether the category stands within no other. */
  readonly top?: boolean | null;
  /** Part of the name, in any letter case. */
  readonly nameContains?: string | null;
}

/** Where a page of products starts: after an id, or below a score if a text orders the list. */
export interface ProductPosition {
  readonly id: string;
  readonly score: number | null;
}

/** One entry of a list of products; `score` is null unless a text orders the list. */
export interface ProductHit {
  readonly productId: ProductId;
  readonly score: number | null;
}

/** One page of one category's products, when pages of many categories are read in one query. */
export interface CategoryPage {
  /** Comes back as `request` in each row of this page. */
  readonly index: number;
  /** Id of the category. */
  readonly of: string;
  /** The page starts after this id; empty for the first page. */
  readonly after: string;
}

/** A product on a page of a category. */
export interface CategoryProductRow {
  /** `index` of the page. */
  readonly request: number;
  readonly productId: ProductId;
}
