import { checkAbove } from './newsvendor.js';
import { exactNormalQuantile, normalLoss } from './normal.js';

const { abs, max, sqrt } = Math;

const MOST_ROUNDS = 200;
const SAME = 1e-9;

/** Order so much once stock and what is on its way have fallen to the reorder point. */
export interface ReorderRule {
  readonly reorderPoint: number;
  readonly quantity: number;
  /** Mean cost of one unit of time. */
  readonly cost: number;
}

/** Harris's quantity: `demand` units of time at a fixed cost an order and a holding cost a piece (Snyder and Shen 2019, equation 3.4). @throws RangeError */
export function economicOrderQuantity(
  fixedCost: number,
  holding: number,
  demand: number,
): { quantity: number; cost: number } {
  checkAbove({ fixedCost, holding, demand });
  return { quantity: sqrt((2 * fixedCost * demand) / holding), cost: sqrt(2 * fixedCost * demand * holding) };
}

export interface ReorderDemand {
  /** Mean and deviation of demand in one unit of time. */
  readonly mean: number;
  readonly deviation: number;
  /** Units of time until an order arrives, above 0. */
  readonly leadTime: number;
}

export interface ReorderCosts {
  /** Of an order, however much it is. */
  readonly fixed: number;
  /** Of a piece in one unit of time. */
  readonly holding: number;
  /** Of a piece that was missing. */
  readonly stockout: number;
}

/**
 * Reorder point and quantity that cost least by the approximation of the expected inventory level (Whitin 1953; Hadley and Whitin 1963; Snyder and Shen 2019,
 * algorithm 5.1). Where holding is so dear that running out is cheaper, the reorder point is the mean over the lead time.
 * @throws RangeError
 */
export function reorderRule({ mean, deviation, leadTime }: ReorderDemand, costs: ReorderCosts): ReorderRule {
  const { fixed, holding, stockout } = costs;
  checkAbove({ mean, deviation, leadTime, fixed, holding, stockout });
  const ahead = mean * leadTime;
  const spread = deviation * sqrt(leadTime);
  let { quantity } = economicOrderQuantity(fixed, holding, mean);
  let point = 0;
  let missing = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = quantity;
    const runsOut = Math.min(0.5, (quantity * holding) / (stockout * mean));
    const z = exactNormalQuantile(1 - runsOut);
    point = ahead + z * spread;
    missing = normalLoss(z) * spread;
    quantity = sqrt((2 * mean * (fixed + stockout * missing)) / holding);
    if (abs(quantity - before) < SAME * quantity) break;
  }
  const cost =
    holding * (point - ahead + quantity / 2) + (fixed * mean) / quantity + (stockout * mean * missing) / quantity;
  return { reorderPoint: point, quantity, cost };
}

/**
 * Days until the stock is sold by a forecast, counted into the day on which it runs out; Infinity where it lasts beyond what is forecast and nothing is forecast at its end.
 *
 * @param forecast pieces of each day from tomorrow; what follows is taken to be as its mean
 */
export function daysOfCover(stock: number, forecast: ArrayLike<number>): number {
  let left = max(0, stock);
  let sum = 0;
  for (let day = 0; day < forecast.length; day += 1) {
    if (forecast[day] > 0 && left <= forecast[day]) return day + left / forecast[day];
    left -= forecast[day];
    sum += forecast[day];
  }
  return sum > 0 ? forecast.length + (left * forecast.length) / sum : Infinity;
}
