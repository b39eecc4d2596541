import { generateShop, type Shop, type ShopPlan } from '../../seeds/index.js';
import { finish } from '../../src/algorithms/graph/steps.js';
import { measureSalesSteps } from '../../src/algorithms/influence/measure-sales.js';
import {
  figuresAt,
  provenLimit,
  salesColumnsSteps,
  type SalesFigures,
} from '../../src/algorithms/influence/sales-figures.js';
import { rowOwners } from '../../src/algorithms/graph/arcs.js';
import { type SalesEstimate } from '../../src/algorithms/sales/sales-interval.js';
import { salesShop } from './sales-shop.js';

/** A shop that is small enough to be generated two hundred times. */
export const SMALL_SHOP: ShopPlan = {
  people: 500,
  products: 250,
  friendships: 2_200,
  follows: 800,
  communities: 5,
  fraudsters: 4,
  pushedProducts: 2,
  visitsPerPerson: 14,
};

export interface SalesTrial {
  /** Purchases that word of mouth caused, as planted. */
  readonly planted: number;
  readonly estimate: SalesEstimate;
  readonly placebo: SalesEstimate;
  /** Planted and estimated sales of each recommender. */
  readonly tellers: readonly { readonly planted: number; readonly figures: SalesFigures }[];
}

/** Generates a shop without a ring, as rings are left out before sales are measured, and measures its sales as a run does. */
export function salesTrial(plan: ShopPlan, seed: number, influence: boolean): SalesTrial {
  const shop = withoutRing(generateShop(plan, { seed, influence }));
  const { log, looks, region } = salesShop(shop);
  const sales = finish(measureSalesSteps({ sales: log, looks, region }));
  const teller = rowOwners(log.rows.starts);
  const columns = finish(salesColumnsSteps(sales, (row) => teller[row], shop.users.length));
  const planted = plantedByTeller(shop);
  const limit = provenLimit(columns);
  return {
    planted: shop.truth.influence.caused.length,
    estimate: sales.total,
    placebo: sales.totalPlacebo,
    tellers: planted.map((caused, person) => ({ planted: caused, figures: figuresAt(columns, person, limit) })),
  };
}

/** Number of purchases that each person caused, in the order of the shop's people. */
export function plantedByTeller(shop: Shop): number[] {
  const buyer = new Map(shop.events.map((event) => [String(event.event_id), event.user_id]));
  const person = new Map(shop.users.map(({ user_id: id }, n) => [id, n]));
  const caused = shop.users.map(() => 0);
  for (const { cause } of shop.truth.influence.caused) caused[person.get(buyer.get(cause))!] += 1;
  return caused;
}

function withoutRing(shop: Shop): Shop {
  const ring = new Set<unknown>(shop.truth.fraud.members);
  return {
    ...shop,
    friendships: shop.friendships.filter((row) => !ring.has(row.user_id) && !ring.has(row.friend_id)),
    follows: shop.follows.filter((row) => !ring.has(row.follower_id) && !ring.has(row.followed_id)),
    events: shop.events.filter((row) => !ring.has(row.user_id)),
  };
}
