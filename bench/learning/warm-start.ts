/**
 * A nightly fit: the network from nothing and from yesterday's, on a day that brought a share of all events. `bench --
 * warm-start [folder] [share of the day] [steps from nothing] [valid | test]`, by default Yelp, one percent, judged on its test.
 * The files have no dates: the day's events are drawn at random, one person's and another's alike.
 */
import { FIT_DEFAULTS, preferences, selectBackend, thoroughOptions, type Csr } from '../../gnn/index.js';
import { fitNetwork } from '../../gnn/library.js';
import { evaluate } from '../../gnn/evaluate/protocol.js';
import { withoutSlice, type Slice } from '../../gnn/evaluate/splits.js';
import { type NetworkModel } from '../../gnn/models/network/light-graph-network.js';
import { partOfNetwork } from '../../gnn/models/ranker-state.js';
import { columnSums } from '../../gnn/tensors/csr.js';
import { type NetworkStart, WARM_SCHEDULE, type WarmSchedule } from '../../gnn/train/warm-start.js';
import { cutValidation } from '../../gnn/train/validation-slice.js';
import { mean, pairedDifference } from '../../src/algorithms/statistics.js';
import { GIVEN_KINDS, readGivenSplit } from '../../src/features/models/index.js';

interface Row {
  readonly name: string;
  readonly steps: number;
  readonly seconds: number;
  readonly ndcg: Float64Array;
  readonly users: Int32Array;
}

/** @see bench/run.ts */
export async function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const [folder = '../shared/data/yelp-gbsr', day = '0.01', coldSteps = '200', judgedOn = 'test', sweep = ''] = args;
  const { name: backend } = await selectBackend({ log: (line) => console.log(line) });
  const slice = sliceOf(folder, judgedOn);
  const prefs = preferences(slice.past, GIVEN_KINDS);
  const yesterday = cutValidation(prefs, Number(day), 7).train;
  const rows: Row[] = [];
  const fit = async (name: string, interactions: Csr, schedule: WarmSchedule, start?: NetworkStart) => {
    const { users, items } = slice.past;
    const { network } = { ...FIT_DEFAULTS, ...thoroughOptions(items) };
    const steps = Math.ceil(schedule.steps * Number(coldSteps));
    const began = performance.now();
    const model = await fitNetwork(
      { users, items, interactions, social: null, start },
      { ...network, socialWeight: 0, steps, rate: schedule.rate * network.rate, seed: 1 },
    );
    const seconds = (performance.now() - began) / 1000;
    const judged = await judge(slice, model, interactions);
    rows.push({ name, steps, seconds, ...judged });
    console.log(`${name}: ${steps} steps, ${seconds.toFixed(1)} s, NDCG@20 ${mean(judged.ndcg).toFixed(4)}`);
    return model;
  };
  const cold = { steps: 1, rate: 1 };
  const before = await fit('yesterday, from nothing', yesterday, cold);
  await fit('today, from nothing', prefs, cold);
  const schedules = sweep === '' ? [WARM_SCHEDULE] : sweep.split(',').map(scheduleOf);
  for (const schedule of schedules) {
    const name =
      sweep === '' ? 'today, warm' : `today, warm, ${schedule.steps} of the steps at ${schedule.rate} of the rate`;
    await fit(name, prefs, schedule, before);
  }
  const [, today] = rows;
  console.table(
    Object.fromEntries(
      rows.map(({ name, steps, seconds, ndcg, users }) => {
        const { difference, standardError } = pairedDifference(ndcg, today.ndcg, users);
        const figures = { steps, seconds: round(seconds), 'NDCG@20': round(mean(ndcg)) };
        return [name, { ...figures, 'against nothing': round(difference), 's.e.': round(standardError) }];
      }),
    ),
  );
  const table = rows.map(({ name, steps, seconds, ndcg }) => ({ name, steps, seconds, 'ndcg@20': mean(ndcg) }));
  return { folder, day: Number(day), judgedOn, backend, rows: table };
}

/** `0.3x0.5`: three tenths of the steps at half of the rate. */
function scheduleOf(text: string): WarmSchedule {
  const [steps, rate] = text.split('x').map(Number);
  return { steps, rate };
}

function sliceOf(folder: string, judgedOn: string): Slice {
  const { dataset, test } = readGivenSplit(folder);
  if (judgedOn === 'test') return { name: 'test', past: dataset, at: dataset.cutoff, targets: test };
  const { indptr, item: indices, value: values } = dataset.events;
  const train = { rows: dataset.users, cols: dataset.items, indptr, indices, values };
  return withoutSlice(dataset, 'a tenth of train', cutValidation(train, 0.1, 3).held);
}

async function judge(
  slice: Slice,
  model: NetworkModel,
  interactions: Csr,
): Promise<{ ndcg: Float64Array; users: Int32Array }> {
  const itemDegrees = Float32Array.from(columnSums(interactions));
  const state = { ...model, itemDegrees, socialWeight: 0, temperature: 0.2, asTrained: true };
  const fitted = [{ slice, parts: [partOfNetwork('network', state)] }];
  const { rows, users } = await evaluate(fitted, [{ name: 'network', weights: { network: 1 } }], {
    kinds: GIVEN_KINDS,
  });
  return { ndcg: rows[0].figures['ndcg@20'], users };
}

const round = (value: number): number => Math.round(1e4 * value) / 1e4;
