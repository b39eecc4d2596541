import { randomInt, type Rng } from '../../src/algorithms/random.js';
import { type Csr } from '../tensors/csr.js';

/** The part of a graph that some nodes' outputs are computed from. */
export interface SampledBlocks {
  /** Nodes whose features go in, in the order of the first block's columns. The nodes asked for come first. */
  readonly nodes: Int32Array;
  /**
   * One a layer, in the order in which layers are applied: receivers x senders, where the senders are the receivers and then
   * those nodes that only send. The rows of one block are the columns of the next; the rows of the last are the nodes
   * asked for. Values are those of the graph.
   */
  readonly blocks: readonly Csr[];
}

/**
 * Neighbourhoods for a batch of nodes (GraphSAGE: Hamilton, Ying and Leskovec, NeurIPS 2017, algorithm 2): hop by hop
 * outwards, at most `fanOut` neighbours of each node, drawn without repeats, every set of that size alike. Normalise a block
 * like a graph (`meanGraph(block)` averages over who was drawn) and hand it to a layer that keeps self and
 * neighbours apart (`SageLayer`, `GatLayer`).
 *
 * Cost: the entries of the blocks, at most `nodes · (1 + f_1)(1 + f_2) ..`; the graph's own size does not count but for one
 * array over its nodes.
 *
 * @param adjacency nodes x nodes: entries of row r are the neighbours of r
 * @param nodes no repeats
 * @param fanOuts neighbours at most, one number a layer in the order of application; Infinity takes all
 * @throws RangeError where a node repeats or lies outside
 */
export function sampleBlocks(
  adjacency: Csr,
  nodes: ArrayLike<number>,
  fanOuts: readonly number[],
  rng: Rng,
): SampledBlocks {
  const place = new Int32Array(adjacency.rows).fill(-1);
  const reached: number[] = [];
  const add = (node: number): number => {
    if (place[node] === -1) {
      place[node] = reached.length;
      reached.push(node);
    }
    return place[node];
  };
  for (let k = 0; k < nodes.length; k += 1) {
    if (!(nodes[k] >= 0 && nodes[k] < adjacency.rows)) throw new RangeError(`node ${nodes[k]} is not in the graph`);
    if (add(nodes[k]) !== k) throw new RangeError(`node ${nodes[k]} is asked for twice`);
  }
  const blocks: Csr[] = [];
  // From the outputs outwards: what a layer's senders are is what the layer before it must give.
  for (const fanOut of fanOuts.toReversed()) {
    const receivers = reached.length;
    const indptr = new Int32Array(receivers + 1);
    const columns: number[] = [];
    const values: number[] = [];
    for (let r = 0; r < receivers; r += 1) {
      const entries = sampleEntries(adjacency, reached[r], fanOut, rng)
        .map((e) => [add(adjacency.indices[e]), adjacency.values[e]] as const)
        .sort(([p], [q]) => p - q);
      for (const [column, value] of entries) {
        columns.push(column);
        values.push(value);
      }
      indptr[r + 1] = columns.length;
    }
    const [indices, weights] = [Int32Array.from(columns), Float32Array.from(values)];
    blocks.unshift({ rows: receivers, cols: reached.length, indptr, indices, values: weights });
  }
  return { nodes: Int32Array.from(reached), blocks };
}

/** Places of at most `fanOut` entries of a row: Floyd's way (Bentley and Floyd, CACM 1987), one draw for each. */
function sampleEntries({ indptr }: Csr, row: number, fanOut: number, rng: Rng): number[] {
  const first = indptr[row];
  const degree = indptr[row + 1] - first;
  if (degree <= fanOut) return Array.from({ length: degree }, (_, k) => first + k);
  const chosen = new Set<number>();
  for (let last = degree - fanOut; last < degree; last += 1) {
    const k = randomInt(rng, last + 1);
    chosen.add(chosen.has(k) ? last : k);
  }
  return [...chosen].map((k) => first + k);
}
