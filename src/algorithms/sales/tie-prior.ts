import { solvePositiveDefinite } from '../cholesky.js';
import { rowOwners } from '../graph/arcs.js';
import { type Listening } from '../graph/reach.js';

/** Features of a tie. */
const WIDTH = 5;
/** Before anything is known a tie is taken to move somebody with this chance. */
const FIRST = 0.1;
/** L2 penalty on the weights. */
const PENALTY = 1;
/** No Newton step moves a weight by more. */
const MOST_STEP = 1;

/**
 * What is thought of a tie before its own evidence: with some probability it moves nobody at all, as most ties do. That probability is a
 * logistic regression on how many people the listener hears (attention is shared), how many hear the other person, and whether the
 * tie is mutual. It is learnt from all ties together (empirical Bayes).
 */
export class TiePrior {
  private readonly weights = Float64Array.of(Math.log(FIRST / (1 - FIRST)), 0, 0, 0, 0);
  private readonly features: Float32Array;

  constructor({ arcs: { nodes, starts, heads } }: Listening) {
    const tails = rowOwners(starts);
    const audience = new Float64Array(nodes);
    const pairs = new Set<number>();
    heads.forEach((head, arc) => {
      audience[head] += 1;
      pairs.add(tails[arc] * nodes + head);
    });
    this.features = new Float32Array(WIDTH * heads.length);
    heads.forEach((head, arc) => {
      const heard = starts[tails[arc] + 1] - starts[tails[arc]];
      const mutual = pairs.has(head * nodes + tails[arc]) ? 1 : 0;
      const size = Math.log(audience[head] / 10);
      // The square, because attention that is shared out cannot grow without end.
      this.features.set([1, Math.log(heard / 10), size, size ** 2, mutual], WIDTH * arc);
    });
  }

  /** Probability that a tie moves somebody, 0 to 1. */
  real(arc: number): number {
    let logit = 0;
    for (let k = 0; k < WIDTH; k += 1) logit += this.weights[k] * this.features[WIDTH * arc + k];
    return 1 / (1 + Math.exp(-logit));
  }

  /**
   * One Newton step towards these probabilities.
   * @param arcs ties that have evidence
   * @param real the probability of each tie that it moves somebody, its evidence considered
   */
  learn(arcs: Int32Array, real: Float64Array): void {
    const [hessian, slope] = [new Float64Array(WIDTH * WIDTH), new Float64Array(WIDTH)];
    for (const arc of arcs) {
      const before = this.real(arc);
      for (let k = 0; k < WIDTH; k += 1) {
        const feature = this.features[WIDTH * arc + k];
        slope[k] += (real[arc] - before) * feature;
        for (let l = 0; l <= k; l += 1)
          hessian[k * WIDTH + l] += before * (1 - before) * feature * this.features[WIDTH * arc + l];
      }
    }
    for (let k = 0; k < WIDTH; k += 1) {
      hessian[k * WIDTH + k] += PENALTY;
      if (k > 0) slope[k] -= PENALTY * this.weights[k];
    }
    solvePositiveDefinite(hessian, WIDTH, slope);
    for (let k = 0; k < WIDTH; k += 1) this.weights[k] += Math.max(-MOST_STEP, Math.min(MOST_STEP, slope[k]));
  }
}
