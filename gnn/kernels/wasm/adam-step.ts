import { type Kernel, kernel } from '../contract.js';
import { type Crew } from './crew.js';
import { type Heap } from './heap.js';

/** A multiple of four: the kernel takes four numbers at a time. */
const NUMBERS_AT_A_TIME = 16_384;
/** What a root and a division count for, in multiplications. */
const COST = 20;

/** All of the step in one pass over the numbers. */
export function adamStepOn(heap: Heap, crew: Crew): Kernel {
  return kernel('AdamStep', ({ inputs, attrs: { rate, beta1, beta2, epsilon } }) => {
    const { value, first, second, gradient } = inputs;
    const { shape } = value;
    const [moved, m, v] = [heap.output(shape), heap.output(shape), heap.output(shape)];
    const count = shape.reduce((product, length) => product * length, 1);
    crew.run({
      kernel: 'adamStep',
      args: [
        ...[value, first, second, gradient, moved, m, v].map((tensor) => heap.addressOf(tensor)),
        ...[rate, 1 - beta1, 1 - beta2, epsilon],
      ],
      count,
      atATime: NUMBERS_AT_A_TIME,
      cost: COST * count,
    });
    return [moved, m, v];
  });
}
