import { type Money } from '../../../platform/money.js';
import { type UserId } from '../../people/index.js';

/** Somebody who has bought. */
export interface CustomerRecord {
  readonly userId: UserId;
  readonly orders: number;
  /** Paid for what was kept, one amount for each currency. */
  readonly spent: readonly Money[];
  readonly lastPurchaseAt: Date;
  /** The figure that orders the list, ascending. */
  readonly key: number;
}
