import { type Kernel, kernel } from '../contract.js';
import { multiPositiveSoftmax } from '../host/multi-positive-softmax.js';
import { addPositives } from '../host/positives.js';
import { type Crew } from './crew.js';
import { type Heap } from './heap.js';

/** Multiples of four: the kernels take four rows at a time. */
const PEOPLE_AT_A_TIME = 16;
const NEGATIVES_AT_A_TIME = 64;

/**
 * The loss in two kernels with the loop over the edges between them: cosines, exponentials and their product with the
 * negatives four people at a time, while these are in the cache; then the gradient of the negatives. Widths that are no
 * multiple of 8 take the kernel of the host.
 */
export function multiPositiveSoftmaxOn(heap: Heap, crew: Crew): Kernel {
  return kernel('MultiPositiveSoftmax', (call) => {
    const { z } = call.inputs;
    const { batch, tau } = call.attrs;
    const { people, negatives } = batch;
    const [rows, width] = z.shape;
    if (width % 8 !== 0 || people === 0 || negatives === 0) {
      return multiPositiveSoftmax.run(call as never) as [typeof z, typeof z];
    }
    const padded = 8 * Math.ceil(negatives / 8);
    // A power of two between rows would put a column of them into one set of the cache.
    const pitch = padded + 16;
    const loss = heap.output([]);
    const gradient = heap.output([rows, width]);
    const sizes = [people * pitch, people * width, people, people, padded * width];
    const scratch = heap.allocate(4 * sizes.reduce((sum, size) => sum + size, 0));
    try {
      let next = scratch;
      const place = (size: number): number => (next += 4 * size) - 4 * size;
      const [exponentials, pulls, largest, sums, panels] = sizes.map(place);
      const zAt = heap.addressOf(z);
      const zs = heap.floats(zAt, rows * width);
      packPanels(zs.subarray(people * width), negatives, width, heap.floats(panels, padded * width));
      const ofPeople = heap.floats(pulls, people * width).fill(0);
      const cost = people * negatives * width;
      crew.run({
        kernel: 'softmaxPeople',
        args: [zAt, panels, exponentials, pulls, largest, sums, people, negatives, width, pitch, 1 / tau],
        count: people,
        atATime: PEOPLE_AT_A_TIME,
        cost: 2 * cost,
      });
      const out = heap.floats(heap.addressOf(gradient), rows * width).fill(0);
      const max = heap.floats(largest, people);
      const sum = heap.floats(sums, people);
      const logSums = Float64Array.from(sum, (value, b) => Math.log(value) + max[b] / tau);
      const rowFactors = new Float32Array(people);
      const value = addPositives(zs, width, batch, tau, { sums: sum, logSums, rowFactors, viaEdges: out });
      heap.floats(heap.addressOf(loss), 1)[0] = value;
      for (let b = 0; b < people; b += 1) {
        for (let k = b * width; k < (b + 1) * width; k += 1) {
          out[k] += rowFactors[b] * ofPeople[k];
          // Done with: the same place holds the scaled people from here on.
          ofPeople[k] = rowFactors[b] * zs[k];
        }
      }
      const ofNegatives = heap.addressOf(gradient) + 4 * people * width;
      crew.run({
        kernel: 'softmaxNegatives',
        args: [pulls, exponentials, ofNegatives, people, width, pitch],
        count: negatives,
        atATime: NEGATIVES_AT_A_TIME,
        cost,
      });
      return [loss, gradient];
    } finally {
      heap.free(scratch);
    }
  });
}

/** Eight rows at a time, column by column; zeros after the last row. */
function packPanels(rows: Float32Array, count: number, width: number, panels: Float32Array): void {
  panels.fill(0);
  for (let j = 0; j < count; j += 1) {
    const panel = (j - (j % 8)) * width + (j % 8);
    for (let c = 0; c < width; c += 1) panels[panel + 8 * c] = rows[j * width + c];
  }
}
