import fc from 'fast-check';
import { type ActionLog, actionLogFrom } from '../../src/algorithms/diffusion/action-log.js';
import { exposuresOf } from '../../src/algorithms/diffusion/exposures.js';
import { learnCascade } from '../../src/algorithms/diffusion/learn-cascade.js';
import { learnCredit } from '../../src/algorithms/diffusion/learn-credit.js';
import { arcsFrom, rowOwners, type WeightedArcs } from '../../src/algorithms/graph/arcs.js';
import { randomInt, type Rng, seededRng } from '../../src/algorithms/random.js';

type Act = readonly [actor: number, item: number, time: number];

const logOf = (people: number, items: number, acts: readonly Act[]): ActionLog =>
  actionLogFrom(people, items, {
    actors: acts.map(([actor]) => actor),
    items: acts.map(([, item]) => item),
    times: acts.map(([, , time]) => time),
  });

/** Items that travel by the weights of the graph, a step of time an arc, each from three people. */
function travelled({ nodes, starts, heads, weights }: WeightedArcs, items: number, rng: Rng): Act[] {
  const acts: Act[] = [];
  for (let item = 0; item < items; item += 1) {
    let fresh = [...new Set([0, 1, 2].map(() => randomInt(rng, nodes)))];
    const moved = new Set(fresh);
    for (let time = 0; fresh.length > 0; time += 1) {
      const next: number[] = [];
      for (const person of fresh) {
        acts.push([person, item, time]);
        for (let a = starts[person]; a < starts[person + 1]; a += 1) {
          if (rng() >= weights[a] || moved.has(heads[a])) continue;
          moved.add(heads[a]);
          next.push(heads[a]);
        }
      }
      fresh = next;
    }
  }
  return acts;
}

/** A graph of some people, each with some arcs of planted chances. */
function planted(people: number, each: number, rng: Rng): WeightedArcs {
  const arcs = new Map<number, number>();
  for (let n = 0; n < people * each; n += 1) {
    const [tail, head] = [randomInt(rng, people), randomInt(rng, people)];
    if (tail !== head) arcs.set(tail * people + head, [0.05, 0.2, 0.5][n % 3]);
  }
  const pairs = [...arcs.keys()];
  return arcsFrom(
    people,
    pairs.map((pair) => Math.floor(pair / people)),
    pairs.map((pair) => pair % people),
    [...arcs.values()],
  );
}

describe('chances learnt from what happened', () => {
  const graph = planted(60, 5, seededRng(1));
  const log = logOf(60, 6_000, travelled(graph, 6_000, seededRng(2)));

  it('are the planted ones by expectation maximisation, as near as so many trials can tell', () => {
    const { arcs, converged } = learnCascade(log, graph, { window: 1 });
    const { trials } = exposuresOf(log, graph, 1);
    expect(converged).toBe(true);
    let deviations = 0;
    arcs.weights.forEach((p, arc) => {
      const truth = graph.weights[arc];
      // The prior pulls by a few trials, and acts that several may have moved say less than a trial each.
      const error = Math.sqrt((truth * (1 - truth)) / trials[arc]);
      expect(Math.abs(p - truth)).toBeLessThan(4.5 * error + 5 / trials[arc]);
      deviations += (p - truth) / error;
    });
    expect(Math.abs(deviations / arcs.weights.length)).toBeLessThan(0.3);
  });

  it('are in the right order by credit as well, and delays are those between the acts', () => {
    const { arcs, delays, influenceability } = learnCredit(log, graph, { window: 1 });
    const meanOf = (truth: number): number => {
      const mine = arcs.weights.filter((_, arc) => graph.weights[arc] === truth);
      return mine.reduce((sum, p) => sum + p, 0) / mine.length;
    };
    expect(meanOf(0.05)).toBeLessThan(0.5 * meanOf(0.2));
    expect(meanOf(0.2)).toBeLessThan(0.7 * meanOf(0.5));
    expect(new Set(delays)).toEqual(new Set([1]));
    expect(Math.min(...influenceability)).toBeGreaterThan(0);
    expect(Math.max(...influenceability)).toBeLessThan(1);
  });
});

describe('few observations', () => {
  it('leave an arc near the prior: its mode has a closed form where nobody else could have moved the person', () => {
    const graph = arcsFrom(4, [0, 2], [1, 3]);
    const acts: Act[] = [...Array.from({ length: 40 }, (_, item): Act => [0, item, 0]), [2, 0, 0], [3, 0, 1]];
    acts.push(...Array.from({ length: 10 }, (_, item): Act => [1, item, 2]));
    const { arcs } = learnCascade(logOf(4, 40, acts), graph, { prior: { mean: 0.1, strength: 20 } });
    expect(arcs.weights[0]).toBeCloseTo((10 + 2) / (40 + 20), 9);
    expect(arcs.weights[1]).toBeCloseTo((1 + 2) / (1 + 20), 9);
    const unseen = learnCascade(logOf(4, 1, [[0, 0, 0]]), graph, { prior: { mean: 0.1, strength: 20 } });
    expect(unseen.arcs.weights[1]).toBeCloseTo(0.1, 12);
    const credit = learnCredit(logOf(4, 40, acts), graph, { prior: { mean: 0.1, strength: 20 } });
    expect(credit.arcs.weights[1]).toBeLessThan(3 / 21);
  });

  it('share an act between those who may have moved the person, less where the person may act unmoved', () => {
    const graph = arcsFrom(3, [0, 1], [2, 2]);
    const acts = Array.from({ length: 30 }, (_, item): Act[] => [
      [0, item, 0],
      [1, item, 0],
      [2, item, 1],
    ]).flat();
    const [sure] = learnCascade(logOf(3, 30, acts), graph, { prior: { mean: 0.5, strength: 2 } }).arcs.weights;
    const [half] = learnCascade(logOf(3, 30, acts), graph, { prior: { mean: 0.5, strength: 2 }, spontaneous: 0.9 }).arcs
      .weights;
    expect(half).toBeLessThan(sure);
    expect(sure).toBeGreaterThan(0.5);
  });
});

const anyLog = fc.integer({ min: 2, max: 6 }).chain((people) => {
  const person = fc.integer({ min: 0, max: people - 1 });
  return fc.record({
    people: fc.constant(people),
    arcs: fc.uniqueArray(fc.tuple(person, person), {
      selector: ([a, b]) => a * people + b,
      minLength: 1,
      maxLength: 14,
    }),
    acts: fc.array(fc.tuple(person, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 9 })), { maxLength: 30 }),
    window: fc.constantFrom(1, 3, Infinity),
  });
});

describe('any log', () => {
  it('exposes those whom the definition exposes', () => {
    fc.assert(
      fc.property(anyLog, ({ people, arcs, acts, window }) => {
        const graph = arcsFrom(
          people,
          arcs.map(([a]) => a),
          arcs.map(([, b]) => b),
        );
        const { trials, arcs: parents, gaps } = exposuresOf(logOf(people, 4, acts), graph, window);
        const first = (person: number, item: number): number =>
          Math.min(...acts.filter(([actor, on]) => actor === person && on === item).map(([, , time]) => time));
        const tails = rowOwners(graph.starts);
        const expected: number[] = [];
        graph.heads.forEach((head, arc) => {
          const tail = tails[arc];
          const exposed = [0, 1, 2, 3].filter(
            (item) => tail !== head && first(tail, item) < Infinity && first(head, item) > first(tail, item),
          );
          expect(trials[arc]).toBe(exposed.length);
          const moved = exposed.map((item) => first(head, item) - first(tail, item)).filter((gap) => gap <= window);
          expected.push(...moved.filter((gap) => gap < Infinity).map((gap) => 100 * arc + gap));
        });
        expect([...parents].map((arc, n) => 100 * arc + gaps[n]).sort((a, b) => a - b)).toEqual(
          expected.sort((a, b) => a - b),
        );
      }),
      { numRuns: 300, seed: 51 },
    );
  });

  it('becomes likelier with every iteration, and all chances stay chances', () => {
    fc.assert(
      fc.property(anyLog, fc.constantFrom(0, 0.2), ({ people, arcs, acts, window }, spontaneous) => {
        const graph = arcsFrom(
          people,
          arcs.map(([a]) => a),
          arcs.map(([, b]) => b),
        );
        const log = logOf(people, 4, acts);
        const { logPosterior, arcs: learnt } = learnCascade(log, graph, {
          window,
          spontaneous,
          prior: { strength: 1 },
        });
        logPosterior.slice(1).forEach((value, n) => expect(value).toBeGreaterThanOrEqual(logPosterior[n] - 1e-9));
        const { weights, ...rest } = learnCredit(log, graph, { window }).arcs;
        expect(rest.heads).toEqual(graph.heads);
        for (const p of [...learnt.weights, ...weights]) expect(p > 0 && p < 1).toBe(true);
      }),
      { numRuns: 200, seed: 52 },
    );
  });

  it('keeps the first act of a person on an item, in the order of time', () => {
    const log = logOf(3, 2, [
      [2, 1, 5],
      [1, 1, 3],
      [2, 1, 1],
      [0, 0, 7],
    ]);
    expect([[...log.starts], [...log.actors], [...log.times]]).toEqual([
      [0, 1, 3],
      [0, 2, 1],
      [7, 1, 3],
    ]);
  });
});

describe('what cannot be learnt from', () => {
  const graph = arcsFrom(2, [0], [1]);
  const log = logOf(2, 1, [[0, 0, 0]]);
  it.each<[string, () => unknown]>([
    ['no person 2 among 2', () => logOf(2, 1, [[2, 0, 0]])],
    ['no item 1 among 1', () => logOf(2, 1, [[0, 1, 0]])],
    ['no time', () => logOf(2, 1, [[0, 0, NaN]])],
    ['differ in number', () => actionLogFrom(2, 1, { actors: [0], items: [], times: [0] })],
    ['2 people in the graph, but 3', () => learnCascade(logOf(3, 1, []), graph)],
    ['a window of time', () => learnCredit(log, graph, { window: 0 })],
    ['the strength of a prior', () => learnCascade(log, graph, { prior: { strength: 0 } })],
    ['the mean of a prior', () => learnCredit(log, graph, { prior: { mean: 1 } })],
    ['a spontaneous chance', () => learnCascade(log, graph, { spontaneous: 1 })],
  ])('is said: %s', (reason, learn) => {
    expect(learn).toThrow(RangeError);
    expect(learn).toThrow(reason);
  });
});
