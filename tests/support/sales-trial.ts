import { generateShop, type ShopPlan } from '../../seeds/index.js';
import { rowOwners } from '../../src/algorithms/graph/arcs.js';
import { seededRng } from '../../src/algorithms/random.js';
import { adjustedSales, type AdjustedOptions } from '../../src/algorithms/sales/adjusted-sales.js';
import { prepareLog } from '../../src/algorithms/sales/exposures.js';
import { matchPeople } from '../../src/algorithms/sales/match-people.js';
import { salesByGroup, salesEstimate, type SalesEstimate } from '../../src/algorithms/sales/sales-interval.js';
import { tasteVectors } from '../../src/algorithms/sales/taste-vectors.js';
import { addToTally, emptyTally } from '../../src/algorithms/sales/telling-tally.js';
import { plantedSales, salesShop } from './sales-shop.js';

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

const DAY = 86_400;
const WINDOW = 14 * DAY;
const LAG = 3 * 3_600;
const TASTE_WIDTH = 16;
const MATCHES = 60;

export interface SalesTrial {
  /** Purchases that word of mouth caused, as planted. */
  readonly planted: number;
  /** Planted and estimated sales of each recommender. */
  readonly tellers: readonly { readonly planted: number; readonly estimate: SalesEstimate }[];
  readonly estimate: SalesEstimate;
  readonly later: SalesEstimate;
  readonly stranger: SalesEstimate;
}

/** Generates a shop and estimates its attributed sales, and those of both placebos. */
export function salesTrial(plan: ShopPlan, seed: number, influence: boolean): SalesTrial {
  const shop = salesShop(generateShop(plan, { seed, influence }));
  const { activity, region } = shop;
  const rng = seededRng(seed);
  const taste = tasteVectors(shop.looks, shop.log.products, TASTE_WIDTH, rng);
  const matches = matchPeople({ taste, width: TASTE_WIDTH, activity, region }, MATCHES, rng);
  const log = prepareLog(shop.log);
  const ask = (placebo?: AdjustedOptions['placebo']): ReturnType<typeof adjustedSales> =>
    adjustedSales(log, matches, activity, { window: WINDOW, lag: LAG, placebo });
  const sales = ask();
  const planted = plantedSales(shop, sales, { window: WINDOW, lag: LAG });
  const { heads } = shop.log.listening.arcs;
  const tally = emptyTally(log.rows.products.length);
  addToTally(tally, sales);
  const teller = rowOwners(log.rows.starts);
  const tellers = salesByGroup(tally, (row) => teller[row], plan.people, seed);
  const ofTellers = new Float64Array(plan.people);
  planted.forEach((chance, row) => (ofTellers[heads[sales.arc[row]]] += chance));
  return {
    planted: planted.reduce((sum, chance) => sum + chance, 0),
    tellers: tellers.map((estimate, teller) => ({ planted: ofTellers[teller], estimate })),
    estimate: salesEstimate(sales, rng),
    later: salesEstimate(ask({ kind: 'later', seconds: 45 * DAY }), rng),
    stranger: salesEstimate(ask({ kind: 'stranger', rng }), rng),
  };
}
