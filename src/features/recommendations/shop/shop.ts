import { type PopularityTable } from './popularity-table.js';
import { type ProductTable } from './product-table.js';

/** Products and their popularity at one moment; rows of both are the same products. */
export interface Shop {
  readonly table: ProductTable;
  readonly popularity: PopularityTable;
}
