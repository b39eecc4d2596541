import { type Arcs } from './arcs.js';
import { weakComponents } from './components.js';
import { isUndirected } from './direction.js';
import { addDistances, noDistances } from './distance-sums.js';
import { hopsFrom } from './paths.js';
import { type SamplingOptions, SamplingPlan } from './sampling.js';
import { finish, type Steps, type Watch } from './steps.js';

export interface SampledClosenessOptions extends SamplingOptions {
  /**
   * No shortest path has more hops than this. Where absent, twice the hops of the longest shortest path from one node of each
   * component, which is a bound on undirected graphs only.
   */
  readonly longest?: number;
}

/** Closeness estimated from some sources, and an interval for each node. */
export interface SampledCloseness {
  readonly values: Float64Array<ArrayBuffer>;
  /** The exact closeness of all nodes lies from `lower` to `upper` with probability `1 - delta`. */
  readonly lower: Float64Array<ArrayBuffer>;
  readonly upper: Float64Array<ArrayBuffer>;
  /** Searches made; as many as nodes where all are exact. */
  readonly sources: number;
}

/**
 * Closeness in hops with the Wasserman-Faust factor from sampled sources (Eppstein and Wang 2004). Closeness is `p^2 / q`, where
 * `p` is the share of the others that come to a node and `q` the sum of their distances over the number of others; both
 * are means over sources. `p` is estimated within epsilon and `q` within epsilon times `longest`, by `SamplingPlan`.
 *
 * @throws RangeError where epsilon or delta is out of range, or `longest` is missing for a graph that is not undirected
 */
export function sampledCloseness(graph: Arcs, options: SampledClosenessOptions & Watch): SampledCloseness {
  return finish(sampledClosenessSteps(graph, options), options);
}

/** {@link sampledCloseness} as steps: yields between slices. */
export function* sampledClosenessSteps(graph: Arcs, options: SampledClosenessOptions): Steps<SampledCloseness> {
  const { epsilon, delta = 0.05, rng } = options;
  const { nodes } = graph;
  const longest = options.longest ?? longestPathBound(graph);
  const scale = nodes > 1 ? nodes / (nodes - 1) : 1;
  const plan = new SamplingPlan(nodes, 2 * Math.max(1, nodes), epsilon / scale, delta);
  const sums = noDistances(nodes, true);
  /** Radii of p and q of a node. */
  const radii = (n: number, draws: number): [number, number] => [
    scale * plan.radius(draws, sums.reached[n], sums.reached[n]),
    scale * longest * plan.radius(draws, sums.far[n] / longest, sums.squares!.far[n] / longest ** 2),
  ];
  const sources = yield* plan.draw(
    rng,
    (drawn) => addDistances(sums, graph, drawn),
    (draws) => {
      for (let n = 0; n < nodes; n += 1) {
        const [ofP, ofQ] = radii(n, draws);
        if (ofP > epsilon || ofQ > epsilon * longest) return false;
      }
      return true;
    },
  );
  const [values, lower, upper] = [0, 0, 0].map(() => new Float64Array(nodes));
  for (let n = 0; n < nodes; n += 1) {
    const [ofP, ofQ] = radii(n, sources);
    const p = (scale * sums.reached[n]) / sources;
    const q = (scale * sums.far[n]) / sources;
    values[n] = q > 0 ? (p * p) / q : 0;
    // Distances are at least one hop, so q is at least p, and closeness at most p.
    lower[n] = q + ofQ > 0 ? Math.max(0, p - ofP) ** 2 / (q + ofQ) : 0;
    const most = Math.min(1, p + ofP);
    upper[n] = q > ofQ ? Math.min(most, most ** 2 / (q - ofQ)) : most;
  }
  return { values, lower, upper, sources };
}

function longestPathBound(graph: Arcs): number {
  if (!isUndirected(graph)) throw new RangeError('sampled closeness of a directed graph needs `longest`');
  const component = weakComponents(graph);
  let longest = 1;
  for (let n = 0; n < graph.nodes; n += 1) {
    if (component[n] === n && graph.starts[n + 1] > graph.starts[n]) {
      longest = hopsFrom(graph, n).reduce((most, hops) => Math.max(most, 2 * hops), longest);
    }
  }
  return longest;
}
