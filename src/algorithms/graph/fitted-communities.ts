import { type Rng } from '../random.js';
import { type Arcs } from './arcs.js';
import { leidenSteps } from './leiden.js';
import { type Communities } from './modularity.js';
import { partitionEvidence } from './partition-evidence.js';
import { finish, type Steps, type Watch, within } from './steps.js';

export interface FittedCommunitiesOptions {
  readonly rng: Rng;
  /** Runs at a resolution of 1, of which that with most modularity is kept. 1 or more, default 3. */
  readonly restarts?: number;
  /** Most rounds of each run. Default 10. */
  readonly iterations?: number;
}

/** Communities with what speaks for them. */
export interface FittedCommunities extends Communities {
  /** At which they were found; their `modularity` is that at this resolution. */
  readonly resolution: number;
  /** In nats, see `partitionEvidence`; below zero where chance explains them. */
  readonly evidence: number;
}

/** Finer resolutions that are tried: all of them, as the evidence may fall before it grows. */
const FINER = [2, 4, 8];

/**
 * Communities of the size that the ties speak for. Modularity has a resolution limit (Fortunato and Barthélemy 2007): in a large graph it
 * puts communities together that are plainly apart. So `leiden` is run at a resolution of 1 and at finer ones, and the communities with most
 * `partitionEvidence` are taken. Where chance explains what is found at 1, finer communities would only be more of it, and those stay.
 * Each community is connected. Takes the time of `restarts` + 3 runs of `leiden`.
 *
 * @param graph undirected
 */
export function fittedCommunities(graph: Arcs, options: FittedCommunitiesOptions & Watch): FittedCommunities {
  return finish(fittedCommunitiesSteps(graph, options), options);
}

/** {@link fittedCommunities} as steps: yields between slices. */
export function* fittedCommunitiesSteps(
  graph: Arcs,
  { rng, restarts = 3, iterations = 10 }: FittedCommunitiesOptions,
): Steps<FittedCommunities> {
  if (!(restarts >= 1)) throw new RangeError(`restarts must be 1 or more, got ${restarts}`);
  const run = (resolution: number): Steps<Communities> => leidenSteps(graph, { rng, iterations, resolution });
  let most = yield* within(run(1), 0, 0.5 / restarts);
  for (let done = 1; done < restarts; done += 1) {
    const other = yield* within(run(1), (0.5 * done) / restarts, (0.5 * (done + 1)) / restarts);
    if (other.modularity > most.modularity) most = other;
  }
  let best: FittedCommunities = { ...most, resolution: 1, evidence: partitionEvidence(graph, most.community) };
  if (best.evidence <= 0) return best;
  for (const [n, resolution] of FINER.entries()) {
    const finer = yield* within(run(resolution), 0.5 + (0.5 * n) / FINER.length, 0.5 + (0.5 * (n + 1)) / FINER.length);
    const evidence = partitionEvidence(graph, finer.community);
    if (evidence > best.evidence) best = { ...finer, resolution, evidence };
  }
  return best;
}
