import { type NetworkStart, WARM_SCHEDULE } from '../train/warm-start.js';
import { type FitOptions, type NetworkSteps } from './options.js';
import { stageName, type StageId } from './stage-id.js';

/** The network of an earlier run, and the date up to which it knows events. */
export interface DatedStart extends NetworkStart {
  /** Unix seconds: it has learnt from earlier events only. */
  readonly until: number;
  /**
   * Unit vectors of people, people x width; kept only for the stage `PLACED_BEFORE`. They are
   * learnt without the events after `until`, so they may be used to predict these events.
   */
  readonly users?: Float32Array;
}

/** Name of the stage whose network has learnt from the fewest events: every event of validation and test is later. */
export const PLACED_BEFORE = stageName({ phase: 'validation', step: 'network' });

/** What a run leaves for the next one to start from. */
export interface RunStart {
  /** How many runs in a row have started warm, this one included; 0: this run started from nothing. */
  readonly nights: number;
  /** Steps that the networks took from nothing. */
  readonly coldSteps: NetworkSteps;
  /** By the name of the stage that learnt the network (`stageName`). */
  readonly networks: Readonly<Record<string, DatedStart>>;
}

/** A `RunStart` whose rows are those of the present dataset. */
export interface WarmStart extends RunStart {
  /** Names the run it comes from. */
  readonly id: string;
}

/** After so many warm runs in a row, a run starts from nothing and finds again how many steps the network needs. */
export const MOST_WARM_NIGHTS = 6;

/**
 * The networks of an earlier run that this run may start from. A stage starts from the network of the same stage, never from
 * the one that serves, which has learnt from the events that validation and test judge by. Where the split is not by date,
 * these events may be in the past of any earlier stage; then only the last phase, which nothing judges, starts warm.
 *
 * @param byDate whether this run's split is by date
 * @param notes of the model card; gets a line
 */
export function usableStart({ warm, network }: FitOptions, byDate: boolean, notes: string[]): WarmStart | null {
  if (warm === null) return null;
  if (warm.nights >= MOST_WARM_NIGHTS) {
    notes.push(`from nothing after ${warm.nights} warm starts`);
    return null;
  }
  const names = byDate
    ? Object.keys(warm.networks)
    : (['network', 'network-friends'] as const).map((step) => stageName({ phase: 'final', step }));
  const networks = Object.fromEntries(
    names
      .map((name) => [name, warm.networks[name] as DatedStart | undefined] as const)
      .filter((entry): entry is [string, DatedStart] => entry[1]?.width === network.width),
  );
  if (Object.keys(networks).length === 0) return null;
  notes.push(`networks started from those of ${warm.id}`);
  return { ...warm, networks };
}

/** How the network of one stage is trained. */
export interface StageSchedule {
  readonly start: NetworkStart | undefined;
  /** Undefined: early stopping has to find it. */
  readonly stopAfter: number | undefined;
  /** The network options that result. */
  readonly network: { readonly steps: number; readonly rate: number; readonly stopAfter: number | undefined };
}

/**
 * The schedule of a stage: short and slow from the network that an earlier run left for it, where that network knows no event
 * which this stage must not know; else the schedule from nothing, with at least as many steps as an earlier run needed from
 * nothing.
 *
 * @param until unix seconds: the stage may know what came before
 * @param cold the schedule from nothing
 */
export function scheduleOf(
  stage: StageId,
  until: number,
  { warm }: Pick<FitOptions, 'warm'>,
  cold: { readonly steps: number; readonly rate: number; readonly stopAfter: number | undefined },
): StageSchedule {
  const start = warm?.networks[stageName(stage)];
  const known = warm?.coldSteps[stage.step === 'network-friends' ? 'networkWithFriends' : 'network'] ?? 0;
  if (start !== undefined && start.until <= until) {
    const steps = Math.max(1, Math.ceil(WARM_SCHEDULE.steps * known));
    return { start, stopAfter: steps, network: { steps, rate: WARM_SCHEDULE.rate * cold.rate, stopAfter: steps } };
  }
  // A network that starts from random weights needs more steps than a warm one.
  const least = warm !== null && PLACED_BEFORE in warm.networks ? known : 0;
  const stopAfter = cold.stopAfter === undefined ? undefined : Math.max(cold.stopAfter, least);
  const { steps, rate } = cold;
  return { start: undefined, stopAfter, network: { steps, rate, stopAfter } };
}

/** What this run leaves for the next. @param found steps after which this run's networks stopped */
export function startFrom(
  warm: WarmStart | null,
  networks: Readonly<Record<string, DatedStart>>,
  found: NetworkSteps,
): RunStart {
  return { nights: warm === null ? 0 : warm.nights + 1, coldSteps: warm?.coldSteps ?? found, networks };
}
