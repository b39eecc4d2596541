import { type ProductId } from '../../catalogue/index.js';

/** From so many people on a piece costs so much. */
export interface Tier {
  readonly people: number;
  readonly unitPrice: number;
}

/** At which prices a product is sold to groups now. */
export interface OfferRecord {
  readonly productId: ProductId;
  /** In the order of people; each below the price of the product. */
  readonly tiers: readonly Tier[];
  readonly currency: string;
  /** How long a group is open. */
  readonly hours: number;
  readonly mostPeople: number;
  /** Of the product now, in `currency`; null where the shop gave none. */
  readonly listPrice: number | null;
  /** Pieces that are not kept for somebody; Infinity where the shop does not say. */
  readonly free: number;
}

/** An offer as the shop sends it. */
export interface OfferDraft {
  readonly productId: ProductId;
  readonly tiers: readonly Tier[];
  readonly currency: string;
  readonly hours?: number | null;
  readonly mostPeople?: number | null;
}

/** Tiers from the lists in which they are stored. */
export function tiersOf(people: readonly number[], prices: readonly number[]): Tier[] {
  return people.map((count, n) => ({ people: count, unitPrice: prices[n] }));
}
