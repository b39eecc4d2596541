import { type SalesTable } from './sales-table.js';

/** A product that stands in for another of which too little is known. */
export interface NearProduct {
  readonly productId: string;
  /** Cosine of the two, -1 to 1. */
  readonly similarity: number;
  /** Of their vectors in the space of the model; else of categories and words of the title. */
  readonly byModel: boolean;
}

/** Whether somebody recommended a product, by position, before a time in seconds. */
export function productIsTold({ rows }: SalesTable, until: number): (product: number | undefined) => boolean {
  const told = new Set<number>();
  rows.products.forEach((product, row) => {
    if (rows.told[row] < until) told.add(product);
  });
  return (product) => product !== undefined && told.has(product);
}
