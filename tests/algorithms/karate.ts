import { arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { type NamedGraph } from './graphs.js';

/** Friendships by place: 34 people, 78 ties. */
const KARATE: readonly (readonly [number, number])[] = [
  [1, [0]],
  [2, [0, 1]],
  [3, [0, 1, 2]],
  [4, [0]],
  [5, [0]],
  [6, [0, 4, 5]],
  [7, [0, 1, 2, 3]],
  [8, [0, 2]],
  [9, [2]],
  [10, [0, 4, 5]],
  [11, [0]],
  [12, [0, 3]],
  [13, [0, 1, 2, 3]],
  [16, [5, 6]],
  [17, [0, 1]],
  [19, [0, 1]],
  [21, [0, 1]],
  [25, [23, 24]],
  [27, [2, 23, 24]],
  [28, [2]],
  [29, [23, 26]],
  [30, [1, 8]],
  [31, [0, 24, 25, 28]],
  [32, [2, 8, 14, 15, 18, 20, 22, 23, 29, 30, 31]],
  [33, [8, 9, 13, 14, 15, 18, 19, 20, 22, 23, 26, 27, 28, 29, 30, 31, 32]],
].flatMap(([from, others]) => (others as number[]).map((to) => [from as number, to] as const));

/** Zachary's karate club (1977), undirected. */
export function karate(): NamedGraph {
  const graph = arcsFrom(
    34,
    KARATE.flatMap(([a, b]) => [a, b]),
    KARATE.flatMap(([a, b]) => [b, a]),
  );
  return { graph, names: Array.from({ length: 34 }, (_, n) => String(n)) };
}
