import { maximiseInfluenceSteps, type SeedPlan } from '../diffusion/maximise-influence.js';
import { type Offer } from '../diffusion/seeding-problem.js';
import { type Spread } from '../diffusion/simulate.js';
import { type SpreadInOrder } from '../diffusion/spread-in-order.js';
import { type Steps, within } from '../graph/steps.js';
import { seededRng, shuffle } from '../random.js';
import { mean } from '../statistics.js';
import { audienceSizes, listenersOf, overlapWith } from './audience.js';
import { fallingGains } from './falling-gains.js';
import { type PlanTable } from './plan-table.js';
import { productDiffusion } from './product-diffusion.js';
import { seedsForStock } from './seeds-for-stock.js';
import {
  buyersInOrderSteps,
  buyersSteps,
  type Expected,
  expected,
  type PlanValue,
  type ValueConditions,
  type Worlds,
  worldsSteps,
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
export interface PlannedSeeds extends PlanValue {
  readonly seeds: readonly {
    readonly person: number;
    readonly cost: number;
    /**
     * Expected buyers, stock considered, beyond those of the seeds before this one. The gains of the first k add up to the buyers of a plan of
     * these k, those of all to `buyers`. Where seeds cost the same gains do not rise; that of a seed of `include` is below 0 where the
     * person would have bought.
     */
    readonly gain: number;
    /** Share of the seed's listeners who hear an earlier seed as well, 0 to 1. */
    readonly overlap: number;
    /** Number of listeners. */
    readonly listeners: number;
  }[];
  /** Expected number of buyers if the stock had no end. */
  readonly uncappedBuyers: number;
  /** Whether the stock limits the buyers. */
  readonly capped: boolean;
  /** Why there are fewer seeds than the count, or why means are left for want of stock; null where neither is so. */
  readonly whyFewerSeeds: FewerSeeds | null;
  /** The plan brings at least this share of what the best plan brings, under the learnt chances; 0 to 1. */
  readonly guarantee: number;
  /** Past purchases that followed recommendation events of the seeds. */
  readonly rests: number;
  /** Random seeds: the mean of five draws. */
  readonly random: PlanValue;
  /** The people with the largest audiences as seeds. */
  readonly followed: PlanValue;
  /** Buyers of the plan beyond those of the people with the largest audiences; may be negative. */
  readonly lead: Expected;
}

/**
 * Reverse-reachable sets in each sample at most. With 100,000 people twice as many raise the guarantee from .83 to .88, and
 * take a second longer.
 */
const SETS = 2 ** 20;
/** Share of the time that the choice of seeds takes, about, and that with the expectations; intervals take the rest. */
const [CHOSEN, EXPECTED] = [0.4, 0.65];
/** Simulations of the plan, of each simple plan, and of plan, followed and each random plan in each world of an interval. */
const RUNS = 2_000;
const RUNS_OF_SIMPLE_PLANS = 500;
const RUNS_OF_WORLDS = [50, 50, 10] as const;
/** Plans of random seeds. */
const DRAWS = 5;
/** A smaller share of the buyers than this is no loss that a simulation can tell. */
const CAPPED = 0.002;
/** One-sided quantile of 99 %. */
const CONFIDENT = 2.33;

/**
 * Chooses seeds by influence maximisation (`maximiseInfluence`) on the learnt chances, and estimates what they bring, beside random seeds and
 * the people with the largest audiences. Under a stock, seeds who would sell nothing more are left out.
 *
 * The chances are posterior means, so that what they bring by simulation is the expectation, however the seeds were chosen; the interval
 * is that over worlds which the evidence leaves possible (`worldsSteps`).
 *
 * @throws RangeError for what `seedingOf` refuses
 */
export function* planSeedsSteps(table: PlanTable, task: SeedingTask): Steps<PlannedSeeds> {
  const product = productDiffusion(table, task);
  const { diffusion } = product;
  const rng = seededRng(1);
  // Without the stock: seeds are chosen in the order of what they bring, and those who would sell nothing more are left out below.
  const offer: Offer = { ...task, stock: Infinity, diffusion, seedsCount: false };
  const maximising = maximiseInfluenceSteps({ ...task, offers: [offer] }, { rng, maxSets: SETS });
  const plan = yield* within(maximising, 0, CHOSEN);
  const all = (task.stock < Infinity ? 2 : 1) * RUNS + (DRAWS + 1) * RUNS_OF_SIMPLE_PLANS;
  let done = 0;
  function* taking<Result>(steps: Steps<Result>, runs: number): Steps<Result> {
    const share = (of: number): number => CHOSEN + ((EXPECTED - CHOSEN) * of) / all;
    const found = yield* within(steps, share(done), share(done + runs));
    done += runs;
    return found;
  }
  const simple = (seeds: readonly number[]): Steps<Spread> =>
    taking(buyersSteps(diffusion, task, seeds, RUNS_OF_SIMPLE_PLANS), RUNS_OF_SIMPLE_PLANS);
  const open = eligible(task);
  const draws = Array.from({ length: DRAWS }, () => affordable(shuffle(open, rng), task));
  const random: Spread[] = [];
  for (const draw of draws) random.push(yield* simple(draw));
  const sizes = audienceSizes(table);
  const mostHeard = affordable(
    [...open].sort((a, b) => sizes[b] - sizes[a] || a - b),
    task,
  );
  const followed = yield* simple(mostHeard);
  const inOrder = (of: SeedPlan['seeds']): Steps<SpreadInOrder> =>
    taking(buyersInOrderSteps(diffusion, task, peopleOf(of), RUNS), RUNS);
  const whole = yield* inOrder(plan.seeds);
  const others = [followed.mean, mean(random.map((draw) => draw.mean))];
  const enough = isCapped(whole) ? seedsForStock(whole.means, task.include.length, others) : plan.seeds.length;
  const seeds = plan.seeds.slice(0, enough);
  const best = enough < plan.seeds.length ? yield* inOrder(seeds) : whole;
  const chosen = peopleOf(seeds);
  const [runs, ofFollowed, ofRandom] = RUNS_OF_WORLDS;
  const worlds = worldsSteps(
    product,
    task,
    metBy([best, followed, ...random]),
    [chosen, mostHeard, ...draws],
    [runs, ofFollowed, ...draws.map(() => ofRandom)],
  );
  const [ofBest, ofMostHeard, ...ofDraws] = yield* within(worlds, EXPECTED, 1);
  const sums = [0, ...best.means];
  const raw = seeds.map((_, n) => sums[n + 1] - sums[n]);
  const gains = haveOneCost(seeds.slice(task.include.length)) ? fallingGains(raw, task.include.length) : raw;
  const value = (of: Spread | readonly Spread[], worlds: Worlds, cost: number): PlanValue => {
    const spreads = [of].flat();
    const error = Math.hypot(...spreads.map(({ standardError }) => standardError)) / spreads.length;
    const { buyers, lower, upper } = expected(mean(spreads.map((one) => one.mean)), error, worlds);
    return { buyers, lower: Math.max(0, lower), upper: Math.min(task.stock, upper), cost };
  };
  const costOf = (people: readonly number[]): number => people.reduce((sum, person) => sum + task.costs[person], 0);
  return {
    ...value(best, ofBest, costOf(chosen)),
    seeds: withOverlap(seeds, table).map((seed, n) => ({ ...seed, gain: gains[n] })),
    uncappedBuyers: best.uncapped,
    capped: isCapped(best),
    whyFewerSeeds: seeds.length < plan.seeds.length ? 'STOCK' : whyFewer(chosen, open, task),
    guarantee: task.stock < Infinity ? Math.min(1, atLeast(best) / Math.min(task.stock, plan.upper)) : plan.guarantee,
    rests: boughtAfter(table, chosen),
    random: value(random, together(ofDraws), mean(draws.map(costOf))),
    followed: value(followed, ofMostHeard, costOf(mostHeard)),
    lead: expected(
      best.mean - followed.mean,
      Math.hypot(best.standardError, followed.standardError),
      apart(ofBest, ofMostHeard),
    ),
  };
}

/** Whether the stock keeps people from buying. */
function isCapped({ mean, uncapped }: Spread): boolean {
  return mean < (1 - CAPPED) * uncapped;
}

/** What the plan brings at least, with 99 % confidence. */
function atLeast({ mean, standardError }: Spread): number {
  return Math.max(0, mean - CONFIDENT * standardError);
}

function haveOneCost(seeds: SeedPlan['seeds']): boolean {
  return seeds.every(({ cost }) => cost === seeds[0].cost);
}

function peopleOf(seeds: SeedPlan['seeds']): number[] {
  return seeds.map(({ person }) => person);
}

/** The people who were reached in any of these simulations. */
function metBy(spreads: readonly Spread[]): Int32Array {
  const [{ chances }] = spreads;
  return Int32Array.from(chances.keys()).filter((person) => spreads.some((spread) => spread.chances[person] > 0));
}

/** The mean of several sets of seeds, world by world. */
function together(worlds: readonly Worlds[]): Worlds {
  const noise = worlds.reduce((sum, one) => sum + one.noise, 0) / worlds.length ** 2;
  return { buyers: worlds[0].buyers.map((_, n) => mean(worlds.map(({ buyers }) => buyers[n]))), noise };
}

/** What one set of seeds brings more than another, world by world. */
function apart(one: Worlds, other: Worlds): Worlds {
  return { buyers: one.buyers.map((buyers, n) => buyers - other.buyers[n]), noise: one.noise + other.noise };
}

/** Past purchases after recommendation events of these people. */
function boughtAfter({ sales: { tally }, teller }: PlanTable, seeds: readonly number[]): number {
  const people = new Set(seeds);
  // Shares of purchases that followed the word of several people.
  return Math.round(tally.bought.reduce((sum, bought, row) => (people.has(teller[row]) ? sum + bought : sum), 0));
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

function withOverlap(seeds: SeedPlan['seeds'], table: PlanTable): PlannedSeeds['seeds'] {
  const before = new Set<number>();
  return seeds.map(({ person, cost, gain }) => {
    const overlap = overlapWith(table, person, before);
    const listeners = new Set(listenersOf(table, person));
    for (const listener of listeners) before.add(listener);
    return { person, cost, gain, listeners: listeners.size, overlap };
  });
}
