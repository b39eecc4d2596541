import { logGamma } from '../special-functions.js';
import { type Arcs } from './arcs.js';

const { log } = Math;

/**
 * How much shorter communities make the description of an undirected graph, in nats: the gain in log-likelihood of ties under a
 * planted partition with degrees (one rate of ties within, one between: Newman 2016, "Equivalence between modularity optimization and
 * maximum likelihood"), less what it takes to say who is in which community (Peixoto 2017). Below zero, chance alone explains
 * the communities; of two ways to divide a graph the one with more is to be believed. Weights and loops do not count.
 *
 * @param community one number a node, 0 or more
 */
export function partitionEvidence({ nodes, starts, heads }: Arcs, community: ArrayLike<number>): number {
  const ties = new Map<number, number>();
  const sizes = new Map<number, number>();
  let [within, all] = [0, 0];
  for (let n = 0; n < nodes; n += 1) {
    const own = community[n];
    let ends = 0;
    for (let a = starts[n]; a < starts[n + 1]; a += 1) {
      if (heads[a] === n) continue;
      ends += 1;
      if (community[heads[a]] === own) within += 1;
    }
    all += ends;
    ties.set(own, (ties.get(own) ?? 0) + ends);
    sizes.set(own, (sizes.get(own) ?? 0) + 1);
  }
  if (all === 0) return 0;
  let byChance = 0;
  for (const ends of ties.values()) byChance += (ends * ends) / all;
  return (gainOf(within, byChance) + gainOf(all - within, all - byChance)) / 2 - partitionCost(nodes, sizes);
}

function gainOf(ends: number, byChance: number): number {
  return ends === 0 ? 0 : ends * log(ends / byChance);
}

/** Nats to say how many communities there are, how large each is, and who is in which. */
function partitionCost(nodes: number, sizes: ReadonlyMap<number, number>): number {
  const count = sizes.size;
  let cost = logGamma(nodes + 1) + log(nodes);
  cost += logGamma(nodes) - logGamma(count) - logGamma(nodes - count + 1);
  for (const size of sizes.values()) cost -= logGamma(size + 1);
  return cost;
}
