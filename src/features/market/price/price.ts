import { type NoEvidence } from '../../../algorithms/price/elasticities.js';
import { type HeldBy, type PriceOutcome } from '../../../algorithms/price/suggest-price.js';
import { type ProductId } from '../../catalogue/index.js';

export type { HeldBy, NoEvidence };

/** A price to put in force, for everybody. */
export interface PriceToApply {
  readonly id: string;
  readonly productId: ProductId;
  /** The price that the caller saw. */
  readonly before: number;
  readonly price: number;
  readonly note?: string | null;
}

/** What a price may not leave, and what a piece costs: amounts in `currency`, that of the price. */
export interface PriceLimits {
  readonly productId: ProductId;
  readonly unitCost: number;
  readonly currency: string;
  readonly floor?: number | null;
  readonly ceiling?: number | null;
  readonly largestStep?: number | null;
  /** A price to look at instead of the one that is suggested. */
  readonly price?: number | null;
}

export interface ElasticityRecord {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** Weeks with sales that it rests on, of the product and of those of its categories. */
  readonly weeks: number;
  readonly products: number;
}

/** What a price is expected to bring in 28 days, in one currency. */
export interface OutcomeRecord extends PriceOutcome {
  readonly currency: string;
}

export interface PriceAdviceRecord {
  readonly productId: ProductId;
  /** Undefined where the data do not tell it; `doubt` says why. */
  readonly elasticity?: ElasticityRecord;
  readonly doubt?: NoEvidence;
  readonly now: OutcomeRecord;
  readonly suggested?: OutcomeRecord;
  readonly heldBy?: HeldBy;
  /** Of the price asked about. */
  readonly asked?: OutcomeRecord;
  readonly reason: string;
  readonly reasonZh: string;
}

/** A price that somebody put in force. */
export interface PriceChangeRecord {
  readonly id: string;
  readonly productId: ProductId;
  readonly at: Date;
  readonly by: string;
  readonly before: number;
  readonly price: number;
  readonly currency: string | null;
  readonly note: string | null;
  readonly revertedAt: Date | null;
  readonly revertedBy: string | null;
}
