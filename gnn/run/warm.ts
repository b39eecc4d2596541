import { type NetworkStart, WARM_SCHEDULE } from '../train/warm-start.js';
import { type NetworkSteps } from './fit-parts.js';
import { type FitOptions } from './options.js';
import { type Plan } from './plan.js';

/** A network of an earlier run, with how far its data went. */
export interface DatedStart extends NetworkStart {
  /** Unix seconds: everything it has learnt from is earlier. */
  readonly until: number;
  /** Where it placed people (unit vectors, people x width), of `PLACED_BEFORE` alone: for what is learnt from what they did afterwards. */
  readonly users?: Float32Array;
}

/** The stage whose network knows least: it is judged, and chosen by, on what came later. */
export const PLACED_BEFORE = 'validation-network';

/** What a run leaves for the next one to start from. */
export interface RunStart {
  /** How many runs in a row have started warm, this one included; 0 = from nothing. */
  readonly nights: number;
  /** Steps that the networks took from nothing. */
  readonly coldSteps: NetworkSteps;
  /** By the stage that fitted it: `validation-network`, `test-network`, `final-network`, the same with `-friends`. */
  readonly networks: Readonly<Record<string, DatedStart>>;
}

/** A `RunStart` in the rows of the present data. */
export interface WarmStart extends RunStart {
  /** Names the run it comes from. */
  readonly id: string;
}

/** After so many warm runs in a row one starts from nothing: it finds anew how many steps the shop's network needs. */
export const MOST_WARM_NIGHTS = 6;

/**
 * What of an earlier run this one may start from. Each stage starts from the same stage's network, never from the one that serves:
 * that one has learnt from events that this run's validation and test ask for. Where the split is not by date no stage is judged
 * on later events only, so only the last fit, which nothing judges, may start warm.
 */
export function usableStart({ warm, network }: FitOptions, plan: Plan, notes: string[]): WarmStart | null {
  if (warm === null) return null;
  if (warm.nights >= MOST_WARM_NIGHTS) {
    notes.push(`from nothing after ${warm.nights} warm starts`);
    return null;
  }
  const byDate = plan.split.kind === 'temporal';
  const networks = Object.fromEntries(
    Object.entries(warm.networks).filter(
      ([stage, { width }]) => width === network.width && (byDate || stage.startsWith('final')),
    ),
  );
  if (Object.keys(networks).length === 0) return null;
  notes.push(`networks started from those of ${warm.id}`);
  return { ...warm, networks };
}

/** How a stage's network is fitted. */
export interface StageSchedule {
  readonly start: NetworkStart | undefined;
  /** Null where early stopping has to find it. */
  readonly stopAfter: number | null;
  /** What of `NetworkOptions` that comes to. */
  readonly network: { readonly steps: number; readonly rate: number; readonly stopAfter: number | undefined };
}

/**
 * A warm one where there is a start that knows of no event which this stage must not know; else one from nothing, which takes at
 * least as many steps as an earlier run needed from nothing.
 *
 * @param stage `validation-network`, ...
 * @param until unix seconds: the stage may know of what came before
 * @param cold the schedule from nothing
 */
export function scheduleOf(
  stage: string,
  until: number,
  { warm }: Pick<FitOptions, 'warm'>,
  cold: { readonly steps: number; readonly rate: number; readonly stopAfter: number | null },
): StageSchedule {
  const start = warm?.networks[stage];
  const known = warm?.coldSteps[stage.endsWith('-friends') ? 'networkWithFriends' : 'network'] ?? 0;
  if (start !== undefined && start.until <= until) {
    const steps = Math.max(1, Math.ceil(WARM_SCHEDULE.steps * known));
    return { start, stopAfter: steps, network: { steps, rate: WARM_SCHEDULE.rate * cold.rate, stopAfter: steps } };
  }
  // What a warm fit on validation stopped after is too little for one from nothing.
  const least = warm !== null && Object.keys(warm.networks).some((name) => name.startsWith('validation')) ? known : 0;
  const stopAfter = cold.stopAfter === null ? null : Math.max(cold.stopAfter, least);
  const { steps, rate } = cold;
  return { start: undefined, stopAfter, network: { steps, rate, stopAfter: stopAfter ?? undefined } };
}

/** What this run leaves for the next. @param found steps that this run's networks stopped after */
export function startFrom(
  warm: WarmStart | null,
  networks: Readonly<Record<string, DatedStart>>,
  found: NetworkSteps,
): RunStart {
  return { nights: warm === null ? 0 : warm.nights + 1, coldSteps: warm?.coldSteps ?? found, networks };
}
