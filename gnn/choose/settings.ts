import { type FriendsChoice } from '../learn/friends-scale.js';
import { stepsFor, type FitOptions, type NetworkSchedule, type NetworkSteps } from '../learn/options.js';
import { type Run } from '../learn/run.js';
import { type RidgeSettings } from './tune-ridge.js';

/** Settings of the parts, chosen on earlier slices. */
export interface Settings {
  readonly ridge: RidgeSettings;
  readonly schedule: NetworkSchedule;
  /** `t_f` of both networks. */
  readonly fusionTemperature: number;
  /** Null where nobody is tied. */
  readonly friends: FriendsChoice | null;
  /** Whether the people of training keep their trained places in the networks (`placed`). */
  readonly asTrained: boolean;
  readonly networkSteps: NetworkSteps;
}

/** `β` of friends beside the ridge where nothing could be chosen. */
const DEFAULT_BETA = 0.3;

/** The settings where nothing but the ridge's could be chosen. */
export function defaultSettings({ dataset, options }: Run, ridge: RidgeSettings): Settings {
  const { network, fusionTemperature } = options;
  const most = stepsFor(dataset.users + dataset.items, options);
  const tied = dataset.social.indices.length > 0;
  return {
    ridge,
    schedule: { steps: network.steps, negatives: network.negatives, temperature: network.temperature },
    fusionTemperature,
    friends: tied ? { beta: DEFAULT_BETA, weighted: false, byInfluence: false } : null,
    asTrained: true,
    networkSteps: { network: most, networkWithFriends: most },
  };
}

/** The options of a run with chosen settings in place of the given ones. */
export function withSettings(options: FitOptions, { ridge, schedule, fusionTemperature }: Settings): FitOptions {
  return {
    ...options,
    ridge: { ...options.ridge, ...ridge },
    network: { ...options.network, ...schedule },
    fusionTemperature,
  };
}
