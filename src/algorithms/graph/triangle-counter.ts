import { type Arcs } from './arcs.js';
import { MODULE_BASE64 } from './module.generated.js';

/** Bytes a page of WebAssembly memory, and how many pages there can be. */
const PAGE = { bytes: 65_536, most: 65_536 };

/** Arcs to be filled in, on the memory of the compiled kernel that adds up their triangles: one without checks of bounds. */
export interface TriangleCounter extends Arcs {
  /** Adds the triangles of arcs out of nodes `from .. to - 1`; arcs must all be there and lead upwards in some order. */
  readonly add: (from: number, to: number) => void;
  /** Triangles of each node, of those added. */
  readonly counts: () => Float64Array<ArrayBuffer>;
}

let compiled: WebAssembly.Module | undefined;

/** @throws RangeError where they take more than 4 GiB, about a thousand million arcs */
export function triangleCounter(nodes: number, arcs: number): TriangleCounter {
  // Doubles first, bytes last, so that each begins where numbers of its size may.
  const sums = 0;
  const starts = sums + 8 * nodes;
  const heads = starts + 4 * (nodes + 1);
  const isHers = heads + 4 * arcs;
  const memory = memoryOf(isHers + nodes);
  compiled ??= new WebAssembly.Module(Buffer.from(MODULE_BASE64, 'base64'));
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  const addTriangles = exports.addTriangles as (...args: number[]) => void;
  return {
    nodes,
    starts: new Uint32Array(memory.buffer, starts, nodes + 1),
    heads: new Int32Array(memory.buffer, heads, arcs),
    add: (from, to) => addTriangles(starts, heads, isHers, sums, from, to),
    counts: () => new Float64Array(memory.buffer, sums, nodes).slice(),
  };
}

function memoryOf(bytes: number): WebAssembly.Memory {
  const pages = Math.ceil(bytes / PAGE.bytes);
  if (pages > PAGE.most) throw new RangeError(`triangles would take ${bytes} bytes; there can be 4 GiB`);
  return new WebAssembly.Memory({ initial: pages });
}
