import { generateShop } from '../../seeds/index.js';
import { makePlan } from '../../src/features/influence/seed-plan/make-plan.service.js';
import { simulateSpread } from '../../src/algorithms/diffusion/simulate.js';
import { finish } from '../../src/algorithms/graph/steps.js';
import { arcsFrom, rowOwners, type WeightedArcs } from '../../src/algorithms/graph/arcs.js';
import { seededRng } from '../../src/algorithms/random.js';
import { type PlannedSeeds, planSeedsSteps, type SeedingTask } from '../../src/algorithms/influence/plan-seeds.js';
import { type SalesTable } from '../../src/algorithms/influence/sales-table.js';
import { audienceSizes } from '../../src/algorithms/influence/audience.js';
import { mean } from '../../src/algorithms/statistics.js';
import { salesTableOf } from '../support/sales-table.js';

const DAY = 86_400;

describe('plans for the demo shop, where the truth is known', () => {
  let table: SalesTable;
  /** Who really moves whom, and how likely. */
  let truth: WeightedArcs;
  let people: number;
  let strength: Float64Array;

  beforeAll(() => {
    const made = salesTableOf(generateShop('demo'));
    table = made.table;
    const { arcs } = made.table.listening;
    people = arcs.nodes;
    ({ strength } = made);
    // No chance of zero: one that nobody meets.
    const chances = strength.map((chance) => chance || 1e-9);
    truth = arcsFrom(people, arcs.heads, rowOwners(arcs.starts), chances);
  }, 60_000);

  const everything = (): SeedingTask => ({
    ...{ audience: new Float64Array(people).fill(1), costs: new Float64Array(people).fill(1) },
    ...{ include: [], exclude: [], stock: Infinity, window: Infinity, factor: 1 },
  });
  /** The plan of twenty seeds, which many tests compare with; made once. */
  let usual: PlannedSeeds | undefined;
  const plan = (task?: Partial<SeedingTask>): PlannedSeeds => (task ? make(task) : (usual ??= make({})));
  const make = (task: Partial<SeedingTask>): PlannedSeeds =>
    finish(
      planSeedsSteps(table, {
        ...everything(),
        ...(task.budget === undefined && { count: 20 }),
        ...task,
      }),
    );
  const who = ({ seeds }: PlannedSeeds): number[] => seeds.map(({ person }) => person);
  const gainsOf = ({ seeds }: PlannedSeeds): number[] => seeds.map(({ gain }) => gain);
  const sum = (gains: readonly number[]): number => gains.reduce((all, gain) => all + gain, 0);
  /** Buyers beside the seeds, as planted. */
  function really(seeds: readonly number[], audience = new Float64Array(people).fill(1)): number {
    const others = audience.map((weight, person) => (seeds.includes(person) ? 0 : weight));
    const options = { runs: 2_000, rng: seededRng(5), audience: others };
    return simulateSpread({ model: 'independent cascade', arcs: truth }, seeds, options).mean;
  }

  it('promise about what comes, and bring far more than people at random', () => {
    const made = plan();
    const comes = really(who(made));
    expect(made.buyers / comes).toBeGreaterThan(0.85);
    expect(made.buyers / comes).toBeLessThan(1.15);
    expect(made.lower).toBeLessThan(made.buyers);
    expect(made.upper).toBeGreaterThan(made.buyers);
    expect(made.guarantee).toBeGreaterThan(0.5);
    expect(comes).toBeGreaterThan(5 * really(Array.from({ length: 20 }, (_, n) => 90 * n)));
    expect(made.buyers).toBeGreaterThan(made.followed.buyers);
    expect(made.random.buyers).toBeLessThan(made.buyers / 4);
  });

  it.each([5, 50, 100])(
    'of %i seeds hold what comes, and how much more than the most followed bring, in their intervals',
    (count) => {
      const made = plan({ count });
      const sizes = audienceSizes(table);
      const mostHeard = Array.from(sizes.keys()).sort((a, b) => sizes[b] - sizes[a] || a - b);
      const [comes, followed] = [really(who(made)), really(mostHeard.slice(0, count))];
      expect(made.lower).toBeLessThan(comes);
      expect(made.upper).toBeGreaterThan(comes);
      expect(made.lead.buyers).toBeCloseTo(made.buyers - made.followed.buyers, 6);
      expect(made.lead.lower).toBeLessThan(comes - followed);
      expect(made.lead.upper).toBeGreaterThan(comes - followed);
      // An interval that holds everything says nothing.
      expect(made.upper - made.lower).toBeLessThan(0.5 * made.buyers);
    },
  );

  it('rest on chances that know who moves whom', () => {
    const { chances, errors, delay } = table.sales;
    const meanOf = (level: number): number => mean(Array.from(chances).filter((_, arc) => strength[arc] === level));
    expect(meanOf(0.5)).toBeGreaterThan(10 * meanOf(0));
    expect(meanOf(0.25)).toBeGreaterThan(meanOf(0.1));
    // Of the hundred most heard, whom plans are made of: the sum of their chances is that of the planted ones.
    const sizes = audienceSizes(table);
    const heard = new Set(
      Array.from(sizes.keys())
        .sort((a, b) => sizes[b] - sizes[a])
        .slice(0, 100),
    );
    const sumOf = (of: ArrayLike<number>): number =>
      table.listening.arcs.heads.reduce((total, head, arc) => (heard.has(head) ? total + of[arc] : total), 0);
    expect(sumOf(chances) / sumOf(strength)).toBeGreaterThan(0.9);
    expect(sumOf(chances) / sumOf(strength)).toBeLessThan(1.1);
    // Planted: an hour and four days on average.
    expect(delay / DAY).toBeGreaterThan(3.5);
    expect(delay / DAY).toBeLessThan(4.5);
    expect(errors.every((error, arc) => error >= 0 && error ** 2 <= chances[arc] * (1 - chances[arc]) + 1e-12)).toBe(
      true,
    );
  });

  it('say what each seed adds and shares: gains fall and sum to the whole', () => {
    const { seeds, buyers, cost } = plan();
    expect(cost).toBe(20);
    expect(seeds[0].overlap).toBe(0);
    expect(seeds.slice(1).every(({ overlap }) => overlap >= 0 && overlap <= 1)).toBe(true);
    expect(seeds[0].gain).toBeGreaterThan(seeds[19].gain);
    expect(gainsOf(plan())).toEqual(gainsOf(plan()).sort((a, b) => b - a));
    expect(sum(gainsOf(plan())) / buyers).toBeCloseTo(1, 9);
  });

  it.each([Infinity, 35])('say of the first seeds what a plan of these alone says, with a stock of %d', (stock) => {
    // So many that the first seeds of a plan that is cut for its stock are seen as well.
    const long = plan({ stock, count: 12 });
    const gains = gainsOf(long);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    expect(sum(gains)).toBeCloseTo(long.buyers, 9);
    expect(long.buyers).toBeLessThanOrEqual(Math.min(stock, long.uncappedBuyers) + 1e-9);
    expect(long.guarantee).toBeLessThanOrEqual(1);
    const k = 3;
    const alone = plan({ stock, count: k, include: who(long).slice(0, k) });
    expect(alone.seeds).toHaveLength(k);
    // Both by 2,000 simulations, of which one gives the gains that do not rise.
    expect(sum(gains.slice(0, k)) / alone.buyers).toBeGreaterThan(0.97);
    expect(sum(gains.slice(0, k)) / alone.buyers).toBeLessThan(1.03);
  });

  it('say what included people add beside each other, and give no gain twice', () => {
    const made = plan({ stock: 50, count: 6, include: [3, 4] });
    expect(who(made).slice(0, 2)).toEqual([3, 4]);
    const gains = gainsOf(made);
    expect(gains.slice(2)).toEqual(gains.slice(2).sort((a, b) => b - a));
    expect(sum(gains)).toBeCloseTo(made.buyers, 9);
  });

  it('keep to budget, names, stock and window', () => {
    const costs = Float64Array.from({ length: people }, (_, person) => 1 + (person % 5));
    const [first] = who(plan());
    const made = plan({ costs, budget: 30, include: [7], exclude: [first] });
    expect(made.cost).toBeLessThanOrEqual(30);
    expect(who(made)[0]).toBe(7);
    expect(who(made)).not.toContain(first);
    for (const beside of [made.random, made.followed]) expect(beside.cost).toBeLessThanOrEqual(30);
    const [week, year] = [plan({ window: 2 * DAY }), plan({ window: 365 * DAY })];
    expect(week.buyers).toBeLessThan(0.7 * year.buyers);
  });

  it('leave nobody out for a stock that nobody meets, however little the last seeds bring', () => {
    const sizes = audienceSizes(table);
    const heard = Array.from(sizes.keys()).filter((person) => sizes[person] > 0);
    const bySize = heard.sort((a, b) => sizes[b] - sizes[a]);
    const exclude = bySize.slice(1, -30);
    const made = plan({ stock: 500, count: 5, exclude });
    expect(made).toMatchObject({ capped: false, whyFewerSeeds: null });
    expect(who(made)).toEqual(who(plan({ count: 5, exclude })));
  });

  it('sell a stock with as few seeds as that takes, say so, and bring hardly less than any simpler plan', () => {
    const plenty = plan({ stock: 10_000 });
    expect(plenty).toMatchObject({ capped: false, whyFewerSeeds: null });
    expect(plenty.seeds).toHaveLength(20);
    expect(plenty.uncappedBuyers).toBe(plenty.buyers);
    for (const stock of [5, 10, 100]) {
      const made = plan({ stock });
      expect(made.buyers).toBeLessThanOrEqual(stock);
      // Of two simulations with other random numbers.
      expect(made.buyers).toBeGreaterThan(0.985 * Math.max(made.followed.buyers, made.random.buyers));
      expect(made.capped).toBe(true);
      expect(made.uncappedBuyers).toBeGreaterThan(made.buyers);
      expect(made.whyFewerSeeds).toBe(made.seeds.length < 20 ? 'STOCK' : null);
      expect(made.upper).toBeLessThanOrEqual(stock);
    }
    // All of it is sold by far fewer, also where the largest audiences sell the last item more surely.
    expect(plan({ stock: 10 }).seeds.length).toBeLessThan(5);
    expect(plan({ stock: 10 }).guarantee).toBeGreaterThan(0.97);
    expect(plan({ stock: 10, include: [3, 4, 5, 6, 7, 8, 9, 10, 11] }).seeds.length).toBeGreaterThanOrEqual(9);
  });

  it('say why they are smaller than they were asked to be', () => {
    expect(plan({ count: 20, budget: 3 })).toMatchObject({ whyFewerSeeds: 'BUDGET' });
    const exclude = Array.from({ length: people - 3 }, (_, n) => n + 3);
    expect(plan({ count: 4, exclude })).toMatchObject({ whyFewerSeeds: 'NOBODY_LEFT' });
    expect(plan({ count: 2, exclude }).whyFewerSeeds).toBeNull();
  });

  it('count the audience only', () => {
    const audience = Float64Array.from({ length: people }, (_, person) => (table.region[person] === 0 ? 1 : 0));
    const [part, whole] = [plan({ audience }), plan()];
    expect(part.buyers).toBeLessThan(whole.buyers);
    expect(really(who(part), audience)).toBeGreaterThan(really(who(whole), audience));
    expect(() => plan({ audience: new Float64Array(people) })).toThrow('the audience is empty');
  });

  it('say how far they are, from nothing to all', () => {
    const shares: number[] = [];
    finish(planSeedsSteps(table, { ...everything(), count: 20 }), { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeLessThan(0.5);
    expect(shares.at(-1)).toBeGreaterThan(0.9);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('are the same in a thread, which an abort ends', async () => {
    const shares: number[] = [];
    const task = { ...everything(), count: 20 };
    const made = await makePlan(table, task, { onProgress: (share) => shares.push(share) });
    expect(made).toEqual(plan());
    expect(shares.length).toBeGreaterThan(10);
    const nobody = makePlan(table, { ...task, audience: new Float64Array(people) }, {});
    await expect(nobody).rejects.toMatchObject({ name: 'RangeError', message: 'the audience is empty' });
    const stop = new AbortController();
    const onProgress = (): void => stop.abort(new Error('the client left'));
    await expect(makePlan(table, task, { signal: stop.signal, onProgress })).rejects.toThrow('the client left');
  });

  it('stop when told to', () => {
    const steps = planSeedsSteps(table, { ...everything(), count: 20 });
    const stop = new AbortController();
    const watch = { signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) };
    expect(() => finish(steps, watch)).toThrow('enough');
  });
});
