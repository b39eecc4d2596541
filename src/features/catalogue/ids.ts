import { type Id } from '../../platform/ids.js';

export type ProductId = Id<'Product'>;
export type CategoryId = Id<'Category'>;
