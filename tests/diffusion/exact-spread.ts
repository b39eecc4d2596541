import fc from 'fast-check';
import { type Diffusion, weightedCascade } from '../../src/algorithms/diffusion/diffusion.js';
import { arcsFrom, rowOwners, type WeightedArcs } from '../../src/algorithms/graph/arcs.js';

/** One live-arc graph: how likely it is, and whom each person reaches in it in time, as bits. */
interface World {
  readonly chance: number;
  readonly reach: readonly number[];
}

/** The expected spread of any seeds, exactly, as a sum over all live-arc graphs. For some twenty arcs at most. */
export function exactSpread(diffusion: Diffusion, audience?: ArrayLike<number>): (seeds: readonly number[]) => number {
  const worlds = allWorlds(diffusion);
  const worth = (people: number): number => {
    let sum = 0;
    for (let n = 0; n < diffusion.arcs.nodes; n += 1) if (people & (1 << n)) sum += audience?.[n] ?? 1;
    return sum;
  };
  return (seeds) =>
    worlds.reduce((sum, { chance, reach }) => sum + chance * worth(seeds.reduce((all, n) => all | reach[n], 0)), 0);
}

function allWorlds({ model, arcs, timing }: Diffusion): World[] {
  const tails = rowOwners(arcs.starts);
  const worlds: World[] = [];
  const delay = (arc: number): number => {
    if (timing?.law === 'exponential') throw new Error('only fixed delays can be enumerated');
    return timing?.delays[arc] ?? 0;
  };
  const close = (chance: number, live: readonly number[]): void => {
    const reach = Array.from({ length: arcs.nodes }, (_, seed) => {
      const times = new Array<number>(arcs.nodes).fill(Infinity);
      times[seed] = 0;
      for (let round = 1; round < arcs.nodes; round += 1) {
        for (const arc of live) {
          times[arcs.heads[arc]] = Math.min(times[arcs.heads[arc]], times[tails[arc]] + delay(arc));
        }
      }
      return times.reduce((bits, time, n) => (time <= (timing?.window ?? 1e9) ? bits | (1 << n) : bits), 0);
    });
    worlds.push({ chance, reach });
  };
  const coins = (arc: number, chance: number, live: readonly number[]): void => {
    if (chance === 0) return;
    if (arc === tails.length) return close(chance, live);
    coins(arc + 1, chance * arcs.weights[arc], [...live, arc]);
    coins(arc + 1, chance * (1 - arcs.weights[arc]), live);
  };
  const choices = (person: number, chance: number, live: readonly number[]): void => {
    if (person === arcs.nodes) return close(chance, live);
    let left = 1;
    arcs.heads.forEach((head, arc) => {
      if (head !== person) return;
      left -= arcs.weights[arc];
      choices(person + 1, chance * arcs.weights[arc], [...live, arc]);
    });
    if (left > 1e-12) choices(person + 1, chance * left, live);
  };
  if (model === 'independent cascade') coins(0, 1, []);
  else choices(0, 1, []);
  return worlds;
}

/** All sets of up to `count` of the numbers below `nodes`. */
export function subsets(nodes: number, count: number, from = 0): number[][] {
  if (count === 0) return [[]];
  const larger = Array.from({ length: nodes - from }, (_, n) => from + n).flatMap((n) =>
    subsets(nodes, count - 1, n + 1).map((rest) => [n, ...rest]),
  );
  return [[], ...larger];
}

/** Small diffusions of both models, with and without fixed delays. */
export const anyDiffusion: fc.Arbitrary<Diffusion> = fc.integer({ min: 2, max: 5 }).chain((nodes) => {
  const node = fc.integer({ min: 0, max: nodes - 1 });
  const arc = fc.record({ tail: node, head: node, p: fc.constantFrom(0.1, 0.3, 0.5, 0.9, 1) });
  return fc
    .record({
      model: fc.constantFrom('independent cascade' as const, 'linear threshold' as const),
      arcs: fc.uniqueArray(arc, { selector: ({ tail, head }) => tail * nodes + head, minLength: 1, maxLength: 8 }),
      delays: fc.option(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 })),
      window: fc.integer({ min: 0, max: 6 }),
    })
    .map(({ model, arcs, delays, window }) => {
      const given = arcsFrom(
        nodes,
        arcs.map(({ tail }) => tail),
        arcs.map(({ head }) => head),
        arcs.map(({ p }) => p),
      );
      const graph = model === 'independent cascade' ? given : halved(weightedCascade(given));
      const timing = delays && { window, delays: Float64Array.from(graph.heads, (_, n) => delays[n]) };
      return { model, arcs: graph, ...(timing ? { timing } : {}) };
    });
});

/** Thresholds that not even all together reach for sure. */
function halved(arcs: WeightedArcs): WeightedArcs {
  return { ...arcs, weights: arcs.weights.map((weight) => 0.8 * weight) };
}

/** The example of the documentation of Neo4j's Graph Data Science on CELF, a chance of .1 on each arc. */
export const CELF_EXAMPLE: Diffusion = (() => {
  const arcs = ['bc', 'ca', 'cg', 'ch', 'ci', 'cj', 'dg', 'fe', 'fg', 'ga', 'gb', 'gh', 'ge', 'hi'];
  const place = (letter: string): number => letter.charCodeAt(0) - 97;
  return {
    model: 'independent cascade',
    arcs: arcsFrom(
      10,
      arcs.map(([from]) => place(from)),
      arcs.map(([, to]) => place(to)),
      arcs.map(() => 0.1),
    ),
  };
})();
