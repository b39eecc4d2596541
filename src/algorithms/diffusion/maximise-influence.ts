import { finish, type Steps, type Watch } from '../graph/steps.js';
import { type Rng, seededRng } from '../random.js';
import { Coverage } from './coverage.js';
import { type Cover, greedyCover } from './greedy-cover.js';
import { type Judgement, judge, upperBound } from './judge-seeds.js';
import { ReachSets } from './reach-sets.js';
import { reverseReach } from './reverse-reach.js';
import { type Seeding, seedingOf, type SeedingProblem } from './seeding-problem.js';

export interface MaximiseOptions {
  readonly rng: Rng;
  /** Goes on until the plan is proven to bring this share of what the best plan brings, 0 to below 1. Default .5. */
  readonly guarantee?: number;
  /**
   * Goes on, too, until the plan is proven to bring what the first sample promised less this share: a choice that is still
   * fitted to its sample is not that good. Above 0 up to 1. Default .04.
   */
  readonly tolerance?: number;
  /** All bounds hold together with this probability, above 0 and below 1. Default .99. */
  readonly confidence?: number;
  /** Sets in each of the two samples at most. Default 2^21. */
  readonly maxSets?: number;
  /** People in all sets at most, 4 to 12 bytes each: 64 sets of everybody are in any case. Default 2^25. */
  readonly maxMembers?: number;
}

export interface PlannedSeed {
  /** Place among the offers. */
  readonly offer: number;
  readonly person: number;
  readonly cost: number;
  /** What this seed adds to the seeds before it: an estimate from the second sample. */
  readonly gain: number;
}

/** A plan and what it is worth, in weights of the audience times the value of the offers: people, where both are 1. */
export interface SeedPlan extends Judgement {
  /** In the order taken: first those included, then by what they bring for their cost. */
  readonly seeds: readonly PlannedSeed[];
  readonly cost: number;
  /** No plan within the means brings more. */
  readonly upper: number;
  /** `lower / upper`: the plan brings at least this share of what the best plan brings. */
  readonly guarantee: number;
  /** All bounds hold together with this probability. */
  readonly confidence: number;
  /** Sets in each of the two samples. */
  readonly sets: number;
}

/** Sets in the first round, unless they would be too large. */
const FIRST = 4096;
/** Sets drawn and thrown away to learn how large they are. */
const PILOTS = 16;
/** Members drawn between two yields: some milliseconds. */
const SLICE = 100_000;

/**
 * Chooses seeds whose expected reach is largest: influence maximisation by reverse-reachable sets with a guarantee a
 * posteriori (OPIM-C: Tang, Tang, Xiao and Yuan, SIGMOD 2018; sets drawn as in SUBSIM, Guo et al., SIGMOD 2020). A
 * first sample chooses the seeds and bounds what any plan can bring; a second, which the choice knows nothing of, says
 * without bias what this plan brings. Both double until guarantee and tolerance are kept or the limits are reached: what
 * was proven is in the plan.
 *
 * Before anything is drawn the greedy choice is known to bring 1 - 1/e of the best plan with equal costs, .405 with a budget,
 * less what sampling costs. A stock caps the expected reach, `min(E[reach], stock)`; `simulateSpread` with a ceiling says
 * what is of use in a single run. Fewer seeds than the means allow come back where nobody left was in any set.
 *
 * Time is that of drawing, in proportion to the members of the sets, and of a sort of the elements.
 *
 * @throws RangeError for what `seedingOf` and `checkDiffusion` refuse and for options out of range; the signal's reason
 */
export function maximiseInfluence(problem: SeedingProblem, options: MaximiseOptions & Watch): SeedPlan {
  return finish(maximiseInfluenceSteps(problem, options), options);
}

/** {@link maximiseInfluence} as steps: yields between slices. */
export function* maximiseInfluenceSteps(problem: SeedingProblem, options: MaximiseOptions): Steps<SeedPlan> {
  const { rng, guarantee = 0.5, tolerance = 0.04, confidence = 0.99 } = options;
  const { maxSets = 2 ** 21, maxMembers = 2 ** 25 } = options;
  if (!(guarantee >= 0 && guarantee < 1)) throw new RangeError(`a guarantee is 0 to below 1, got ${guarantee}`);
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`a confidence is above 0 and below 1, got ${confidence}`);
  if (!(tolerance > 0 && tolerance <= 1)) throw new RangeError(`a tolerance is above 0 and up to 1, got ${tolerance}`);
  if (!(maxSets >= 1 && maxMembers >= 1)) throw new RangeError('limits are above 0');
  const seeding = seedingOf(problem);
  const reach = problem.offers.map(({ diffusion }) => reverseReach(diffusion));
  const [first, second] = [new ReachSets(seeding, reach), new ReachSets(seeding, reach)];
  const start = Math.min(FIRST, Math.max(64, Math.floor(maxMembers / (4 * meanSize(new ReachSets(seeding, reach))))));
  const rounds = 1 + Math.max(0, Math.ceil(Math.log2(maxSets / start)));
  // Half of what may go wrong in a round is the upper bound's, half the lower's.
  const a = Math.log((2 * rounds * seeding.ceilings.length) / (1 - confidence));
  let upper = Infinity;
  for (let round = 1; ; round += 1) {
    const sets = Math.min(maxSets, start * 2 ** (round - 1));
    for (const sample of [first, second]) {
      yield* draw(sample, sets, rng, () => (first.count + second.count) / (2 * maxSets));
    }
    const cover = coverOf(seeding, first);
    upper = Math.min(upper, upperBound(seeding, cover.upper, sets, a));
    const judgement = judge(seeding, cover.chosen, second, a);
    const proven = Math.min(1, judgement.lower / upper);
    const kept = (judgement.lower * sets) / (cover.value * seeding.roots.total);
    const full = sets >= maxSets || 2 * (first.members.length + second.members.length) > maxMembers;
    if ((proven >= guarantee && !(kept < 1 - tolerance)) || full) {
      return planOf(seeding, cover, judgement, { upper, guarantee: proven, confidence, sets });
    }
  }
}

/** Of numbers of its own: where the sample began does not depend on what it holds. */
function meanSize(pilot: ReachSets): number {
  const rng = seededRng(1);
  for (let n = 0; n < PILOTS; n += 1) pilot.draw(rng);
  return pilot.members.length / PILOTS;
}

function* draw(sample: ReachSets, sets: number, rng: Rng, share: () => number): Steps<void> {
  let drawn = 0;
  while (sample.count < sets) {
    drawn += sample.draw(rng);
    if (drawn < SLICE && sample.count < sets) continue;
    drawn = 0;
    yield share();
  }
}

function coverOf(seeding: Seeding, sample: ReachSets): Cover {
  const ceilings = seeding.ceilings.map((ceiling) => (ceiling * sample.count) / seeding.roots.total);
  return greedyCover(seeding, () => new Coverage(seeding, sample, ceilings));
}

function planOf(
  { nodes, costs }: Seeding,
  { chosen }: Cover,
  judgement: Judgement,
  proof: Pick<SeedPlan, 'upper' | 'guarantee' | 'confidence' | 'sets'>,
): SeedPlan {
  const seeds = chosen.map((element, n) => ({
    offer: Math.floor(element / nodes),
    person: element % nodes,
    cost: costs[element],
    gain: judgement.gains[n],
  }));
  return { ...judgement, ...proof, seeds, cost: seeds.reduce((sum, { cost }) => sum + cost, 0) };
}
