import { type Steps, within } from '../graph/steps.js';
import { gainNdcg, spearman } from '../statistics.js';
import { type TellingTally } from '../sales/telling-tally.js';
import { beside, learnHeadSteps, type ValuedRows, type Rows, rowsOf } from './linear-head.js';
import { SALES_WINDOW } from './measure-sales.js';
import { FOLLOWERS, MONTH, PAGE_RANK, PAST, Seller, type SellerShop } from './seller-measures.js';

/** Names of the variant that is not used: with embeddings of people, or with the measures alone. */
const OTHER_WAY = ['forecast, with places', 'forecast, measures alone'] as const;

/** How well a ranking predicted the sales of a month that was not used for learning. */
export interface RankingFigures {
  readonly name: 'forecast' | (typeof OTHER_WAY)[number] | 'past sales' | 'PageRank' | 'followers';
  /** Rank correlation with the adjusted sales of all people in that month. */
  readonly spearman: number;
  /** NDCG at 100; sales below zero count as zero. */
  readonly ndcg: number;
}

export interface Forecast {
  /** Adjusted sales of each person expected in the next thirty days. */
  readonly sales: Float64Array;
  /** Quality on the last month whose sales are known, by a head learnt from earlier months. */
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

/** Number of months that the head learns from at most. */
const MONTHS = 3;
/** L2 penalty on the weights of standardised measures, for each month. */
const PENALTY = 30;
const AT = 100;
/** Embeddings are used where both figures are better by this factor: random vectors changed them by up to 4 %. */
const GAIN = 1.05;

/** A month: measures of people at its start, and their sales in it. */
interface Month extends ValuedRows {
  readonly at: number;
}

/**
 * Predicts the adjusted sales of each person in the next thirty days. A linear head maps measures at a cut-off (PageRank, audience, past and
 * recent adjusted sales, number of recommendations, expertise) to the adjusted sales of the month after it. It learns from the last
 * months whose sales are known, is evaluated on the latest of them, which it does not see, and is then learnt again with that month.
 * Null where the shop is too young for this.
 *
 * Embeddings of people are added to the measures where they improve both figures on the latest month that the head learns from, predicted from
 * the months before it. Only months after the cut-off of the network are used for this choice, because the network must not know
 * the sales that are predicted.
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

/** The two variants: measures alone, or measures and embeddings. */
class Ways {
  /** Months after the cut-off of the network, the latest first. */
  private readonly unseen: readonly Month[];

  /** @param months the latest first */
  constructor(
    private readonly months: readonly Month[],
    private readonly places: Places | null,
  ) {
    this.unseen = places === null ? [] : months.filter(({ at }) => at >= places.until);
  }

  /** Whether there are enough months to compare the variants. */
  get canBeCompared(): boolean {
    return this.unseen.length > 1;
  }

  *placesHelp(): Steps<boolean> {
    const [latest, ...before] = this.unseen;
    const [alone, placed] = [
      yield* within(this.by(false, before, latest.measures), 0, 0.5),
      yield* within(this.by(true, before, latest.measures), 0.5, 1),
    ].map((forecast) => figures('forecast', forecast, latest.values));
    return placed.ndcg > GAIN * alone.ndcg && placed.spearman > GAIN * alone.spearman;
  }

  foretell(placed: boolean, measures: Rows): Steps<Float64Array> {
    return this.by(placed, placed ? this.unseen : this.months, measures);
  }

  private *by(placed: boolean, months: readonly Month[], measures: Rows): Steps<Float64Array> {
    const { places } = this;
    const rows = (plain: Rows): Rows => (placed && places ? beside(plain, places.vectors, places.width) : plain);
    const sets = months.map((month) => ({ measures: rows(month.measures), values: month.values }));
    const head = yield* learnHeadSteps(sets, PENALTY);
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
