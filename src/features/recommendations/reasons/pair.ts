import { type ProductId } from '../../catalogue/index.js';
import { type UserId } from '../../people/index.js';

/** A person and a product. */
export interface PersonProduct {
  readonly userId: UserId;
  readonly productId: ProductId;
}

/** Key of two ids; ids hold no control characters. */
export function pairKey(one: string, other: string): string {
  return `${one}\n${other}`;
}
