import { idScalar } from '../../platform/graphql/index.js';
import { type CategoryId, type ProductId } from './ids.js';

export const ProductID = idScalar<ProductId>('Product', 'a product');
export const CategoryID = idScalar<CategoryId>('Category', 'a category');
