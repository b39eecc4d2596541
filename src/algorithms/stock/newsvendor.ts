import { exactNormalQuantile, normalDensity, normalLoss } from './normal.js';

/** How much to have, and what it costs or earns on average. */
export interface OrderQuantity {
  readonly quantity: number;
  /** Cost a period, or profit where prices are given. */
  readonly expected: number;
}

export interface NormalDemand {
  /** Of one period, above 0. */
  readonly mean: number;
  readonly deviation: number;
  /** Periods until an order arrives, 0 or more; the order covers them and one more. Default 0. */
  readonly leadTime?: number;
}

/**
 * The newsvendor's quantity for normal demand: so much that demand exceeds it with the chance overage / (overage + underage)
 * (Snyder and Shen 2019, equations 4.30 and 4.37).
 *
 * @param overage cost of a piece left over, above 0
 * @param underage cost of a piece that was missing, above 0
 * @throws RangeError
 */
export function newsvendor(demand: NormalDemand, overage: number, underage: number): OrderQuantity {
  checkAbove({ overage, underage });
  const { mean, deviation } = overLeadTime(demand);
  const z = exactNormalQuantile(underage / (overage + underage));
  return { quantity: mean + z * deviation, expected: (overage + underage) * normalDensity(z) * deviation };
}

/** What a quantity costs a period that was not chosen so (ibid., equation 4.24). @throws RangeError */
export function newsvendorCost(quantity: number, demand: NormalDemand, overage: number, underage: number): number {
  checkAbove({ overage, underage });
  const { mean, deviation } = overLeadTime(demand);
  const z = (quantity - mean) / deviation;
  const missing = normalLoss(z) * deviation;
  return overage * (quantity - mean + missing) + underage * missing;
}

export interface Prices {
  readonly revenue: number;
  readonly purchaseCost: number;
  /** What a piece left over still brings; less than the purchase cost. */
  readonly salvage: number;
  /** Cost of holding a piece that is left, and of missing a piece besides the margin; default 0. */
  readonly holding?: number;
  readonly stockout?: number;
}

/** The quantity by prices, with the profit expected (ibid., equation 4.49). @throws RangeError */
export function newsvendorByPrices(demand: NormalDemand, prices: Prices): OrderQuantity {
  const { revenue, purchaseCost, salvage, holding = 0, stockout = 0 } = prices;
  const underage = stockout + revenue - purchaseCost;
  const overage = holding + purchaseCost - salvage;
  const { quantity } = newsvendor(demand, overage, underage);
  const { mean, deviation } = overLeadTime(demand);
  const z = (quantity - mean) / deviation;
  return {
    quantity,
    expected: (revenue - purchaseCost) * mean - (overage + underage) * normalDensity(z) * deviation,
  };
}

/** The newsvendor's whole number of pieces for Poisson demand (ibid., equation 4.35). @throws RangeError */
export function newsvendorPoisson(mean: number, overage: number, underage: number): OrderQuantity {
  checkAbove({ mean, overage, underage });
  const enough = underage / (overage + underage);
  let [quantity, chance] = [0, Math.exp(-mean)];
  let below = chance;
  let left = 0;
  // Left over rises with each piece by the chance that demand is below it.
  while (below < enough) {
    left += below;
    quantity += 1;
    chance *= mean / quantity;
    below += chance;
  }
  const missing = mean - quantity + left;
  return { quantity, expected: overage * left + underage * missing };
}

/** Mean and deviation until an order that is made next arrives. @throws RangeError */
export function overLeadTime({ mean, deviation, leadTime = 0 }: NormalDemand): { mean: number; deviation: number } {
  checkAbove({ mean, deviation });
  if (!(leadTime >= 0)) throw new RangeError(`leadTime ${leadTime} is below 0.`);
  return { mean: mean * (leadTime + 1), deviation: deviation * Math.sqrt(leadTime + 1) };
}

/** @throws RangeError */
export function checkAbove(values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} ${value} is not above 0.`);
  }
}
