/**
 * What word of mouth sold, in shops where it is known: `bench -- sales-influence [shops=200] [demo]`. Each shop is made twice, with
 * the planted influence and without any. The adjusted sales should be the purchases that were planted, each of them, whenever and however often the
 * person heard; their interval should cover them in 93 to 97 of a hundred shops, and zero where nobody moves anybody.
 */
import { PLANS } from '../../seeds/index.js';
import { precisionAt } from '../support/precision.js';
import { mean, standardError } from '../../src/algorithms/statistics.js';
import { type SalesEstimate } from '../../src/algorithms/sales/sales-interval.js';
import { SMALL_SHOP, salesTrial, type SalesTrial } from '../../tests/support/sales-trial.js';

/** People who were heard so often are judged one by one, and so many are the top of a list. */
const HEARD = 30;
const TOP = 20;

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
    width: mean(moved.map(({ estimate }) => estimate.upper - estimate.lower)) / planted,
    falseAlarms: share(still, ({ estimate }) => alarm(estimate)),
    claims: share(still, ({ estimate }) => estimate.lower > 0),
    tellers: tellersOf(moved),
    tellersStill: tellersOf(still).proven,
    placebos: {
      moved: share(moved, ({ placebo }) => alarm(placebo)),
      still: share(still, ({ placebo }) => alarm(placebo)),
    },
  };
  const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
  console.log(
    `${shops} shops of ${plan.people} people, ${planted.toFixed(0)} purchases caused in each by word of mouth`,
  );
  console.log(`raw bias      ${percent(result.biasRaw)} (s.e. ${percent(standardError(raw) / planted)})`);
  console.log(`adjusted bias ${percent(result.biasAdjusted)} (s.e. ${percent(standardError(adjusted) / planted)})`);
  console.log(
    `intervals of 95 % cover all planted purchases in ${percent(result.coverage)} (asked: 93 to 97 %), ` +
      `their width is ${percent(result.width)}`,
  );
  console.log(
    `without influence the interval misses zero in ${percent(result.falseAlarms)} (asked: at most 5 %), ` +
      `lies above it in ${percent(result.claims)}`,
  );
  const { people, coverage, proven, wrong, precision } = result.tellers;
  console.log(
    `${people.toFixed(0)} people in each shop who were heard thirty times or more: covered ${percent(coverage)}; ` +
      `of all people proven ${proven.toFixed(1)}, of these wrongly ${percent(wrong)} (asked: at most 5 %), ` +
      `without influence ${result.tellersStill.toFixed(2)}`,
  );
  console.log(`precision@${TOP} of the list by SALES against what people caused: ${precision.toFixed(2)}`);
  console.log(
    `placebos miss zero: ${Object.entries(result.placebos)
      .map(([name, value]) => `${name} ${percent(value)}`)
      .join(', ')}`,
  );
  return result;
}

/** Single tellers: how often the interval covers, how many are proven, and how many of these moved nobody. */
function tellersOf(trials: readonly SalesTrial[]): {
  people: number;
  coverage: number;
  proven: number;
  wrong: number;
  precision: number;
} {
  const all = trials.flatMap(({ tellers }) => tellers);
  const heard = all.filter(({ figures }) => figures.heard >= HEARD);
  const covered = heard.filter(({ planted, figures }) => figures.lower <= planted && planted <= figures.upper);
  const proven = all.filter(({ figures }) => figures.proven);
  return {
    people: heard.length / trials.length,
    coverage: covered.length / heard.length,
    proven: proven.length / trials.length,
    wrong: proven.filter(({ planted }) => planted === 0).length / Math.max(1, proven.length),
    precision: mean(
      trials.map(({ tellers }) => {
        const scores = tellers.map(({ figures }) => (figures.heard > 0 ? figures.lower : -Infinity));
        return precisionAt(
          scores,
          tellers.map(({ planted }) => planted),
          TOP,
        );
      }),
    ),
  };
}
