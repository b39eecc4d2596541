import { type Id } from '../../platform/ids.js';

export type ProductId = Id<'Product'>;
export type VariantId = Id<'ProductVariant'>;
export type CategoryId = Id<'Category'>;
