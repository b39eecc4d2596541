import { pairedDifference } from '../../src/algorithms/statistics.js';
import { type NetworkState } from '../models/ranker-state.js';
import { type Csr } from '../tensors/csr.js';
import { choosing, type Run } from '../learn/run.js';
import { bestByOneError, objective } from './objective.js';
import { sourced, type PartsSource } from '../evaluate/parts-source.js';
import { type ScoringOptions } from '../evaluate/people.js';
import { evaluate } from '../evaluate/protocol.js';
import { type Slice } from '../evaluate/splits.js';

/** `t_f`: temperatures at which the network is tried beside the ridge. */
const TEMPERATURES = [0.1, 0.15, 0.2, 0.3] as const;
/** Weights of the network beside a ridge of one: those of the whole fusion are chosen later. */
const WEIGHTS = [0.5, 1, 2] as const;
/** Person-windows that this choice between two is made on, at most. */
const PLACED_PEOPLE = 4000;

/**
 * Chooses one of some networks and its temperature, by the gain of each beside the ridge, as it is used, on slices cut from
 * train. The first network at its own temperature is the one to beat (`bestByOneError`).
 */
export async function tuneNetwork(
  slices: readonly Slice[],
  ridge: Csr,
  networks: readonly NetworkState[],
  scoring: ScoringOptions,
): Promise<{ readonly network: number; readonly temperature: number }> {
  const standard = networks[0].temperature;
  const temperatures = [standard, ...TEMPERATURES.filter((temperature) => temperature !== standard)];
  const trials = networks.flatMap((_, network) => temperatures.map((temperature) => ({ network, temperature })));
  const rows = trials.flatMap((_, n) =>
    WEIGHTS.map((weight) => ({ name: `${n} x ${weight}`, weights: { ridge: 1, [n]: weight } })),
  );
  const source: PartsSource = {
    ...{ of: 'networks', ridge },
    networks: trials.map(({ network, temperature }) => ({ ...networks[network], temperature })),
  };
  const { rows: judged, users } = await evaluate(
    slices.map((slice) => sourced(slice, scoring.kinds, source)),
    rows,
    scoring,
  );
  return trials[Math.floor(bestByOneError(judged, users, WEIGHTS.length) / WEIGHTS.length)];
}

/** Chooses whether the people of training keep their trained places. */
export async function choosePlaces(run: Run, slices: readonly Slice[], network: NetworkState): Promise<boolean> {
  const { asTrained } = await run.stages.run({ phase: 'validation', step: 'places' }, (report) =>
    tunePlaces(slices, network, choosing(run, report)),
  );
  return asTrained;
}

/**
 * Whether the people of training are better at their trained places than folded in like newcomers, on slices cut from train.
 * Folding must win by more than half a paired standard error.
 */
export async function tunePlaces(
  slices: readonly Slice[],
  network: NetworkState,
  scoring: ScoringOptions,
): Promise<{ readonly asTrained: boolean }> {
  const networks = [true, false].map((asTrained) => ({ ...network, asTrained }));
  const { rows, users } = await evaluate(
    slices.map((slice) => sourced(slice, scoring.kinds, { of: 'networks', networks, ridge: null })),
    networks.map((_, n) => ({ name: `${n}`, weights: { [n]: 1 } })),
    { ...scoring, maxPeople: Math.min(PLACED_PEOPLE, scoring.maxPeople ?? Infinity) },
  );
  const [trained, folded] = rows.map(objective);
  const { difference, standardError } = pairedDifference(folded, trained, users);
  return { asTrained: difference <= 0.5 * standardError };
}
