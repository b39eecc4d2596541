import { mutualTies } from '../data/hearing.js';
import { type NetworkState } from '../models/ranker-state.js';
import { type TieState } from '../models/tie-shares.js';
import { columnSums, type Csr } from '../tensors/csr.js';
import { fitNetwork } from '../train/fit-network.js';
import { TrainingCancelled } from '../train/options.js';
import { cutValidation, validationNdcg } from '../train/validation-slice.js';
import { type Lesson } from './lesson.js';
import { stepsFor, stoppingPeopleFor } from './options.js';
import { stageName, type StageId } from './stage-id.js';
import { PLACED_BEFORE, scheduleOf } from './warm.js';

/**
 * Changes the seed of the network with friends: networks from two starts have different errors, so their mean has smaller
 * ones (`BLENDS`).
 */
const OTHER_SEED = 0x5eed;

/** The network without friends. @param stopAfter steps; early stopping finds them where absent */
export function learnNetwork(
  lesson: Lesson,
  stopAfter?: number,
  step: 'network' | 'longer-network' = 'network',
): Promise<NetworkState> {
  return learn({ ...lesson.at, step }, lesson, { social: null, seed: lesson.options.seed }, stopAfter);
}

/** The network with friends, ties by their strength where that is useful. @param stopAfter as in `learnNetwork` */
export function learnSocialNetwork(lesson: Lesson, ties: TieState | null, stopAfter?: number): Promise<NetworkState> {
  const { at, past, options } = lesson;
  const mutual = mutualTies(past, ties?.useful === true ? ties.strength : past.social);
  const social = mutual.indices.length === 0 ? null : mutual;
  return learn({ ...at, step: 'network-friends' }, lesson, { social, seed: options.seed ^ OTHER_SEED }, stopAfter);
}

async function learn(
  stage: StageId,
  { past, prefs, options, stages }: Lesson,
  { social, seed }: { readonly social: Csr | null; readonly seed: number },
  foundSteps: number | undefined,
): Promise<NetworkState> {
  const { signal, log } = stages.hooks;
  const own = stages.path(stage);
  const socialWeight = social === null ? 0 : options.network.socialWeight;
  const steps = stepsFor(past.users + past.items, options);
  const { rate } = options.network;
  const schedule = scheduleOf(stage, past.cutoff, options, { steps, rate, stopAfter: foundSteps });
  const { start, stopAfter } = schedule;
  const cut = stopAfter === undefined ? cutValidation(prefs, options.stoppingShare, options.seed) : null;
  const stopping = cut !== null && cut.held.indices.length > 0 ? cut : null;
  const train = stopping?.train ?? prefs;
  const state = await stages.run<NetworkState>(stage, async (report) => {
    try {
      const model = await fitNetwork(
        { users: past.users, items: past.items, interactions: train, social, start },
        { ...options.network, socialWeight, ...schedule.network, seed },
        {
          signal,
          log,
          evaluate: stopping === null ? undefined : validationNdcg(stopping, 20, stoppingPeopleFor(past.items)),
          onProgress: ({ step, steps: total }) => report(step, total),
          checkpoint: own === null ? undefined : { path: `${own}.training`, every: 50 },
        },
      );
      return {
        width: model.width,
        items: model.items,
        users: model.users,
        own: model.own,
        userCarriers: social === null ? new Float32Array(0) : model.userCarriers,
        itemCarriers: model.itemCarriers,
        itemDegrees: Float32Array.from(columnSums(train)),
        socialWeight,
        steps: model.steps,
        temperature: options.fusionTemperature,
        asTrained: true,
      };
    } catch (error) {
      // Every stage that is aborted ends with the reason of the signal.
      if (error instanceof TrainingCancelled) signal?.throwIfAborted();
      throw error;
    }
  });
  const name = stageName(stage);
  const { width, own: people, itemCarriers, users } = state;
  const left = { width, own: people, itemCarriers, until: past.cutoff };
  stages.starts[name] = name === PLACED_BEFORE ? { ...left, users } : left;
  return state;
}
