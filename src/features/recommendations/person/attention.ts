import { type ProductId } from '../../catalogue/index.js';
import { KIND_CODE } from '../../activity/index.js';
import { type EventColumns } from './person-record.js';

const DAY = 86_400;
/** A product that was put into the cart longer ago was forgotten there. */
const CART_DAYS = 30;
/** Most products of a cart that a list goes by: the latest. */
const MOST_IN_CART = 20;

/**
 * The products in a cart: put there in the last 30 days and not bought since, the latest first.
 *
 * @param events the latest first
 * @param at unix seconds
 */
export function cartOf(events: EventColumns, at: number): ProductId[] {
  const settled = new Set<ProductId>();
  const cart: ProductId[] = [];
  events.items.forEach((item, e) => {
    if (settled.has(item) || events.times[e] > at || events.times[e] < at - CART_DAYS * DAY) return;
    const kind = events.kinds[e];
    if (kind === KIND_CODE.ADD_TO_CART) cart.push(item);
    if (kind === KIND_CODE.ADD_TO_CART || kind === KIND_CODE.PURCHASE) settled.add(item);
  });
  return cart.slice(0, MOST_IN_CART);
}

/** The product that the person looked at last, in the last 30 days; undefined without one. */
export function lastViewed(events: EventColumns, at: number): ProductId | undefined {
  const e = events.kinds.findIndex((kind, n) => kind === KIND_CODE.VIEW && events.times[n] <= at);
  return e >= 0 && events.times[e] >= at - CART_DAYS * DAY ? events.items[e] : undefined;
}
