import { seededRng, shuffle } from '../../src/algorithms/random.js';

/** Draws without replacement, pass after pass, each in an order of its own; the draw of a step depends on nothing else. */
export class ShuffledPasses {
  private passNumber = -1;
  private pass: Int32Array = new Int32Array(0);

  constructor(
    private readonly values: Int32Array,
    private readonly seed: number,
  ) {}

  /** The `step`-th run of `size` values; all of them where there are no more than that. */
  draw(step: number, size: number): Int32Array {
    const { values } = this;
    const drawn = new Int32Array(Math.min(size, values.length));
    for (let n = 0; n < drawn.length; n += 1) {
      const position = step * drawn.length + n;
      const number = Math.floor(position / values.length);
      if (number !== this.passNumber) {
        this.pass = shuffle(values.slice(), seededRng((this.seed ^ Math.imul(number + 1, 0x9e3779b1)) | 0));
        this.passNumber = number;
      }
      drawn[n] = this.pass[position % values.length];
    }
    return drawn;
  }
}
