const { max, min } = Math;

/** What a suggestion may not leave. All in the currency of the price. */
export interface GuardRails {
  /** Least and greatest price; by default the cost, and none. */
  readonly floor?: number;
  readonly ceiling?: number;
  /** Largest step from the price of now, as a share of it; default .1. */
  readonly largestStep?: number;
}

export interface PriceNow {
  readonly price: number;
  /** What a piece costs the shop. */
  readonly cost: number;
  /** Pieces that are expected at the price of now over the time looked at. */
  readonly sold: number;
  /** Elasticity with its interval. */
  readonly elasticity: { readonly value: number; readonly lower: number; readonly upper: number };
}

/** What a price is expected to bring. */
export interface PriceOutcome {
  readonly price: number;
  readonly sold: number;
  readonly revenue: number;
  readonly margin: number;
  /** Margin at the ends of the elasticity's interval. */
  readonly marginLower: number;
  readonly marginUpper: number;
}

/** What holds the suggestion where it is: the best price itself, a guard rail, or doubt whether any step pays. */
export type HeldBy = 'BEST' | 'FLOOR' | 'CEILING' | 'LARGEST_STEP' | 'UNSURE';

export interface PriceSuggestion {
  readonly now: PriceOutcome;
  readonly suggested: PriceOutcome;
  readonly heldBy: HeldBy;
}

const LARGEST_STEP = 0.1;
const STEPS = 400;

/** What a price brings, sales following a curve of one elasticity: `sold · (price / now) ^ elasticity`. */
export function outcomeAt(price: number, { price: now, cost, sold, elasticity }: PriceNow): PriceOutcome {
  const at = (value: number): number => sold * (price / now) ** value;
  const margins = [elasticity.lower, elasticity.upper].map((value) => (price - cost) * at(value));
  const pieces = at(elasticity.value);
  return {
    price,
    sold: pieces,
    revenue: price * pieces,
    margin: (price - cost) * pieces,
    marginLower: min(...margins),
    marginUpper: max(...margins),
  };
}

/**
 * The price within the guard rails whose margin is expected to be the greatest among those that do not lose against the price of now, whichever elasticity within the interval is true.
 *
 * @throws RangeError where price, cost or rails are no such numbers, or leave no price
 */
export function suggestPrice(state: PriceNow, rails: GuardRails = {}): PriceSuggestion {
  const { price, cost } = state;
  const { floor = max(0, cost), ceiling = Infinity, largestStep = LARGEST_STEP } = rails;
  if (!(price > 0) || !(cost >= 0)) throw new RangeError(`price ${price} or cost ${cost} is no such amount.`);
  if (!(largestStep > 0 && largestStep < 1)) throw new RangeError(`largestStep ${largestStep} is not between 0 and 1.`);
  const least = max(floor, price * (1 - largestStep));
  const most = min(ceiling, price * (1 + largestStep));
  if (!(least <= most))
    throw new RangeError('No price lies between the floor and the ceiling within the largest step.');
  const now = outcomeAt(price, state);
  const within = price >= least && price <= most;
  const start = outcomeAt(min(most, max(least, price)), state);
  let [best, safe] = [start, start];
  for (let k = 0; k <= STEPS; k += 1) {
    const one = outcomeAt(roundMoney(least + ((most - least) * k) / STEPS), state);
    if (one.price < least || one.price > most) continue;
    if (one.margin > best.margin + 1e-9) best = one;
    // Where the price of now is outside the rails it has to move, sure or not.
    if (one.margin > safe.margin + 1e-9 && (!within || one.marginLower >= now.margin)) safe = one;
  }
  if (safe.price !== best.price) return { now, suggested: safe, heldBy: 'UNSURE' };
  return { now, suggested: best, heldBy: heldBy(best.price, price, { floor, ceiling, least, most }) };
}

function heldBy(
  at: number,
  now: number,
  rails: { floor: number; ceiling: number; least: number; most: number },
): HeldBy {
  const cent = 0.0101 + 2e-3 * now * 0.1;
  if (at - rails.least < cent) return rails.least === rails.floor ? 'FLOOR' : 'LARGEST_STEP';
  if (rails.most - at < cent) return rails.most === rails.ceiling ? 'CEILING' : 'LARGEST_STEP';
  return 'BEST';
}

/** To the hundredth, as prices are written. */
const roundMoney = (amount: number): number => Math.round(amount * 100) / 100;
