import { type Dataset, type KindTable } from '../data/dataset.js';
import { preferences } from '../data/preferences.js';
import { fitItemKnn } from '../models/item-knn.js';
import { fitLocalRidge } from '../models/local-ridge.js';
import { type LearntState, type NetworkState } from '../models/ranker-state.js';
import { columnSums, type Csr } from '../tensors/csr.js';
import { fitNetwork } from '../train/fit-network.js';
import { TrainingCancelled } from '../train/options.js';
import { stepsFor, type FitOptions } from './options.js';
import { type Stages } from './stages.js';

/** Which of the learnt parts are wanted. */
export interface Wanted {
  readonly ridge: boolean;
  readonly network: boolean;
  readonly networkWithFriends: boolean;
}

/**
 * Learns the costly parts on all events of a dataset, each a stage of its own.
 *
 * @param name of the stages: `<name>-ridge`, ...
 */
export async function fitLearnt(
  name: string,
  past: Dataset,
  kinds: KindTable,
  options: FitOptions,
  wanted: Wanted,
  stages: Stages,
): Promise<LearntState> {
  const prefs = preferences(past, kinds);
  if (prefs.indices.length === 0) return { itemKnn: null, ridge: null, network: null, networkWithFriends: null };
  const network = (suffix: string, socialWeight: number): Promise<NetworkState> =>
    fitNetworkStage(`${name}-${suffix}`, past, prefs, options, socialWeight, stages);
  return {
    itemKnn: await stages.run(`${name}-item-knn`, () => Promise.resolve(fitItemKnn(prefs, options.itemKnn))),
    ridge: wanted.ridge ? await fitRidgeStage(`${name}-ridge`, prefs, options, stages) : null,
    network: wanted.network ? await network('network', 0) : null,
    networkWithFriends: wanted.networkWithFriends
      ? await network('network-friends', options.network.socialWeight)
      : null,
  };
}

function fitRidgeStage(name: string, prefs: Csr, options: FitOptions, stages: Stages): Promise<Csr> {
  return stages.run(name, (report) => {
    const onProgress = (share: number): void => {
      stages.hooks.signal?.throwIfAborted();
      report(Math.round(share * 1000), 1000);
    };
    return Promise.resolve(fitLocalRidge(prefs, { ...options.ridge, onProgress }));
  });
}

async function fitNetworkStage(
  name: string,
  past: Dataset,
  prefs: Csr,
  options: FitOptions,
  socialWeight: number,
  stages: Stages,
): Promise<NetworkState> {
  const { signal, log } = stages.hooks;
  const own = stages.path(name);
  return stages.run(name, async (report) => {
    const social = socialWeight === 0 || past.social.indices.length === 0 ? null : past.social;
    const steps = stepsFor(past.users + past.items, options.network);
    try {
      const model = await fitNetwork(
        { users: past.users, items: past.items, interactions: prefs, social },
        { ...options.network, steps, socialWeight, seed: options.seed },
        {
          signal,
          log,
          onProgress: ({ step, steps: total }) => report(step, total),
          checkpoint: own === null ? undefined : { path: `${own}.training`, every: 50 },
        },
      );
      return {
        width: model.width,
        items: model.items,
        users: model.users,
        itemDegrees: Float32Array.from(columnSums(prefs)),
        socialWeight,
        temperature: options.fusionTemperature,
      };
    } catch (error) {
      // One kind of ending for every stage: the reason the signal was given.
      if (error instanceof TrainingCancelled) signal?.throwIfAborted();
      throw error;
    }
  });
}
