import { type Trade } from '../profile/orders.js';

/** How the graph writes a price that nobody told: lists hold no nulls. */
const NO_PRICE = -1;

/** Trades of a person as a query gives them: entries of one place in the lists are one purchase or return. */
export interface TradeLists {
  readonly returned: readonly boolean[];
  /** Unix milliseconds. */
  readonly times: readonly number[];
  /** Ids of the events. */
  readonly events: readonly string[];
  readonly products: readonly string[];
  readonly quantities: readonly number[];
  /** Of one piece; -1 where nobody said. */
  readonly prices: readonly number[];
  /** The empty text where there is none. */
  readonly currencies: readonly string[];
}

/** The trades of one person from the lists of a query, in the order that `ordersOf` takes. */
export function tradesOf(row: TradeLists): Trade[] {
  const { returned, times, events, products, quantities, prices, currencies } = row;
  const before = (a: number, b: number): number =>
    times[a] - times[b] || Number(returned[a]) - Number(returned[b]) || (events[a] < events[b] ? -1 : 1);
  return [...times.keys()].sort(before).map((n) => ({
    returned: returned[n],
    at: new Date(times[n]),
    productId: products[n],
    quantity: quantities[n],
    price: prices[n] === NO_PRICE ? null : prices[n],
    currency: currencyOf(currencies[n]),
  }));
}

/** A currency as the graph has it in lists: the empty text stands for none. */
export function currencyOf(stored: string): string | null {
  return stored === '' ? null : stored;
}
