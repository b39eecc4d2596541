/**
 * How often people buy again: `bench -- lifetime-value [folder of logs] [--json]`. BG/NBD, Pareto/NBD and what is learnt from the
 * past of each data set, on the second half of the time; the one that is used is chosen on the first half.
 * Beside them the published fits of BG/NBD, BG/BB and Gamma-Gamma. A folder holds `<name>Elog.csv[.gz]` with the columns `cust,date`
 * (days since 1970).
 */
import { fitBgBb } from '../../src/algorithms/lifetime/bg-bb.js';
import { foreseePurchases } from '../../src/algorithms/lifetime/foresee.js';
import { fitGammaGamma } from '../../src/algorithms/lifetime/gamma-gamma.js';
import { type Fit, valuesOf } from '../../src/algorithms/lifetime/maximum-likelihood.js';
import { expectedParetoNbd, fitParetoNbd } from '../../src/algorithms/lifetime/pareto-nbd.js';
import { boughtUntil, purchaseDays } from '../../src/algorithms/lifetime/purchase-days.js';
import { repeatAmounts } from '../../src/algorithms/lifetime/repeat-amounts.js';
import { mean } from '../../src/algorithms/statistics.js';
import { type PurchaseLog, readCdnow, readDonations, readPurchaseLogs } from '../data/purchases.js';

const DATA = '../shared/data';
/** Root mean squared errors of others on the same hold-outs. */
const PUBLISHED = { cdnow: { 'BG/NBD': 1.608, 'Pareto/NBD': 1.6028 }, grocery: { 'BG/NBD': 3.1503 } };

export function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const cdnow = readCdnow(`${DATA}/cdnow`);
  const logs = args.length > 0 ? readPurchaseLogs(args[0]) : [cdnow, ...readPurchaseLogs(`${DATA}/btyd`)];
  const rows = logs.flatMap(judge);
  console.table(
    rows.map((row) => ({
      ...{ data: row.data, name: row.name, rmse: row.rmse.toFixed(4), bias: `${(100 * row.bias).toFixed(1)} %` },
      'error on the past / BG/NBD': row.validation?.toFixed(3) ?? '-',
    })),
  );
  console.log(`published root mean squared errors: ${JSON.stringify(PUBLISHED)}`);
  const fits: Record<string, Fit<string>> = args.length > 0
    ? {}
    : { donations: fitBgBb(readDonations(`${DATA}/btyd`)), amounts: amountsOf(cdnow) };
  for (const [name, fit] of Object.entries(fits)) console.log(`${name}: ${inWords(fit)}`);
  return Promise.resolve({ rows, fits });
}

function judge({ name: data, purchases, end, last }: PurchaseLog) {
  const bought = purchaseDays(purchases);
  const ahead = (last - end) / 7;
  const { view, forecasts, chosen, bgNbd, lower, upper } = foreseePurchases(bought, { end, ahead });
  const truth = boughtUntil(bought, view, last);
  const pareto = fitParetoNbd(view.history);
  console.log(`${data}: BG/NBD ${inWords(bgNbd)}\n${data}: Pareto/NBD ${inWords(pareto)}`);
  const inside = truth.filter((count, n) => count >= lower[n] && count <= upper[n]).length / truth.length;
  console.log(
    `${data}: ${chosen.name} is used; its 90 % bounds hold ${(100 * inside).toFixed(1)} % of ${truth.length} people`,
  );
  const row = (name: string, expected: Float64Array, validation: number | null) => ({
    ...{ data, name, validation },
    rmse: Math.sqrt(mean(expected.map((value, n) => (value - truth[n]) ** 2))),
    bias: mean(expected) / mean(truth) - 1,
  });
  const { frequency, recency, age } = view.history;
  const model = valuesOf(pareto);
  return [
    row(
      'Pareto/NBD',
      frequency.map((x, n) => expectedParetoNbd(model, x, recency[n], age[n], ahead)),
      null,
    ),
    ...forecasts.map(({ name, expected, validation }) => row(name.replace('_', '/'), expected, validation)),
    row('used', chosen.expected, chosen.validation),
  ];
}

function amountsOf({ purchases, end }: PurchaseLog): Fit<'p' | 'q' | 'v'> {
  const amounts = repeatAmounts(purchases.flatMap((p) => (p.day <= end ? [{ ...p, amount: p.amount ?? 0 }] : [])));
  return fitGammaGamma(amounts.purchases, amounts.means);
}

function inWords({ parameters, logLikelihood }: Fit<string>): string {
  const shown = Object.entries(parameters).map(
    ([name, { value, lower, upper }]) => `${name} ${value.toFixed(3)} [${lower.toFixed(3)}, ${upper.toFixed(3)}]`,
  );
  return `${shown.join(', ')}, log-likelihood ${logLikelihood.toFixed(1)}`;
}
