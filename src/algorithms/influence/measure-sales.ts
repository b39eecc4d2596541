import { type Steps, within } from '../graph/steps.js';
import { seededRng } from '../random.js';
import { activityRates } from '../sales/activity-rate.js';
import { adjustedSalesSteps } from '../sales/adjusted-sales.js';
import { attributeSalesSteps } from '../sales/attribute-sales.js';
import { prepareLog } from '../sales/exposures.js';
import { HEARING_TIMES } from '../sales/hearings.js';
import { matchPeopleSteps } from '../sales/match-people.js';
import { salesByGroup, type SalesEstimate } from '../sales/sales-interval.js';
import { purchaseRates } from '../sales/purchase-rates.js';
import { salesChancesSteps } from '../sales/sales-chances.js';
import { tasteVectorsSteps } from '../sales/taste-vectors.js';
import { type TellingTally } from '../sales/telling-tally.js';
import { type SocialData } from './social-data.js';

/**
 * Sales by word of mouth. Arrays have one number for each row of `data.sales.rows` (the recommendation of a product by a person) or for each
 * arc of `data.listening`.
 */
export interface MeasuredSales {
  readonly tally: TellingTally;
  /** The placebo: as if every hearing had been 45 days later; the true value is zero. */
  readonly placebo: TellingTally;
  /** Attributed sales of each row: the recommender's share of later purchases, and of what was paid, by row and currency. */
  readonly attributed: Float32Array;
  readonly attributedAmounts: Float64Array;
  /** For each arc the chance that a purchase of its head makes its tail buy, and the standard deviation of what is known of it. */
  readonly chances: Float64Array;
  readonly errors: Float64Array;
  /** Mean time from a recommendation to the purchase, in seconds. */
  readonly delay: number;
  /** Of the whole shop. */
  readonly total: SalesEstimate;
  readonly totalPlacebo: SalesEstimate;
}

const DAY = 86_400;
/** A hearing counts for this time, in seconds. With the planted delays 999 of 1,000 purchases that word of mouth causes come within it. */
export const SALES_WINDOW = HEARING_TIMES.window;
const PLACEBO_AFTER = 45 * DAY;
const TASTE_WIDTH = 16;
const MATCHES = 60;

/**
 * Measures the sales of all recommendations, as `src/algorithms/sales/README.md` describes. People are matched by taste (what they view and
 * like), activity and region. The seed is fixed, so that equal data give equal figures.
 */
export function* measureSalesSteps({
  sales,
  looks,
  region,
}: Pick<SocialData, 'sales' | 'looks' | 'region'>): Steps<MeasuredSales> {
  // The shares of the work were measured in a shop of 100,000 people.
  const rng = seededRng(1);
  const log = prepareLog(sales);
  const taste = yield* within(tasteVectorsSteps(looks, sales.products, TASTE_WIDTH, rng), 0, 0.1);
  const activity = activityRates(looks, sales);
  const matches = yield* within(
    matchPeopleSteps({ taste, width: TASTE_WIDTH, activity, region }, MATCHES, rng),
    0.1,
    0.35,
  );
  const asked = (placebo = 0): Steps<TellingTally> =>
    adjustedSalesSteps(log, matches, activity, { window: SALES_WINDOW, placebo });
  const tally = yield* within(asked(), 0.35, 0.7);
  const placebo = yield* within(asked(PLACEBO_AFTER), 0.7, 0.85);
  const [[total], [totalPlacebo]] = [tally, placebo].map((of) => salesByGroup(of, () => 0, 1));
  const credit = yield* within(attributeSalesSteps(log, { window: SALES_WINDOW }), 0.85, 0.88);
  const learnt = yield* within(salesChancesSteps(log, activity, purchaseRates(sales, tally)), 0.88, 1);
  const attributed = new Float32Array(sales.rows.products.length);
  const { currencies } = sales;
  const attributedAmounts = new Float64Array(attributed.length * currencies);
  credit.telling.forEach((row, n) => {
    attributed[row] += credit.share[n];
    for (let c = 0; c < currencies; c += 1) {
      attributedAmounts[row * currencies + c] += credit.amounts[n * currencies + c];
    }
  });
  return { tally, placebo, attributed, attributedAmounts, ...learnt, total, totalPlacebo };
}
