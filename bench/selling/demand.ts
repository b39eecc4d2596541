/**
 * What will be sold: `bench -- demand [folder or file] [set...] [--json]`. Sets of series with what came after each (`bench/data/series.ts`), forecast at once by `forecastSet`, which
 * chooses on what is known alone. Beside it each way alone, the mean of all ways, and zero. Steady demand is judged by MASE; intermittent demand by RMSSE, by the error of the sum over the
 * horizon (`cumulativeError`, of all that was sold; `scaledCumulativeError`, a period, by the step of the series) and by bias: a forecast of zero wins MASE there.
 */
import { forecastSet, type SetForecast } from '../../src/algorithms/demand/forecast-set.js';
import { meanAbsolute, rootMeanSquare, seasonalScale, stepScale } from '../../src/algorithms/demand/measures.js';
import { readSeriesSets, type SeriesSet, type TestedSeries } from '../data/series.js';

const DATA = '../shared/data/forecast';
const COVERAGE = 0.9;
/** A series of fewer sales has no step to measure errors by. */
const LEAST_SALES = 2;
/** Means over series as published: Monash archive, and IMAPA of statsforecast on car parts. */
const BESIDE = {
  'tourism-quarterly': { 'N-BEATS': 1.475, ETS: 1.592 },
  'm3-quarterly': { Theta: 1.117, ETS: 1.17 },
  'm3-monthly': { TBATS: 0.861, Theta: 0.864 },
  hospital: { Theta: 0.761, ETS: 0.765 },
  'm4-weekly': { 'N-BEATS': 0.453, TBATS: 0.504 },
  carparts: { IMAPA: 0.684 },
};

type Row = Record<string, string | number>;

export function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const [place, ...named] = args;
  const sets = readSeriesSets(place ?? DATA).filter(({ name }) => named.length === 0 || named.includes(name));
  const rows = sets.flatMap(judgeSet);
  console.log(`beside them: ${JSON.stringify(BESIDE)}`);
  return Promise.resolve({ coverage: COVERAGE, rows });
}

function judgeSet({ name, series }: SeriesSet): Row[] {
  const began = performance.now();
  const groups = new Map<number, TestedSeries[]>();
  for (const one of series) groups.set(one.after.length, [...(groups.get(one.after.length) ?? []), one]);
  const all = [...groups.values()].flatMap((group) => {
    const forecast = forecastSet(group, group[0].after.length, COVERAGE);
    return group.map((one, n) => ({ one, forecast, n }));
  });
  const seconds = (performance.now() - began) / 1000;
  const intermittent = all[0].forecast.intermittent;
  const judged = all.filter(({ one }) =>
    intermittent ? stepScale(one) > 0 && countOf(one) >= LEAST_SALES : seasonalScale(one) > 0,
  );
  const names = ['used', ...Object.keys(all[0].forecast.forecasts[0].alone), 'mean of all', 'zero'];
  const rows = names.map((way): Row => ({
    data: name,
    name: way,
    ...(intermittent ? rateFigures(judged, way) : { mase: meanError(judged, way, meanAbsolute, seasonalScale) }),
    ...(way === 'used' ? coverage(judged) : {}),
    series: judged.length,
  }));
  console.table(rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, short(value)]))));
  console.log(`${name}: ${series.length} series in ${seconds.toFixed(0)} s`);
  return rows;
}

interface Judged {
  readonly one: TestedSeries;
  readonly forecast: SetForecast;
  readonly n: number;
}

/** What a way says of a series; where it has nothing to say, the mean of those that have. */
function saidBy({ one, forecast, n }: Judged, way: string): Float64Array {
  const { values, alone } = forecast.forecasts[n];
  if (way === 'used') return values;
  if (way === 'zero') return new Float64Array(one.after.length);
  const said = way === 'mean of all' ? undefined : alone[way];
  if (said) return said;
  const served = Object.values(alone).filter((each) => each !== undefined);
  return values.map((_, h) => served.reduce((sum, each) => sum + each[h], 0) / Math.max(1, served.length));
}

function meanError(
  judged: readonly Judged[],
  way: string,
  loss: (forecast: Float64Array, truth: Float64Array) => number,
  scale: (series: TestedSeries) => number,
): number {
  return (
    judged.reduce((sum, each) => sum + loss(saidBy(each, way), each.one.after) / scale(each.one), 0) / judged.length
  );
}

function rateFigures(judged: readonly Judged[], way: string): Row {
  let [away, more, sold, scaled] = [0, 0, 0, 0];
  for (const each of judged) {
    const [said, truth] = [total(saidBy(each, way)), total(each.one.after)];
    away += Math.abs(said - truth);
    scaled += Math.abs(said - truth) / (each.one.after.length * stepScale(each.one)) / judged.length;
    more += said - truth;
    sold += truth;
  }
  const rmsse = meanError(judged, way, rootMeanSquare, stepScale);
  return { rmsse, cumulativeError: away / sold, scaledCumulativeError: scaled, bias: more / sold };
}

/** Shares of periods, and of sums over the horizon, that lay in their band. */
function coverage(judged: readonly Judged[]): Row {
  let [inside, periods, sums] = [0, 0, 0];
  for (const { one, forecast, n } of judged) {
    const { lower, upper, totalLower, totalUpper } = forecast.forecasts[n];
    one.after.forEach((value, h) => (inside += value >= lower[h] && value <= upper[h] ? 1 : 0));
    periods += one.after.length;
    const sum = total(one.after);
    if (sum >= totalLower && sum <= totalUpper) sums += 1;
  }
  return { coverage: inside / periods, totalCoverage: sums / judged.length };
}

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
const countOf = ({ values }: TestedSeries): number => values.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0);
const short = (value: string | number): string => (typeof value === 'number' ? String(+value.toFixed(4)) : value);
