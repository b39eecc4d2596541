import { type Steps, within } from '../../algorithms/graph/steps.js';
import { gainNdcg, spearman } from '../../algorithms/statistics.js';
import { type TellingTally } from '../../algorithms/sales/telling-tally.js';
import { learnHead, type Lesson } from './linear-head.js';
import { SALES_WINDOW } from './measure-sales.js';
import { FOLLOWERS, MONTH, PAGE_RANK, PAST, Seller, type SellerShop } from './seller-measures.js';

/** How well a ranking foretold who sold in a month that it had not seen. */
export interface RankingFigures {
  readonly name: 'forecast' | 'past sales' | 'PageRank' | 'followers';
  /** With the adjusted sales of everybody in that month. */
  readonly spearman: number;
  /** At 100; sales below zero count as none. */
  readonly ndcg: number;
}

export interface Forecast {
  /** Adjusted sales that each person's word is expected to bring in the next thirty days. */
  readonly sales: Float64Array;
  /** Of the last month whose sales are known, by a head that learnt from the months before. */
  readonly rankings: readonly RankingFigures[];
}

/** Months that the head learns from at most, at least one. */
const MONTHS = 3;
/** Penalty on the weights a month, of standardised measures. */
const PENALTY = 30;
const AT = 100;

/**
 * What each person's word will sell: a linear head on measures of a moment (PageRank, followers, past and recent adjusted sales, how much
 * she tells, expertise) learnt from the adjusted sales of the month after it, over the last months whose sales are known. Judged on the
 * last of them, which it does not learn from; then learnt again with it. Null where the shop is younger than that takes.
 *
 * Places in a learnt space (sixteen numbers a person) beside the measures brought nothing on three demo shops, nor did more months.
 */
export function* forecastSteps(shop: SellerShop, tally: TellingTally): Steps<Forecast | null> {
  const { rows, end } = shop.sales;
  const known = end - SALES_WINDOW;
  const first = rows.told.reduce((earliest, at) => Math.min(earliest, at), Infinity);
  const last = known - MONTH;
  // A head at `last` may learn from months whose sales were known by then.
  const months = Array.from({ length: MONTHS }, (_, n) => last - SALES_WINDOW - (n + 1) * MONTH).filter(
    (at) => at > first,
  );
  if (months.length === 0) return null;
  const seller = new Seller(shop, tally);
  const moments = [...months, last, end];
  const measures: Float64Array[][] = [];
  for (const [n, at] of moments.entries()) {
    measures.push(yield* within(seller.measures(at), n / moments.length, (n + 1) / moments.length));
  }
  const lessons = [...months, last].map((at, n) => ({ measures: measures[n], values: seller.sold(at, at + MONTH) }));
  const [taught, test] = [lessons.slice(0, -1), lessons.at(-1)!];
  yield 1;
  const rankings = judged(test, learnHead(taught, PENALTY)(test.measures));
  yield 1;
  const head = learnHead([test, ...taught.slice(0, MONTHS - 1)], PENALTY);
  return { sales: head(measures.at(-1)!), rankings };
}

function judged({ measures, values: sold }: Lesson, forecast: Float64Array): RankingFigures[] {
  const of = (place: number): Float64Array => Float64Array.from(measures, (row) => row[place]);
  const rankings = [
    ['forecast', forecast],
    ['past sales', of(PAST)],
    ['PageRank', of(PAGE_RANK)],
    ['followers', of(FOLLOWERS)],
  ] as const;
  return rankings.map(([name, by]) => ({ name, spearman: spearman(by, sold), ndcg: gainNdcg(by, sold, AT) }));
}
