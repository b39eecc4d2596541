import { maximiseInfluenceSteps, type SeedPlan } from '../diffusion/maximise-influence.js';
import { type Offer } from '../diffusion/seeding-problem.js';
import { type Steps, within } from '../graph/steps.js';
import { seededRng, shuffle } from '../random.js';
import { mean } from '../statistics.js';
import { audienceSizes, listenersOf, overlapWith } from './audience.js';
import { type SalesTable } from './sales-table.js';
import { seedsForStock } from './seeds-for-stock.js';
import {
  type PlanValue,
  productDiffusion,
  recommendationArcs,
  type RecordedValue,
  seedValueSteps,
  type ValueConditions,
} from './seed-value.js';

/** Why a plan has fewer seeds than were asked for. */
export type FewerSeeds = 'STOCK' | 'BUDGET' | 'NOBODY_LEFT';

/** A seed plan to be made. People are positions in the table. */
export interface SeedingTask extends ValueConditions {
  /** People who are seeds in any case. */
  readonly include: readonly number[];
  /** People who must not be seeds. */
  readonly exclude: readonly number[];
  /** Number of seeds at most. */
  readonly count?: number;
  /** Cost of all seeds at most. */
  readonly budget?: number;
  /** Only purchases within this time count, in seconds; Infinity for no limit. */
  readonly window: number;
  /** What the learnt chances are multiplied by for this product. */
  readonly factor: number;
}

/** A seed plan, and what two simple plans of the same count and budget bring. */
export interface PlannedSeeds extends RecordedValue {
  readonly seeds: readonly {
    readonly person: number;
    readonly cost: number;
    /** Expected buyers beyond those of the seeds before this one; over all seeds they add up to `buyers`. */
    readonly gain: number;
    /** Share of the seed's listeners who hear an earlier seed as well, 0 to 1. */
    readonly overlap: number;
    /** Number of listeners. */
    readonly listeners: number;
  }[];
  /** Whether the stock limits the buyers. */
  readonly capped: boolean;
  /** Why there are fewer seeds than the count, or why means are left for want of stock; null where neither is so. */
  readonly whyFewerSeeds: FewerSeeds | null;
  /** The plan brings at least this share of what the best plan brings, under the learnt chances; 0 to 1. */
  readonly guarantee: number;
  /** Random seeds: the mean of five draws. */
  readonly random: PlanValue;
  /** The people with the largest audiences as seeds. */
  readonly followed: PlanValue;
}

/**
 * Reverse-reachable sets in each sample at most. With 100,000 people twice as many raise the guarantee from .83 to .88, and
 * take a second longer.
 */
const SETS = 2 ** 20;
/** Share of the time that the choice of seeds takes, about; the rest is simulation. */
const MAXIMISED = 0.6;
/** Simulations of the plan, and of each simple plan. */
const RUNS = 2_000;
const RUNS_OF_SIMPLE_PLANS = 500;
/** Plans of random seeds. */
const DRAWS = 5;
/** Simulations, about, to find how many seeds sell the stock. */
const CUTS = 8;
/** A smaller share of the buyers than this is no loss that a simulation can tell. */
const CAPPED = 0.002;

/**
 * Chooses seeds by influence maximisation (`maximiseInfluence`) on the learnt chances, and estimates what they bring (`seedValueSteps`)
 * beside random seeds and the people with the largest audiences. Under a stock, seeds who would sell nothing more are left out.
 *
 * @throws RangeError for what `seedingOf` refuses
 */
export function* planSeedsSteps(table: SalesTable, task: SeedingTask): Steps<PlannedSeeds> {
  const arcs = recommendationArcs(table);
  const diffusion = productDiffusion(table, arcs, task);
  const rng = seededRng(1);
  // Without the stock: seeds are chosen in the order of what they bring, and those who would sell nothing more are left out below.
  const offer: Offer = { ...task, stock: Infinity, diffusion, seedsCount: false };
  const maximising = maximiseInfluenceSteps({ ...task, offers: [offer] }, { rng, maxSets: SETS });
  const plan = yield* within(maximising, 0, MAXIMISED);
  const all = RUNS + (DRAWS + 1 + (task.stock < Infinity ? CUTS : 0)) * RUNS_OF_SIMPLE_PLANS;
  let done = 0;
  function* value(seeds: readonly number[], runs: number): Steps<RecordedValue> {
    const share = (of: number): number => Math.min(1, MAXIMISED + ((1 - MAXIMISED) * of) / all);
    const steps = seedValueSteps(table, arcs, diffusion, task, seeds, runs);
    const found = yield* within(steps, share(done), share(done + runs));
    done += runs;
    return found;
  }
  const others = eligible(task);
  const random: PlanValue[] = [];
  for (let draw = 0; draw < DRAWS; draw += 1)
    random.push(yield* value(affordable(shuffle(others, rng), task), RUNS_OF_SIMPLE_PLANS));
  const sizes = audienceSizes(table);
  const mostHeard = [...others].sort((a, b) => sizes[b] - sizes[a] || a - b);
  const [beside, followed] = [meanOf(random), yield* value(affordable(mostHeard, task), RUNS_OF_SIMPLE_PLANS)];
  const people = (seeds: SeedPlan['seeds']): number[] => seeds.map(({ person }) => person);
  const buyersOf = function* (of: SeedPlan['seeds']): Steps<number> {
    return (yield* value(people(of), RUNS_OF_SIMPLE_PLANS)).buyers;
  };
  let seeds = plan.seeds;
  if (task.stock < Infinity) {
    const whole = yield* buyersOf(seeds);
    seeds = yield* seedsForStock(seeds, task.include.length, buyersOf, whole, [followed.buyers, beside.buyers]);
  }
  const best = yield* value(people(seeds), RUNS);
  const gains = seeds.reduce((sum, { gain }) => sum + gain, 0);
  const scale = gains > 0 ? best.buyers / gains : 0;
  return {
    ...best,
    seeds: withOverlap(seeds, table).map((seed) => ({ ...seed, gain: seed.gain * scale })),
    capped: best.buyers < (1 - CAPPED) * best.uncappedBuyers,
    whyFewerSeeds: seeds.length < plan.seeds.length ? 'STOCK' : whyFewer(people(seeds), others, task),
    guarantee: task.stock < Infinity ? Math.min(1, best.buyers / Math.min(task.stock, plan.upper)) : plan.guarantee,
    random: beside,
    followed,
  };
}

function whyFewer(
  seeds: readonly number[],
  eligible: readonly number[],
  { count, budget = Infinity, costs }: SeedingTask,
): FewerSeeds | null {
  if (count === undefined || seeds.length >= count) return null;
  const taken = new Set(seeds);
  const left = seeds.reduce((rest, person) => rest - costs[person], budget);
  const rest = eligible.filter((person) => !taken.has(person));
  return rest.length > 0 && rest.every((person) => costs[person] > left) ? 'BUDGET' : 'NOBODY_LEFT';
}

/** Everybody who may be a seed and is not one already by `include`. */
function eligible({ costs, exclude, include }: SeedingTask): number[] {
  const out = new Set([...exclude, ...include]);
  return Array.from(costs.keys()).filter((person) => !out.has(person));
}

/** The people of `include`, then as many of `ordered` as count and budget allow, in their order. */
function affordable(
  ordered: readonly number[],
  { include, count = Infinity, budget = Infinity, costs }: SeedingTask,
): number[] {
  const taken = [...include];
  let left = include.reduce((rest, person) => rest - costs[person], budget);
  for (const person of ordered) {
    if (taken.length >= count) break;
    if (costs[person] > left) continue;
    taken.push(person);
    left -= costs[person];
  }
  return taken;
}

function withOverlap(seeds: SeedPlan['seeds'], table: SalesTable): PlannedSeeds['seeds'] {
  const before = new Set<number>();
  return seeds.map(({ person, cost, gain }) => {
    const overlap = overlapWith(table, person, before);
    const listeners = new Set(listenersOf(table, person));
    for (const listener of listeners) before.add(listener);
    return { person, cost, gain, listeners: listeners.size, overlap };
  });
}

function meanOf(values: readonly PlanValue[]): PlanValue {
  const of = (name: keyof PlanValue): number => mean(values.map((value) => value[name]));
  return { buyers: of('buyers'), lower: of('lower'), upper: of('upper'), cost: of('cost') };
}
