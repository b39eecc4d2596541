import { type Arcs } from './arcs.js';
import { MODULE_BASE64 } from './module.generated.js';

/** What a triangle counts for each of its corners: one; the weight of the tie on its other side; the product of all three weights. */
export type TriangleWorth = 'one' | 'opposite' | 'product';

/** Arcs to be filled in, on the memory of the compiled kernel that adds up their triangles: one without checks of bounds. */
export interface TriangleSums extends Arcs {
  /** Adds the triangles of arcs out of nodes `from .. to - 1`; arcs must all be there and lead upwards in some order. */
  readonly add: (from: number, to: number) => void;
  /** Of each node, over the triangles added. */
  readonly sums: () => Float64Array<ArrayBuffer>;
}

/** Bytes a page of WebAssembly memory, and how many pages there can be. */
const PAGE = { bytes: 65_536, most: 65_536 };

/** Bytes that are read past the last head. */
const AHEAD = 4;

let compiled: WebAssembly.Module | undefined;

/** @throws RangeError where they take more than 4 GiB, about a thousand million arcs, a third of them with weights */
export function triangleSums(nodes: number, arcs: number, worth: TriangleWorth): TriangleSums {
  const weighted = worth !== 'one';
  // Doubles first, bytes last, so that each begins where numbers of its size may.
  const sums = 0;
  const tieTo = sums + 8 * nodes;
  const weights = tieTo + (weighted ? 8 * nodes : 0);
  const starts = weights + (weighted ? 8 * arcs : 0);
  const heads = starts + 4 * (nodes + 1);
  const isFriend = heads + 4 * arcs;
  // The kernels look ahead, so past the last arc as well.
  const memory = memoryOf(isFriend + (weighted ? 0 : nodes) + AHEAD);
  const { addTriangles, addWeightedTriangles } = kernelsOn(memory);
  const product = Number(worth === 'product');
  return {
    nodes,
    starts: new Uint32Array(memory.buffer, starts, nodes + 1),
    heads: new Int32Array(memory.buffer, heads, arcs),
    weights: weighted ? new Float64Array(memory.buffer, weights, arcs) : undefined,
    add: weighted
      ? (from, to) => addWeightedTriangles(starts, heads, weights, tieTo, sums, product, from, to)
      : (from, to) => addTriangles(starts, heads, isFriend, sums, from, to),
    sums: () => new Float64Array(memory.buffer, sums, nodes).slice(),
  };
}

function memoryOf(bytes: number): WebAssembly.Memory {
  const pages = Math.ceil(bytes / PAGE.bytes);
  if (pages > PAGE.most) throw new RangeError(`triangles would take ${bytes} bytes; there can be 4 GiB`);
  return new WebAssembly.Memory({ initial: pages });
}

function kernelsOn(memory: WebAssembly.Memory): Record<string, (...args: number[]) => void> {
  compiled ??= new WebAssembly.Module(Buffer.from(MODULE_BASE64, 'base64'));
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  return exports as Record<string, (...args: number[]) => void>;
}
