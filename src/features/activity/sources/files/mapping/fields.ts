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
  | 'currency';

export interface Field {
  readonly type: FieldType;
  readonly required?: true;
  /** Characters of a line or lines: more are cut off. What events say is not cut but judged (`events/rules.ts`). */
  readonly longest?: number;
  /** The largest number: of two that a text may be, one above it is none. */
  readonly max?: number;
}

const required = true;
const { title, description, url, brand, categoryName } = CATALOGUE_LENGTHS;
const { name, region } = PEOPLE_LENGTHS;

/** What a mapping may fill, by target; a file without a required field's column is refused. */
export const FIELDS = {
  users: {
    userId: { type: 'id', required },
    name: { type: 'line', longest: name },
    joinedAt: { type: 'time' },
    region: { type: 'line', longest: region },
    shareActivity: { type: 'share' },
  },
  products: {
    productId: { type: 'id', required },
    title: { type: 'line', longest: title },
    description: { type: 'lines', longest: description },
    url: { type: 'line', longest: url },
    price: { type: 'price' },
    currency: { type: 'currency' },
    stock: { type: 'stock' },
    releasedAt: { type: 'time' },
    active: { type: 'boolean' },
    brand: { type: 'line', longest: brand },
    categoryId: { type: 'id' },
    categoryName: { type: 'line', longest: categoryName },
    parentCategoryId: { type: 'id' },
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
    value: { type: 'number', max: EVENT_LIMITS.stars },
    quantity: { type: 'number', max: EVENT_LIMITS.quantity },
    price: { type: 'amount', max: EVENT_LIMITS.price },
    currency: { type: 'line' },
    text: { type: 'lines' },
    channel: { type: 'line' },
    reason: { type: 'line' },
    categoryId: { type: 'id' },
    categoryName: { type: 'line', longest: categoryName },
  },
} as const satisfies Record<Target, Record<string, Field>>;
