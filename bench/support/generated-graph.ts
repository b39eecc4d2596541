import { type Arcs, arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { seededRng } from '../../src/algorithms/random.js';

/** A social graph of so many different arcs without loops: few lead, with a power law's tail, and follow unevenly as well. */
export function generatedGraph(nodes: number, arcs: number, seed: number): Arcs {
  const rng = seededRng(seed);
  const pairs = new Set<number>();
  while (pairs.size < arcs) {
    const tail = Math.floor(nodes * rng() ** 2.5);
    // Who follows much is not who is followed much.
    const head = (7919 * Math.floor(nodes * rng() ** 1.3)) % nodes;
    if (tail !== head) pairs.add(tail * nodes + head);
  }
  const ends = Float64Array.from(pairs);
  return arcsFrom(
    nodes,
    ends.map((pair) => Math.floor(pair / nodes)),
    ends.map((pair) => pair % nodes),
  );
}
