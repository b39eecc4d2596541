import { setImmediate } from 'node:timers/promises';
import { type Diffusion } from '../../../algorithms/diffusion/diffusion.js';
import { maximiseInfluenceSteps, type SeedPlan } from '../../../algorithms/diffusion/maximise-influence.js';
import { type Offer } from '../../../algorithms/diffusion/seeding-problem.js';
import { simulateSpreadSteps } from '../../../algorithms/diffusion/simulate.js';
import { type WeightedArcs } from '../../../algorithms/graph/arcs.js';
import { finishInTurns, type Steps, type Watch, within as between } from '../../../algorithms/graph/steps.js';
import { seededRng, shuffle } from '../../../algorithms/random.js';
import { mean } from '../../../algorithms/statistics.js';
import { salesByGroup } from '../../../algorithms/sales/sales-interval.js';
import { audienceSizes, heardBy, listenersOf, overlapWith } from '../table/audience.js';
import { type WordTable } from '../table/word-table.js';

/** A plan to be made, in places of people of the table. */
export interface SeedingTask {
  /** 1 for who counts as a buyer, 0 for who does not. */
  readonly audience: Float64Array;
  readonly costs: Float64Array;
  readonly include: readonly number[];
  readonly exclude: readonly number[];
  readonly count?: number;
  readonly budget?: number;
  /** Buyers beyond this are of no use; infinite where stock is not counted. */
  readonly stock: number;
  /** Only who buys within this time counts, in seconds; infinite for no end. */
  readonly window: number;
  /** How much more word of this product moves than that of others. */
  readonly factor: number;
}

/** What starting with some people brings: expected buyers who are not among them. */
export interface PlanValue {
  readonly buyers: number;
  /** Of the expectation: from what the same people's word sold before, and from the simulation. */
  readonly lower: number;
  readonly upper: number;
  readonly cost: number;
}

export interface PlannedSeeds extends PlanValue {
  readonly seeds: readonly {
    readonly person: number;
    readonly cost: number;
    /** Expected buyers beyond those of the seeds before her; of all seeds together `buyers`. */
    readonly gain: number;
    /** Share of those who hear her that hear a seed before her, too. */
    readonly overlap: number;
    readonly listeners: number;
  }[];
  /** At least this share of what the best plan of this model brings. */
  readonly guarantee: number;
  /** Purchases after the word of the people chosen on which `buyers` rests. */
  readonly rests: number;
  /** The same means spent on people at random, the mean of several draws, and on those whom most hear. */
  readonly random: PlanValue;
  readonly followed: PlanValue;
}

/** Sets in each sample at most: twice as many prove .88 of the best plan of 100,000 people instead of .83, a second later. */
const SETS = 2 ** 20;
/** Share of a plan's time that is done when the seeds are found, about. */
const MAXIMISED = 0.6;
const RUNS = 2_000;
const RUNS_BESIDE = 500;
const DRAWS = 5;
const MOST_CHANCE = 0.99;
const Z = 1.96;

/**
 * Whom to start with (`maximiseInfluence` on the learnt chances), and what that and two plain plans bring. Chances of single ties are
 * drawn to their mean, as each was seen a few times only; so what a set of people brings in the model is scaled by what their
 * word sold before over what the model says it should have, which they bring in numbers.
 *
 * @throws RangeError for what `seedingOf` refuses
 */
export function planSeeds(table: WordTable, task: SeedingTask, watch: Watch = {}): Promise<PlannedSeeds> {
  return finishInTurns(planSteps(table, task), setImmediate, watch);
}

function* planSteps(table: WordTable, task: SeedingTask): Steps<PlannedSeeds> {
  const telling = tellingArcs(table);
  const diffusion = diffusionOf(table, telling, task);
  const rng = seededRng(1);
  const offer: Offer = { ...task, diffusion, seedsCount: false };
  const maximising = maximiseInfluenceSteps({ ...task, offers: [offer] }, { rng, maxSets: SETS });
  const plan = yield* between(maximising, 0, MAXIMISED);
  const people = plan.seeds.map(({ person }) => person);
  const all = RUNS + (DRAWS + 1) * RUNS_BESIDE;
  let done = 0;
  function* value(seeds: readonly number[], runs: number): Steps<PlanValue & { rests: number }> {
    const share = (of: number): number => MAXIMISED + ((1 - MAXIMISED) * of) / all;
    const steps = valueSteps(table, telling, diffusion, task, seeds, runs);
    const found = yield* between(steps, share(done), share(done + runs));
    done += runs;
    return found;
  }
  const best = yield* value(people, RUNS);
  const scale = plan.spread > 0 ? best.buyers / plan.spread : 0;
  const others = eligible(task);
  const random: PlanValue[] = [];
  for (let draw = 0; draw < DRAWS; draw += 1)
    random.push(yield* value(within(shuffle(others, rng), task), RUNS_BESIDE));
  const heard = audienceSizes(table);
  const mostHeard = [...others].sort((a, b) => heard[b] - heard[a] || a - b);
  return {
    ...best,
    seeds: withOverlap(plan.seeds, table).map((seed) => ({ ...seed, gain: seed.gain * scale })),
    guarantee: plan.guarantee,
    random: meanOf(random),
    followed: yield* value(within(mostHeard, task), RUNS_BESIDE),
  };
}

/** From who tells to who hears, with the learnt chances. */
function tellingArcs(table: WordTable): WeightedArcs {
  const { starts, tails, arcs } = heardBy(table);
  const weights = Float64Array.from(arcs, (arc) => table.sales.chances[arc]);
  return { nodes: table.people.length, starts, heads: tails, weights };
}

function diffusionOf(table: WordTable, telling: WeightedArcs, { factor, window }: SeedingTask): Diffusion {
  const weights = telling.weights.map((chance) => Math.min(MOST_CHANCE, chance * factor));
  const delays = (): Float64Array => new Float64Array(weights.length).fill(table.sales.delay);
  const timing = window < Infinity ? { delays: delays(), window, law: 'exponential' as const } : undefined;
  return { model: 'independent cascade', arcs: { ...telling, weights }, timing };
}

/** Simulated, without the seeds themselves, and scaled by their record. */
function* valueSteps(
  table: WordTable,
  telling: WeightedArcs,
  diffusion: Diffusion,
  { audience, costs, stock }: SeedingTask,
  seeds: readonly number[],
  runs: number,
): Steps<PlanValue & { rests: number }> {
  const record = recordOf(table, telling, seeds);
  const others = audience.slice();
  for (const seed of seeds) others[seed] = 0;
  // The record scales what is reached: the stock is that many buyers of those reached.
  const ceiling = record.scale > 0 ? stock / record.scale : Infinity;
  const options = { runs, rng: seededRng(2), audience: others, ceiling };
  const { mean: reached, standardError } = yield* simulateSpreadSteps(diffusion, seeds, options);
  return {
    buyers: reached * record.scale,
    lower: Math.max(0, reached - Z * standardError) * record.lower,
    upper: Math.min(stock, (reached + Z * standardError) * record.upper),
    cost: seeds.reduce((sum, seed) => sum + costs[seed], 0),
    rests: record.bought,
  };
}

/**
 * What the word of these people sold over what their ties' chances say it should have sold. Its interval is that of the sales, or wider
 * where they differ from each other in it by more than chance: a ratio estimate over people (Cochran 1977, 6.4).
 */
function recordOf(
  { sales: { tally }, teller }: WordTable,
  { starts, weights }: WeightedArcs,
  seeds: readonly number[],
): { scale: number; lower: number; upper: number; bought: number } {
  const group = new Map(seeds.map((person, n) => [person, n]));
  const [record] = salesByGroup(tally, (row) => (group.has(teller[row]) ? 0 : -1), 1);
  // Of those who hear her.
  const chances = seeds.map((person) => mean(weights.subarray(starts[person], starts[person + 1])));
  const [sold, promised] = [new Float64Array(seeds.length), new Float64Array(seeds.length)];
  tally.heard.forEach((heard, row) => {
    const n = heard > 0 ? group.get(teller[row]) : undefined;
    if (n === undefined) return;
    sold[n] += tally.bought[row] - tally.expected[row];
    promised[n] += heard * chances[n];
  });
  const all = promised.reduce((sum, one) => sum + one, 0);
  if (all === 0) return { scale: 1, lower: 0, upper: 1, bought: 0 };
  const scale = Math.max(0, record.adjusted) / all;
  const gaps = sold.reduce((sum, one, n) => sum + (one - scale * promised[n]) ** 2, 0);
  const between = (Z * Math.sqrt((gaps * seeds.length) / Math.max(1, seeds.length - 1))) / all;
  return {
    ...{ scale, bought: record.bought },
    lower: Math.max(0, Math.min(record.lower / all, scale - between)),
    upper: Math.max(record.upper / all, scale + between),
  };
}

/** Everybody who may be a seed, those who are in any case first. */
function eligible({ costs, exclude, include }: SeedingTask): number[] {
  const out = new Set([...exclude, ...include]);
  return Array.from(costs.keys()).filter((person) => !out.has(person));
}

/** As many of them in their order as the means allow, after those who are seeds in any case. */
function within(
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

function withOverlap(seeds: SeedPlan['seeds'], table: WordTable): PlannedSeeds['seeds'] {
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
