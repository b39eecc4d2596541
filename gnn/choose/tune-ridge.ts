import { mean } from '../../src/algorithms/statistics.js';
import { preferences } from '../data/preferences.js';
import { fitLocalRidgeGrid, type LocalRidgeFit } from '../models/ridge/local-ridge.js';
import { type Csr } from '../tensors/csr.js';
import { choosing, type Run } from '../learn/run.js';
import { bestByOneError, objective } from './objective.js';
import { type FitOptions } from '../learn/options.js';
import { sourced } from '../evaluate/parts-source.js';
import { type ScoringOptions } from '../evaluate/people.js';
import { evaluate, type Evaluation } from '../evaluate/protocol.js';
import { type Slice } from '../evaluate/splits.js';

/** What the ridge is tried with: people's power, ridge, dropout. A shop whose people have much wants a small ridge. */
const HISTORY_POWERS = [0.25, 0.5] as const;
const RIDGES = [3, 5, 20, 60] as const;
const DROPOUTS = [0.5, 1, 1.5] as const;
/** Candidates an item while all settings are compared: the cost grows with their cube. */
const TUNING_NEIGHBOURS = 50;
/**
 * So many of the best of each people's power are compared again with all candidates. Fewer candidates favour a small power: on
 * a slice of Yelp .25 is ahead of .5 by .0034 with 50, and with 200 they are alike.
 */
const FINALISTS_EACH = 2;
/** Columns fitted while tuning, at most. */
const TUNING_ITEMS = 25_000;

/** The settings of the ridge that tuning chooses. */
export type RidgeSettings = Pick<FitOptions['ridge'], 'historyPower' | 'ridge' | 'dropout'>;

/** The phase `tune`: chooses the settings of the ridge; those of the options where there is nothing to choose on. */
export async function chooseRidge(run: Run, slices: readonly Slice[]): Promise<RidgeSettings> {
  const prefs = slices.length === 0 ? null : preferences(slices[0].past, run.kinds);
  if (prefs === null || prefs.indices.length === 0) return settingsOf(run.options.ridge);
  return run.stages.run({ phase: 'tune', step: 'ridge' }, (report) => {
    const onProgress = (share: number): void => report(Math.round(100 * share), 100);
    return tuneRidge(slices, prefs, run.options.ridge, choosing(run), onProgress);
  });
}

function settingsOf({ historyPower, ridge, dropout }: FitOptions['ridge']): RidgeSettings {
  return { historyPower, ridge, dropout };
}

/**
 * Chooses the ridge's settings on slices cut from train, learnt on the past of the first (`bestByOneError`). Alone: which network
 * will serve is not known yet, and beside the short one the ridge chosen on Gowalla was worse (NDCG@20 .1505 to .1536).
 *
 * Cost: two or three fits of `TUNING_NEIGHBOURS` candidates with a dozen penalties each, as many of all candidates for the
 * finalists, of at most `TUNING_ITEMS` columns, and two passes over people.
 *
 * @param prefs `preferences` of that past
 */
export async function tuneRidge(
  slices: readonly Slice[],
  prefs: Csr,
  standard: FitOptions['ridge'],
  asked: ScoringOptions,
  report: (share: number) => void,
): Promise<RidgeSettings> {
  const settings = [settingsOf(standard)];
  for (const historyPower of HISTORY_POWERS) {
    for (const ridge of RIDGES) for (const dropout of DROPOUTS) settings.push({ historyPower, ridge, dropout });
  }
  const judge = async (trials: readonly RidgeSettings[], neighbours: number, from: number): Promise<Evaluation> => {
    const onProgress = (share: number): void => report((from + share) / 2);
    const run = { ...standard, neighbours, items: evenSample(prefs.cols), signal: asked.signal, onProgress };
    const ridges = await ridgesOf(prefs, run, trials);
    return evaluate(
      slices.map((slice) => sourced(slice, asked.kinds, { of: 'ridges', ridges })),
      trials.map((_, n) => ({ name: `${n}`, weights: { [n]: 1 } })),
      asked,
    );
  };
  const screened = await judge(settings, Math.min(TUNING_NEIGHBOURS, standard.neighbours), 0);
  const means = screened.rows.map((row) => mean(objective(row)));
  const order = settings.map((_, n) => n).sort((a, b) => means[b] - means[a]);
  const best = HISTORY_POWERS.flatMap((power) =>
    order.filter((n) => settings[n].historyPower === power && !same(settings[n], settings[0])).slice(0, FINALISTS_EACH),
  );
  const finalists = [0, ...best].map((n) => settings[n]);
  const { rows, users } = await judge(finalists, standard.neighbours, 1);
  return finalists[bestByOneError(rows, users)];
}

function same(a: RidgeSettings, b: RidgeSettings): boolean {
  return a.historyPower === b.historyPower && a.ridge === b.ridge && a.dropout === b.dropout;
}

/** A ridge a setting, in order. */
async function ridgesOf(
  prefs: Csr,
  run: FitOptions['ridge'] & LocalRidgeFit,
  settings: readonly RidgeSettings[],
): Promise<Csr[]> {
  const fits: Csr[] = [];
  const powers = [...new Set(settings.map(({ historyPower }) => historyPower))];
  for (const [p, historyPower] of powers.entries()) {
    const places = settings.flatMap((setting, n) => (setting.historyPower === historyPower ? [n] : []));
    const onProgress = (share: number): void => run.onProgress?.((p + share) / powers.length);
    const ridges = await fitLocalRidgeGrid(
      prefs,
      { ...run, historyPower, onProgress },
      places.map((n) => settings[n]),
    );
    places.forEach((n, place) => (fits[n] = ridges[place]));
  }
  return fits;
}

/** All items, or of a large catalogue an even sample: what is compared is the same for every setting. */
export function evenSample(items: number): Int32Array {
  const stride = Math.max(1, items / TUNING_ITEMS);
  return Int32Array.from({ length: Math.floor(items / stride) }, (_, n) => Math.floor(n * stride));
}
