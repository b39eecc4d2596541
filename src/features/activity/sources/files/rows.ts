import { type CategoryId, type ProductImage } from '../../../catalogue/index.js';
import { type EventDraft, type JudgedEvent } from '../../events/event.js';

/**
 * Rows as the converters make them of a record and the store writes them. Ids are trimmed and never empty,
 * times are epoch milliseconds (UTC), texts are normalised (NFC); what a file leaves out is absent.
 */
export interface UserRow {
  readonly id: string;
  readonly name?: string;
  readonly joinedAt?: number;
  readonly region?: string;
  readonly shareActivity?: 'FRIENDS' | 'NOBODY';
  readonly mayContact?: boolean;
}

export interface ProductRow {
  readonly id: string;
  readonly title?: string;
  readonly description?: string;
  readonly url?: string;
  /** As `readHandle` gives it. */
  readonly handle?: string;
  readonly images?: readonly ProductImage[];
  /** In units of `currency`, not negative. */
  readonly price?: number;
  /** ISO 4217, upper case. */
  readonly currency?: string;
  /** `null`: not known, as of what is not tracked or sold on below nothing. */
  readonly stock?: number | null;
  readonly releasedAt?: number;
  readonly active?: boolean;
  readonly brand?: string;
  readonly tags?: readonly string[];
  readonly categoryId?: CategoryId;
  readonly categoryName?: string;
  readonly parentCategoryId?: string;
  readonly parentCategoryName?: string;
  /** Every category, where the file names several or whole paths; `categoryId` is then the first that holds the product. */
  readonly categories?: readonly CategoryPlace[];
}

/** A form of a product that is bought. */
export interface VariantRow {
  readonly id: string;
  readonly productId: string;
  readonly title?: string;
  readonly sku?: string;
  readonly price?: number;
  readonly currency?: string;
  /** `null`: not known, as of what is not tracked or sold on below nothing. */
  readonly stock?: number | null;
}

export interface CategoryRow {
  readonly id: string;
  readonly name?: string;
  readonly parentId?: string;
}

/** A category that a record names: one that holds its product, or one around such a category. */
export interface CategoryPlace extends CategoryRow {
  readonly holds: boolean;
}

/** A friendship (smaller id first) or one person (`a`) who follows another (`b`). */
export interface TieRow {
  readonly a: string;
  readonly b: string;
  readonly since?: number;
}

/** What the record of an event says about product and person beside the event; titles, names and regions where none is known. */
export interface EventFacts {
  readonly categoryId?: CategoryId;
  readonly categoryName?: string;
  /** As those of a product. */
  readonly categories?: readonly CategoryPlace[];
  readonly productTitle?: string;
  readonly userName?: string;
  readonly userRegion?: string;
}

/** Its id is the file's, or derived from the content where the file has none: then equal rows have equal ids. */
export interface EventRow extends JudgedEvent, EventFacts {}

/** The row type of each target of a mapping. */
export interface RowOf {
  readonly users: UserRow;
  readonly products: ProductRow;
  readonly variants: VariantRow;
  readonly categories: CategoryRow;
  readonly friendships: TieRow;
  readonly follows: TieRow;
  readonly events: EventRow;
}

export type Target = keyof RowOf;

/** What a record is before it is judged: only events have rules of their own. */
export interface DraftOf extends Omit<RowOf, 'events'> {
  /** `derived` where the file gives the event no id. */
  readonly events: EventDraft & EventFacts & { readonly derived: boolean };
}
