import { type Csr } from '../../tensors/csr.js';
import { type Kernel, kernel } from '../contract.js';
import { MatrixCache } from '../matrix-cache.js';
import { type Heap } from './heap.js';
import { type Crew } from './crew.js';

/** Few enough that a slow thread holds nobody up, enough that claiming costs nothing. */
const ROWS_AT_A_TIME = 256;

/** Spmm on the heap: neither tensors nor, after the first product, matrices are copied. */
export function spmmOn(heap: Heap, crew: Crew): Kernel {
  const matrices = new MatrixCache<number[]>(
    (a: Csr) => heap.store([a.indptr, a.indices, a.values]),
    ([block]) => heap.free(block),
  );
  return kernel('Spmm', ({ inputs: { x, base }, attrs: { a, scale } }) => {
    const width = x.shape[1];
    const [indptr, indices, values] = matrices.get(a);
    const out = heap.output([a.rows, width]);
    const addresses = [heap.addressOf(x), base === undefined ? 0 : heap.addressOf(base), heap.addressOf(out)];
    crew.run({
      kernel: 'spmm',
      args: [indptr, indices, values, ...addresses, width, scale],
      count: a.rows,
      atATime: ROWS_AT_A_TIME,
      cost: a.indices.length * width,
    });
    return out;
  });
}
