import { CATALOGUE_LENGTHS } from '../../../../catalogue/index.js';
import { PEOPLE_LENGTHS } from '../../../../people/index.js';
import { EVENT_LIMITS } from '../../../events/rules.js';
import { type Target } from '../rows.js';

/** How a cell is read; the rules of each are in cells.ts. */
export type FieldType =
  | 'id'
  | 'line'
  | 'lines'
  | 'time'
  | 'price'
  | 'amount'
  | 'number'
  | 'stock'
  | 'boolean'
  | 'kind'
  | 'share'
  | 'currency'
  | 'url'
  | 'handle'
  | 'images'
  | 'tags';

export interface Field {
  readonly type: FieldType;
  readonly required?: true;
  /**
   * A value that cannot be read is left out and counted, and the row stays. Not so for what is ambiguous, which a mapping can
   * mend, nor for times and consent, whose loss would change what is known without a sign.
   */
  readonly spare?: true;
  /** Characters of a line or lines: more are cut off. What events say is not cut but judged (`events/rules.ts`). */
  readonly longest?: number;
  /** The largest number: of two that a text may be, one above it is none. */
  readonly max?: number;
}

const required = true;
const spare = true;
const { title, description, brand, categoryName, variantTitle, sku } = CATALOGUE_LENGTHS;
const { name, region } = PEOPLE_LENGTHS;

/** What a mapping may fill, by target; a file without a required field's column is refused. */
export const FIELDS = {
  users: {
    userId: { type: 'id', required },
    name: { type: 'line', longest: name },
    joinedAt: { type: 'time' },
    region: { type: 'line', longest: region },
    shareActivity: { type: 'share' },
    mayContact: { type: 'boolean' },
  },
  products: {
    productId: { type: 'id', required },
    title: { type: 'line', longest: title },
    description: { type: 'lines', longest: description },
    handle: { type: 'handle', spare },
    url: { type: 'url', spare },
    images: { type: 'images', spare },
    price: { type: 'price', spare },
    currency: { type: 'currency', spare },
    stock: { type: 'stock', spare },
    releasedAt: { type: 'time' },
    active: { type: 'boolean' },
    brand: { type: 'line', longest: brand },
    tags: { type: 'tags' },
    categoryId: { type: 'id' },
    categoryName: { type: 'line', longest: categoryName },
    parentCategoryId: { type: 'id' },
    parentCategoryName: { type: 'line', longest: categoryName },
  },
  variants: {
    /** A row without it is no variant and is left out. */
    variantId: { type: 'id' },
    productId: { type: 'id', required },
    title: { type: 'line', longest: variantTitle },
    sku: { type: 'line', longest: sku },
    price: { type: 'price', spare },
    currency: { type: 'currency', spare },
    stock: { type: 'stock', spare },
  },
  categories: {
    categoryId: { type: 'id', required },
    name: { type: 'line', longest: categoryName },
    parentId: { type: 'id' },
  },
  friendships: {
    userId: { type: 'id', required },
    friendId: { type: 'id', required },
    since: { type: 'time' },
  },
  follows: {
    userId: { type: 'id', required },
    followedId: { type: 'id', required },
    since: { type: 'time' },
  },
  events: {
    id: { type: 'id' },
    userId: { type: 'id', required },
    productId: { type: 'id', required },
    kind: { type: 'kind', required },
    at: { type: 'time', required },
    value: { type: 'number', max: EVENT_LIMITS.stars, spare },
    quantity: { type: 'number', max: EVENT_LIMITS.quantity, spare },
    price: { type: 'amount', max: EVENT_LIMITS.price, spare },
    currency: { type: 'line' },
    text: { type: 'lines' },
    channel: { type: 'line' },
    reason: { type: 'line' },
    categoryId: { type: 'id' },
    categoryName: { type: 'line', longest: categoryName },
    productTitle: { type: 'line', longest: title },
    userName: { type: 'line', longest: name },
    userRegion: { type: 'line', longest: region },
  },
} as const satisfies Record<Target, Record<string, Field>>;
