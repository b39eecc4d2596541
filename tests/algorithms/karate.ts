import { arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { KARATE } from '../influence/social-graphs.js';
import { type NamedGraph } from './graphs.js';

/** Zachary's karate club (1977), undirected. */
export function karate(): NamedGraph {
  const graph = arcsFrom(
    34,
    KARATE.flatMap(([a, b]) => [a, b]),
    KARATE.flatMap(([a, b]) => [b, a]),
  );
  return { graph, names: Array.from({ length: 34 }, (_, n) => String(n)) };
}
