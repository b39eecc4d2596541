/**
 * A whole fit with given hyper-parameters, stage by stage: ridge, network, strength of ties, as `grapevine evaluate` does them
 * after tuning. `bench -- fit [folder] [steps]`, by default Yelp's published split: asked are 120 s and 2 GB on two cores
 * without a GPU. How good the model is, `grapevine evaluate` says.
 */
import { selectBackend, thoroughOptions } from '../gnn/index.js';
import { fitLocalRidge } from '../gnn/models/local-ridge.js';
import { fitTieStrength } from '../gnn/ties/fit-tie-strength.js';
import { fitNetwork } from '../gnn/train/fit-network.js';
import { readGivenSplit } from '../src/features/models/index.js';

const SECONDS = 120;
const MEGABYTES = 2000;

/** @see bench/run.ts */
export async function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const [folder = '../shared/data/yelp-gbsr', steps = '400'] = args;
  const { dataset } = readGivenSplit(folder);
  const { users, items, social, events } = dataset;
  const interactions = {
    rows: users,
    cols: items,
    indptr: events.indptr,
    indices: events.item,
    values: events.value,
  };
  const backend = await selectBackend({ log: (line) => console.log(line) });
  const seconds: Record<string, number> = {};
  const timed = async <T>(stage: string, work: () => Promise<T> | T): Promise<T> => {
    const begun = performance.now();
    const result = await work();
    seconds[stage] = (performance.now() - begun) / 1000;
    return result;
  };
  const ridge = await timed('ridge', () =>
    fitLocalRidge(interactions, { neighbours: 200, historyPower: 0.25, ridge: 60, dropout: 0.5 }),
  );
  const { network } = thoroughOptions(items);
  const { users: vectors } = await timed(`network, ${steps} steps`, () =>
    fitNetwork({ users, items, interactions, social: null }, { ...network, steps: Number(steps), socialWeight: 0 }),
  );
  if (social.indices.length > 0) {
    await timed('strength of ties', () => fitTieStrength({ interactions, social, vectors, ridge, seed: 1 }));
  }
  const total = Object.values(seconds).reduce((sum, value) => sum + value, 0);
  const peakMemoryMB = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
  console.log(
    `${users} people, ${items} items, ${interactions.indices.length} pairs, ${social.indices.length / 2} ties`,
  );
  console.table({ ...seconds, total });
  console.log(`${total.toFixed(1)} s (asked ${SECONDS}), ${peakMemoryMB} MB at most (asked ${MEGABYTES})`);
  return { folder, backend: backend.name, seconds, total, peakMemoryMB };
}
