import { solvePositiveDefinite } from '../../../gnn/index.js';
import { arcsFrom, rowOwners } from '../../algorithms/graph/arcs.js';
import { pageRankSteps } from '../../algorithms/graph/pagerank.js';
import { spearSteps } from '../../algorithms/graph/spear.js';
import { type Steps } from '../../algorithms/graph/steps.js';
import { gainNdcg, mean, spearman, standardDeviation } from '../../algorithms/statistics.js';
import { type TellingTally } from '../../algorithms/sales/telling-tally.js';
import { SALES_WINDOW } from './measure-sales.js';
import { type SocialData } from './social-data.js';

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

type Shop = Pick<SocialData, 'listening' | 'sales'>;

const DAY = 86_400;
const MONTH = 30 * DAY;
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
export function* forecastSteps(shop: Shop, tally: TellingTally): Steps<Forecast | null> {
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
  const taught: Lesson[] = [];
  for (const at of months) taught.push({ measures: yield* seller.measures(at), sold: seller.sold(at, at + MONTH) });
  const test: Lesson = { measures: yield* seller.measures(last), sold: seller.sold(last, known) };
  const rankings = judged(test, learn(taught).map(test.measures));
  const now = yield* seller.measures(end);
  return { sales: learn([test, ...taught.slice(0, MONTHS - 1)]).map(now), rankings };
}

/** Measures of everybody at one moment, one row of equal length each, and what they sold in the month after it. */
interface Lesson {
  readonly measures: readonly Float64Array[];
  readonly sold: Float64Array;
}

/** Places of measures that are baselines as well. */
const [PAGE_RANK, FOLLOWERS, PAST] = [0, 1, 2];

function judged({ measures, sold }: Lesson, forecast: Float64Array): RankingFigures[] {
  const of = (place: number): Float64Array => Float64Array.from(measures, (row) => row[place]);
  const rankings = [
    ['forecast', forecast],
    ['past sales', of(PAST)],
    ['PageRank', of(PAGE_RANK)],
    ['followers', of(FOLLOWERS)],
  ] as const;
  return rankings.map(([name, by]) => ({ name, spearman: spearman(by, sold), ndcg: gainNdcg(by, sold, AT) }));
}

/** What was known of people at a moment, and what they sold in a time. */
class Seller {
  private readonly teller: Int32Array;
  private readonly hears: Int32Array;

  constructor(
    private readonly shop: Shop,
    private readonly tally: TellingTally,
  ) {
    this.teller = rowOwners(shop.sales.rows.starts);
    this.hears = rowOwners(shop.listening.arcs.starts);
  }

  /** Adjusted sales of what each person told of from `from` to before `to`. */
  sold(from: number, to: number): Float64Array {
    const { bought, expected } = this.tally;
    return this.sums(from, to, (row) => bought[row] - expected[row]);
  }

  *measures(at: number): Steps<Float64Array[]> {
    const { listening, sales } = this.shop;
    const { arcs, since } = listening;
    const standing = Array.from(since.keys()).filter((arc) => since[arc] < at);
    const tails = standing.map((arc) => this.hears[arc]);
    const heads = standing.map((arc) => arcs.heads[arc]);
    const rank = yield* pageRankSteps(arcsFrom(arcs.nodes, tails, heads));
    const followers = new Float64Array(arcs.nodes);
    for (const head of heads) followers[head] += 1;
    const { starts, products, told: times } = sales.rows;
    const expertise = yield* spearSteps({ starts, products, times }, sales.products, (row) => times[row] < at);
    const known = at - SALES_WINDOW;
    const [past, recent] = [this.sold(-Infinity, known), this.sold(known - 3 * MONTH, known)];
    const [told, lately] = [this.sums(-Infinity, at, () => 1), this.sums(at - 3 * MONTH, at, () => 1)];
    return Array.from(rank, (share, n) =>
      Float64Array.of(
        ...[
          Math.log(1e-6 + share * arcs.nodes),
          Math.log1p(followers[n]),
          Math.sign(past[n]) * Math.sqrt(Math.abs(past[n])),
        ],
        ...[past[n] / (told[n] + 5), recent[n], Math.log1p(told[n]), Math.log1p(lately[n])],
        ...[Math.log1p(lately[n]) * Math.log1p(followers[n]), (lately[n] * (past[n] + 1)) / (told[n] + 20)],
        ...[(lately[n] * followers[n]) / 100, expertise[n]],
      ),
    );
  }

  private sums(from: number, to: number, of: (row: number) => number): Float64Array {
    const { told } = this.shop.sales.rows;
    const sums = new Float64Array(this.shop.listening.arcs.nodes);
    this.teller.forEach((person, row) => {
      if (told[row] >= from && told[row] < to) sums[person] += of(row);
    });
    return sums;
  }
}

/** Ridge regression on standardised measures; the mean is not penalised. */
function learn(lessons: readonly Lesson[]): { map: (measures: readonly Float64Array[]) => Float64Array } {
  const rows = lessons.flatMap(({ measures }) => measures);
  const sold = lessons.flatMap((lesson) => [...lesson.sold]);
  const size = rows[0]?.length ?? 0;
  const column = (place: number): Float64Array => Float64Array.from(rows, (row) => row[place]);
  const centres = Float64Array.from({ length: size }, (_, place) => mean(column(place)));
  const scales = Float64Array.from({ length: size }, (_, place) => standardDeviation(column(place)) || 1);
  const centre = mean(sold);
  const gram = new Float64Array(size * size);
  const weights = new Float64Array(size);
  const standard = new Float64Array(size);
  rows.forEach((row, n) => {
    for (let a = 0; a < size; a += 1) {
      standard[a] = (row[a] - centres[a]) / scales[a];
      weights[a] += standard[a] * (sold[n] - centre);
      for (let b = 0; b <= a; b += 1) gram[a * size + b] += standard[a] * standard[b];
    }
  });
  for (let a = 0; a < size; a += 1) gram[a * size + a] += PENALTY * lessons.length;
  solvePositiveDefinite(gram, size, weights);
  return {
    map: (measures) =>
      Float64Array.from(measures, (row) =>
        row.reduce((sum, value, a) => sum + (weights[a] * (value - centres[a])) / scales[a], centre),
      ),
  };
}
