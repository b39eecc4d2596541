import { type Target } from '../rows.js';

/** How a cell is read; the rules of each are in cells.ts. */
export type FieldType =
  | 'id'
  | 'text'
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
}

const required = true;

/** What a mapping may fill, by target; a file without a required field's column is refused. */
export const FIELDS = {
  users: {
    userId: { type: 'id', required },
    name: { type: 'text' },
    joinedAt: { type: 'time' },
    region: { type: 'text' },
    shareActivity: { type: 'share' },
  },
  products: {
    productId: { type: 'id', required },
    title: { type: 'text' },
    description: { type: 'text' },
    url: { type: 'text' },
    price: { type: 'price' },
    currency: { type: 'currency' },
    stock: { type: 'stock' },
    releasedAt: { type: 'time' },
    active: { type: 'boolean' },
    brand: { type: 'id' },
    categoryId: { type: 'id' },
    categoryName: { type: 'text' },
    parentCategoryId: { type: 'id' },
  },
  categories: {
    categoryId: { type: 'id', required },
    name: { type: 'text' },
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
    value: { type: 'number' },
    quantity: { type: 'number' },
    price: { type: 'amount' },
    text: { type: 'lines' },
    channel: { type: 'line' },
    reason: { type: 'line' },
    categoryId: { type: 'id' },
    categoryName: { type: 'text' },
  },
} as const satisfies Record<Target, Record<string, Field>>;
