/**
 * What word of mouth sold, in shops where it is known: `bench -- sales-influence [shops=200] [demo]`. Each shop is made twice, with
 * the planted influence and without any; the adjusted figure should be the planted one, its interval cover it in 93 to 97 of a
 * hundred shops, and where nobody moves anybody hold zero.
 */
import { PLANS } from '../seeds/index.js';
import { mean, standardError } from '../src/algorithms/statistics.js';
import { SMALL_SHOP, salesTrial, type SalesTrial } from '../tests/support/sales-trial.js';
import { type SalesEstimate } from '../src/algorithms/sales/sales-interval.js';

export async function run(args: readonly string[] = []): Promise<Record<string, unknown>> {
  const plan = args.includes('demo') ? PLANS.demo : SMALL_SHOP;
  const shops = Number(args.find((arg) => /^shops=/.test(arg))?.slice(6) ?? 200);
  const [moved, still]: SalesTrial[][] = [[], []];
  for (let seed = 1; seed <= shops; seed += 1) {
    moved.push(salesTrial(plan, seed, true));
    still.push(salesTrial(plan, seed, false));
    if (seed % 20 === 0) console.error(`  ${seed} of ${shops} shops`);
    await new Promise(setImmediate);
  }
  const planted = mean(moved.map((trial) => trial.planted));
  const raw = moved.map((trial) => trial.estimate.bought - trial.planted);
  const adjusted = moved.map((trial) => trial.estimate.adjusted - trial.planted);
  const share = (trials: readonly SalesTrial[], holds: (trial: SalesTrial) => boolean): number =>
    trials.filter(holds).length / trials.length;
  const alarm = ({ lower, upper }: SalesEstimate): boolean => lower > 0 || upper < 0;
  const result = {
    ...{ shops, people: plan.people, planted },
    biasRaw: mean(raw) / planted,
    biasAdjusted: mean(adjusted) / planted,
    coverage: share(moved, ({ planted: value, estimate }) => estimate.lower <= value && value <= estimate.upper),
    falseAlarms: share(still, ({ estimate }) => alarm(estimate)),
    claims: share(still, ({ estimate }) => estimate.lower > 0),
    tellers: tellersOf(moved),
    placebos: {
      later: share(moved, ({ later }) => alarm(later)),
      stranger: share(moved, ({ stranger }) => alarm(stranger)),
      laterStill: share(still, ({ later }) => alarm(later)),
      strangerStill: share(still, ({ stranger }) => alarm(stranger)),
    },
  };
  const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
  console.log(
    `${shops} shops of ${plan.people} people, ${planted.toFixed(0)} purchases caused in each by word of mouth`,
  );
  console.log(`raw bias      ${percent(result.biasRaw)} (s.e. ${percent(standardError(raw) / planted)})`);
  console.log(`adjusted bias ${percent(result.biasAdjusted)} (s.e. ${percent(standardError(adjusted) / planted)})`);
  console.log(`intervals of 95 % cover the planted value in ${percent(result.coverage)} (asked: 93 to 97 %)`);
  console.log(
    `without influence the interval misses zero in ${percent(result.falseAlarms)} (asked: at most 5 %), ` +
      `lies above it in ${percent(result.claims)}`,
  );
  const { people, coverage, separable, wrong } = result.tellers;
  console.log(
    `${people.toFixed(0)} people in each shop who were heard thirty times or more: covered ${percent(coverage)}, ` +
      `above zero ${percent(separable)}, of these wrongly ${percent(wrong)}`,
  );
  console.log(
    `placebos miss zero: ${Object.entries(result.placebos)
      .map(([name, value]) => `${name} ${percent(value)}`)
      .join(', ')}`,
  );
  return result;
}

/** Single tellers: how often the interval covers, how many are above zero, and how many of these moved nobody. */
function tellersOf(trials: readonly SalesTrial[]): {
  people: number;
  coverage: number;
  separable: number;
  wrong: number;
} {
  const heard = trials.flatMap(({ tellers }) => tellers.filter(({ estimate }) => estimate.heard >= HEARD));
  const covered = heard.filter(({ planted, estimate }) => estimate.lower <= planted && planted <= estimate.upper);
  const above = heard.filter(({ estimate }) => estimate.lower > 0);
  return {
    people: heard.length / trials.length,
    coverage: covered.length / heard.length,
    separable: above.length / heard.length,
    wrong: above.filter(({ planted }) => planted < 0.1).length / Math.max(1, above.length),
  };
}

const HEARD = 30;
