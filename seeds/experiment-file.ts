import { type CouponTrial } from './coupons.js';
import { type World } from './world.js';

/** The name of the file with the experiment of a shop that tried coupons. */
export const EXPERIMENT_FILE = 'experiment.json';

/** An experiment that is over, as the service makes it again: who saw what when. Times are ISO 8601 UTC. */
export interface ExperimentFile {
  readonly id: string;
  readonly name: string;
  readonly arms: readonly { readonly name: string; readonly value: string }[];
  readonly windowDays: number;
  readonly startedAt: string;
  readonly stoppedAt: string;
  readonly exposures: readonly { readonly userId: string; readonly at: string }[];
}

/** The arms of people are not in it: they follow from the id of the experiment. */
export function experimentOf({ people }: World, trial: CouponTrial): ExperimentFile {
  const { id, name, windowDays, startedAt, stoppedAt } = trial;
  const iso = (at: number): string => new Date(at).toISOString();
  return {
    ...{ id, name, windowDays, startedAt: iso(startedAt), stoppedAt: iso(stoppedAt) },
    arms: [
      { name: 'No coupon', value: 'none' },
      { name: 'Coupon', value: 'coupon' },
    ],
    exposures: trial.people.map(({ user, at }) => ({ userId: people[user].id, at: iso(at) })),
  };
}
