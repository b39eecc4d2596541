/**
 * A whole fit with given hyper-parameters, stage by stage, of all that may serve: ridge, item-kNN, the network without friends, strength of
 * ties, the network with friends, as `grapevine evaluate` fits them after tuning. `bench -- fit [folder] [steps] [back end]`, by default Yelp's
 * published split: asked are 120 s and 2 GB on two cores without a GPU. How good the model is, `grapevine evaluate` says.
 */
import { FIT_DEFAULTS, selectBackend, thoroughOptions } from '../../gnn/index.js';
import { learnParts } from '../../gnn/learn/learn-parts.js';
import { lessonOf } from '../../gnn/learn/lesson.js';
import { Stages } from '../../gnn/learn/stages.js';
import { GIVEN_KINDS, readGivenSplit } from '../../src/features/models/index.js';

const SECONDS = 120;
const MEGABYTES = 2000;

/** @see bench/run.ts */
export async function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const [folder = '../shared/data/yelp-gbsr', steps = '400', forced] = args;
  const { dataset } = readGivenSplit(folder);
  const { users, items, social, events } = dataset;
  const backend = await selectBackend({ forced, log: (line) => console.log(line) });
  const thorough = { ...FIT_DEFAULTS, ...thoroughOptions(items) };
  const options = {
    ...thorough,
    ridge: { ...thorough.ridge, historyPower: 0.25, ridge: 60, dropout: 1.5 },
    network: { ...thorough.network, steps: Number(steps) },
  };
  const stages = new Stages('', {}, Date.now);
  const tied = social.indices.length > 0;
  await learnParts(lessonOf({ kinds: GIVEN_KINDS, options, stages }, { phase: 'final' }, dataset), {
    ...{ ridge: true, network: true, networkWithFriends: tied },
    friends: tied ? { beta: 0.8, weighted: true, byInfluence: false } : null,
    steps: { network: Number(steps), networkWithFriends: Number(steps) },
  });
  const { seconds } = stages;
  const total = Object.values(seconds).reduce((sum, value) => sum + value, 0);
  const peakMemoryMB = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
  console.log(`${users} people, ${items} items, ${events.item.length} pairs, ${social.indices.length / 2} ties`);
  console.table({ ...seconds, total });
  console.log(`${total.toFixed(1)} s (asked ${SECONDS}), ${peakMemoryMB} MB at most (asked ${MEGABYTES})`);
  return { folder, backend: backend.name, seconds, total, peakMemoryMB };
}
