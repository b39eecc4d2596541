import { type Arcs } from './arcs.js';
import { BrandesSearch } from './brandes.js';
import { checkLengths } from './paths.js';
import { type Sampled, type SamplingOptions, SamplingPlan } from './sampling.js';
import { finish, type Steps, type Watch } from './steps.js';

export interface BetweennessOptions {
  /** Length of each arc, above zero; every arc is one hop where absent. Lengths that differ by rounding are not equal. */
  readonly lengths?: Float64Array;
  /**
   * Whether values are shares of all pairs, divided by `(nodes - 1) (nodes - 2)`. Else they are sums over ordered pairs: on an
   * undirected graph twice what is often given. Default true.
   */
  readonly normalised?: boolean;
}

/**
 * Betweenness centrality (Freeman 1977): the share of shortest paths between all other pairs that pass a node, by Brandes'
 * algorithm (2001) in time of nodes times arcs, times the logarithm of the nodes where there are lengths.
 *
 * @returns one value a node, 0 .. 1 where normalised
 * @throws RangeError where a length is not a number above zero
 */
export function betweenness(graph: Arcs, options: BetweennessOptions & Watch = {}): Float64Array<ArrayBuffer> {
  return finish(betweennessSteps(graph, options), options);
}

/** {@link betweenness} as steps: yields between slices. */
export function* betweennessSteps(graph: Arcs, options: BetweennessOptions = {}): Steps<Float64Array<ArrayBuffer>> {
  const { lengths, normalised = true } = options;
  if (lengths) checkLengths(graph, lengths);
  const { nodes } = graph;
  const values = new Float64Array(nodes);
  const brandes = new BrandesSearch(graph, lengths);
  for (let source = 0; source < nodes; source += 1) {
    brandes.search(source);
    addThrough(brandes, values);
    yield (source + 1) / nodes;
  }
  const scale = normalised && nodes > 2 ? 1 / ((nodes - 1) * (nodes - 2)) : 1;
  for (let n = 0; n < nodes; n += 1) values[n] *= scale;
  return values;
}

/**
 * Betweenness, normalised, from sampled sources (Brandes and Pich 2007). What one source adds to a node, over `nodes - 2`, is a
 * number from 0 to 1, so `SamplingPlan` has the bound. Time of sources times arcs.
 *
 * @param options epsilon is in the unit of the result, 0 .. 1
 * @throws RangeError where epsilon, delta or a length is out of range
 */
export function sampledBetweenness(
  graph: Arcs,
  options: SamplingOptions & Pick<BetweennessOptions, 'lengths'> & Watch,
): Sampled {
  return finish(sampledBetweennessSteps(graph, options), options);
}

/** {@link sampledBetweenness} as steps: yields between slices. */
export function* sampledBetweennessSteps(
  graph: Arcs,
  { epsilon, delta = 0.05, rng, lengths }: SamplingOptions & Pick<BetweennessOptions, 'lengths'>,
): Steps<Sampled> {
  if (lengths) checkLengths(graph, lengths);
  const { nodes } = graph;
  // A source adds nothing to itself: the mean over sources is a little less than over the others.
  const scale = nodes > 1 ? nodes / (nodes - 1) : 1;
  const plan = new SamplingPlan(nodes, Math.max(1, nodes), epsilon / scale, delta);
  const [sums, squares] = [new Float64Array(nodes), new Float64Array(nodes)];
  let radius = 0;
  const brandes = new BrandesSearch(graph, lengths);
  const sources = yield* plan.draw(
    rng,
    function* (drawn) {
      for (let d = 0; d < drawn.length; d += 1) {
        brandes.search(drawn[d]);
        addShares(brandes, nodes, sums, squares);
        yield (d + 1) / drawn.length;
      }
    },
    (draws) => {
      radius = scale * plan.widest(draws, sums, squares);
      return radius <= epsilon;
    },
  );
  return { values: sums.map((sum) => (scale * sum) / sources), radius, sources };
}

function addThrough({ order, through, count }: BrandesSearch, values: Float64Array): void {
  for (let o = 0; o < count; o += 1) values[order[o]] += through[order[o]];
}

function addShares(
  { order, through, count }: BrandesSearch,
  nodes: number,
  sums: Float64Array,
  squares: Float64Array,
): void {
  for (let o = 0; o < count; o += 1) {
    const share = nodes > 2 ? through[order[o]] / (nodes - 2) : 0;
    sums[order[o]] += share;
    squares[order[o]] += share * share;
  }
}
