import { complexSmoothing } from './complex-smoothing.js';
import { chooseEts, ets } from './ets.js';
import { type EtsForm } from './ets-model.js';
import { harmonicSeason } from './harmonic-season.js';
import { croston, imapa, overallMean, simpleSmoothing, syntetosBoylan, teunterSyntetosBabai } from './intermittent.js';
import { fitPooledSteps } from './pooled-steps.js';
import { seasonalNaive } from './seasonal-naive.js';
import { cutLast, type DemandSeries, type Forecaster, shareOfZeros } from './series.js';
import { theta } from './theta.js';

/** One way to forecast each series of a set. `n` is the place of the series in it, which may be cut. */
export interface Way {
  readonly name: string;
  readonly forecast: (n: number, series: DemandSeries, horizon: number) => Float64Array | undefined;
}

/** From this share of periods without a sale on, demand is intermittent: rates are forecast, not seasons. */
export const INTERMITTENT = 0.4;
/** Seasons up to this are shapes of one place each, longer ones waves. */
const SHAPED = 24;

/** Whether a set as a whole is intermittent, by its mean share of periods without a sale. */
export function isIntermittent(set: readonly DemandSeries[]): boolean {
  return set.reduce((sum, { values }) => sum + shareOfZeros(values), 0) / set.length >= INTERMITTENT;
}

const own = (name: string, forecaster: Forecaster): Way => ({
  name,
  forecast: (_, series, horizon) => forecaster(series, horizon),
});

/** The mean of the latest season. */
function lastSeason({ values, season }: DemandSeries, horizon: number): Float64Array | undefined {
  return overallMean({ values: values.subarray(Math.max(0, values.length - season)), season }, horizon);
}

/** Ways for demand that often is none. */
export const INTERMITTENT_WAYS: readonly Way[] = [
  own('smoothing', simpleSmoothing),
  own('Croston', croston),
  own('SBA', syntetosBoylan),
  own('TSB', teunterSyntetosBabai),
  own('IMAPA', imapa),
  own('mean', overallMean),
  own('last season', lastSeason),
];

/**
 * Ways for demand that is steady.
 *
 * @param judged by how much series that judge are cut at least: the model of all series is then learnt from what is left, so that it is not judged on what it learnt from
 */
export function steadyWays(set: readonly DemandSeries[], judged: number): Way[] {
  const { season } = set[0];
  const forms = new Map<number, EtsForm | undefined>();
  const formOf = (n: number): EtsForm | undefined => {
    if (!forms.has(n)) forms.set(n, chooseEts(set[n])?.form);
    return forms.get(n);
  };
  const ways: Way[] = [
    own('seasonal naive', seasonalNaive),
    // Its form is chosen once, on all that is known: choosing it anew at each origin would take most of the time.
    { name: 'ETS', forecast: (n, series, horizon) => ets(series, horizon, formOf(n)) },
    own('Theta', theta),
    own('CES', complexSmoothing),
  ];
  if (season > SHAPED) ways.push(own('harmonic', harmonicSeason));
  const ofAll = fitPooledSteps(set);
  const ofCut = fitPooledSteps(set.map((series) => cutLast(series, judged)));
  if (ofAll && ofCut) {
    const forecast: Way['forecast'] = (n, series, horizon) =>
      (series.values.length === set[n].values.length ? ofAll : ofCut)(series, horizon);
    ways.push({ name: 'pooled', forecast });
  }
  return ways;
}
