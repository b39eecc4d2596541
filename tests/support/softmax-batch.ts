import { type SoftmaxBatch } from '../../gnn/kernels/contract.js';
import { seededRng } from '../../src/algorithms/random.js';
import { randomMatrix } from './layer-checks.js';

/** A batch with one to three positives for each person; the rows of positives follow those of people and negatives. */
export function randomBatch(
  people: number,
  negatives: number,
  width: number,
  exhaustive: boolean,
  seed: number,
): { batch: SoftmaxBatch; z: Float32Array } {
  const rng = seededRng(seed);
  const edgePtr = new Int32Array(people + 1);
  for (let b = 0; b < people; b += 1) edgePtr[b + 1] = edgePtr[b] + 1 + Math.floor(3 * rng());
  const first = people + (exhaustive ? 0 : negatives);
  const kinds = exhaustive ? negatives : 10;
  const edgeRow = Int32Array.from({ length: edgePtr[people] }, () => first + Math.floor(kinds * rng()));
  const z = randomMatrix(people + negatives + (exhaustive ? 0 : kinds), width, rng);
  return { batch: { people, negatives, edgePtr, edgeRow, correction: 0.3, exhaustive }, z };
}
