import { type Steps, within } from '../graph/steps.js';
import { gainNdcg, spearman } from '../statistics.js';
import { type TellingTally } from '../sales/telling-tally.js';
import { beside, learnHeadSteps, type Lesson, type Rows, rowsOf } from './linear-head.js';
import { SALES_WINDOW } from './measure-sales.js';
import { FOLLOWERS, MONTH, PAGE_RANK, PAST, Seller, type SellerShop } from './seller-measures.js';

/** The forecast the other way than it is made: with people's places in the graph network, or by the measures alone. */
const OTHER_WAY = ['forecast, with places', 'forecast, measures alone'] as const;

/** How well a ranking foretold who sold in a month that it had not seen. */
export interface RankingFigures {
  readonly name: 'forecast' | (typeof OTHER_WAY)[number] | 'past sales' | 'PageRank' | 'followers';
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

/** Embeddings of people in a graph network that was trained on events before a cut-off only. */
export interface Places {
  /** The cut-off, in Unix seconds. */
  readonly until: number;
  readonly width: number;
  /** Unit vectors, people x width, in the order of the shop's people; zeros for people whom the network does not know. */
  readonly vectors: Float32Array;
}

/** Months that the head learns from at most, at least one. */
const MONTHS = 3;
/** Penalty on the weights a month, of standardised measures. */
const PENALTY = 30;
const AT = 100;

/** A month of a shop: what was known of people when it began, and what they sold in it. */
interface Month extends Lesson {
  readonly at: number;
}

/**
 * What each person's word will sell: a linear head on measures of a moment (PageRank, followers, past and recent adjusted sales, how much
 * she tells, expertise) and, where that helps, on her embedding in the graph network; learnt from the adjusted sales of the month after
 * it, over the last months whose sales are known. Judged on the last of them, which it does not learn from; then learnt again with it.
 * Null where the shop is younger than that takes.
 *
 * Embeddings are used where both figures of the latest month that the head learns from say so, foretold from the ones before it. Only
 * months after the network was learnt can say: it must not know what is to be foretold.
 */
export function* forecastSteps(
  shop: SellerShop,
  tally: TellingTally,
  places: Places | null = null,
): Steps<Forecast | null> {
  const { rows, end } = shop.sales;
  const known = end - SALES_WINDOW;
  const first = rows.told.reduce((earliest, at) => Math.min(earliest, at), Infinity);
  const last = known - MONTH;
  // A head at `last` may learn from months whose sales were known by then.
  const starts = Array.from({ length: MONTHS }, (_, n) => last - SALES_WINDOW - (n + 1) * MONTH).filter(
    (at) => at > first,
  );
  if (starts.length === 0) return null;
  const seller = new Seller(shop, tally);
  const moments = [...starts, last, end];
  const measures: Rows[] = [];
  for (const [n, at] of moments.entries()) {
    const found = yield* within(seller.measures(at), (0.8 * n) / moments.length, (0.8 * (n + 1)) / moments.length);
    measures.push(rowsOf(found));
  }
  const months = moments
    .slice(0, -1)
    .map((at, n) => ({ at, measures: measures[n], values: seller.sold(at, at + MONTH) }));
  const [taught, test] = [months.slice(0, -1), months.at(-1)!];
  const ways = new Ways(taught, places);
  const placed = ways.canBeCompared && (yield* within(ways.placesHelp(), 0.8, 0.85));
  const forecast = yield* within(ways.foretell(placed, test.measures), 0.85, 0.9);
  const other = ways.canBeCompared ? yield* within(ways.foretell(!placed, test.measures), 0.9, 0.95) : null;
  const rankings = [
    figures('forecast', forecast, test.values),
    ...(other === null ? [] : [figures(OTHER_WAY[placed ? 1 : 0], other, test.values)]),
    ...plainRankings(test),
  ];
  const again = new Ways([test, ...taught.slice(0, MONTHS - 1)], places);
  return { sales: yield* within(again.foretell(placed, measures.at(-1)!), 0.95, 1), rankings };
}

/** The two ways to foretell: by the measures alone, or with places beside them. */
class Ways {
  /** Months of which the network knew nothing, the latest first. */
  private readonly unseen: readonly Month[];

  /** @param months the latest first */
  constructor(
    private readonly months: readonly Month[],
    private readonly places: Places | null,
  ) {
    this.unseen = places === null ? [] : months.filter(({ at }) => at >= places.until);
  }

  /** Whether there are months enough to say which is better. */
  get canBeCompared(): boolean {
    return this.unseen.length > 1;
  }

  *placesHelp(): Steps<boolean> {
    const [latest, ...before] = this.unseen;
    const [alone, placed] = [
      yield* within(this.by(false, before, latest.measures), 0, 0.5),
      yield* within(this.by(true, before, latest.measures), 0.5, 1),
    ].map((forecast) => figures('forecast', forecast, latest.values));
    return placed.ndcg > alone.ndcg && placed.spearman > alone.spearman;
  }

  foretell(placed: boolean, measures: Rows): Steps<Float64Array> {
    return this.by(placed, placed ? this.unseen : this.months, measures);
  }

  private *by(placed: boolean, months: readonly Month[], measures: Rows): Steps<Float64Array> {
    const { places } = this;
    const rows = (plain: Rows): Rows => (placed && places ? beside(plain, places.vectors, places.width) : plain);
    const lessons = months.map((month) => ({ measures: rows(month.measures), values: month.values }));
    const head = yield* learnHeadSteps(lessons, PENALTY);
    return head(rows(measures));
  }
}

function plainRankings({ measures, values }: Month): RankingFigures[] {
  const of = (place: number): Float64Array =>
    Float64Array.from({ length: measures.people }, (_, person) => measures.row(person)[place]);
  return [
    figures('past sales', of(PAST), values),
    figures('PageRank', of(PAGE_RANK), values),
    figures('followers', of(FOLLOWERS), values),
  ];
}

function figures(name: RankingFigures['name'], by: Float64Array, sold: Float64Array): RankingFigures {
  return { name, spearman: spearman(by, sold), ndcg: gainNdcg(by, sold, AT) };
}
