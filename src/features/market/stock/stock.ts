import { type Money } from '../../../platform/money.js';
import { type ProductId } from '../../catalogue/index.js';

/** What a product costs the shop. Amounts are in `currency`, that of the product's price. */
export interface StockCosts {
  readonly productId: ProductId;
  /** Days until an order arrives. */
  readonly leadTimeDays: number;
  readonly unitCost: number;
  readonly currency: string;
  /** Of an order, however much it is. */
  readonly orderCost: number;
  /** What holding a piece for a year costs, as a share of what it costs. */
  readonly holdingShare?: number | null;
  /** What a piece that is left over after the days ahead still brings. */
  readonly salvage?: number | null;
}

export interface StockAdviceRecord {
  readonly productId: ProductId;
  /** Null where the shop does not say what it has. */
  readonly stock: number | null;
  readonly daysOfCover: number | null;
  readonly runsOutOn: Date | null;
  readonly leadTimeDemand: number;
  readonly reorderPoint: number;
  readonly orderQuantity: number;
  readonly onceQuantity: number;
  readonly orderNow: boolean | null;
  /** Cost of ordering, holding and missing pieces in 28 days. */
  readonly expectedCost: Money;
}

/** A product whose stock ends soon. */
export interface StockWarningRecord {
  readonly productId: ProductId;
  readonly title: string;
  readonly stock: number;
  /** Of them, kept for group purchases. */
  readonly reserved: number;
  readonly perDay: number;
  readonly daysOfCover: number;
}
