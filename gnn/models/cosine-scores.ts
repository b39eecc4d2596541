import { exponentialsInto } from '../tensors/exponential.js';

/** Rows a block: each coordinate of the query is read once for all of them. Of 1, 4, 6 and 8 rows 8 was fastest (by 1.6). */
const BLOCK = 8;

/**
 * The network's score of every item for one vector, `exp((q . z_i - max) / t)`, 0..1, the maximum over the items that are known;
 * 0 for the rest, which cost nothing. Asked for the same vector again, at another temperature say, it multiplies no more. It owns
 * its buffers: one call at a time.
 */
export class CosineScores {
  private readonly known: Int32Array;
  private readonly dots: Float32Array;
  private readonly scores: Float32Array;
  /** Whose products `dots` holds; none at first. */
  private readonly last: Float32Array;
  private readonly sum = new Float64Array(1);
  private readonly logSum = new Float64Array(1);

  /**
   * @param vectors unit vectors, items x width, row-major
   * @param isKnown whether the network has learnt anything of an item
   */
  constructor(
    private readonly vectors: Float32Array,
    private readonly width: number,
    isKnown: (item: number) => boolean,
  ) {
    this.known = Int32Array.from({ length: vectors.length / width }, (_, item) => item).filter(isKnown);
    this.dots = new Float32Array(this.known.length);
    this.scores = new Float32Array(this.known.length);
    this.last = new Float32Array(width).fill(NaN);
  }

  /**
   * @param query length `width`
   * @param temperature above 0
   * @param out one score an item, overwritten whole
   */
  score(query: Float32Array, temperature: number, out: Float32Array): void {
    const { known, dots, scores } = this;
    if (query.some((value, c) => value !== this.last[c])) {
      this.multiply(query);
      this.last.set(query);
    }
    exponentialsInto(dots, dots.length, 1 / temperature, scores, this.sum, this.logSum);
    if (known.length === out.length) out.set(scores);
    else {
      out.fill(0);
      for (let n = 0; n < scores.length; n += 1) out[known[n]] = scores[n];
    }
  }

  private multiply(query: Float32Array): void {
    const { known, dots, vectors, width } = this;
    let n = 0;
    for (; n + BLOCK <= dots.length; n += BLOCK) {
      const r0 = known[n] * width;
      const r1 = known[n + 1] * width;
      const r2 = known[n + 2] * width;
      const r3 = known[n + 3] * width;
      const r4 = known[n + 4] * width;
      const r5 = known[n + 5] * width;
      const r6 = known[n + 6] * width;
      const r7 = known[n + 7] * width;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let s4 = 0;
      let s5 = 0;
      let s6 = 0;
      let s7 = 0;
      for (let c = 0; c < width; c += 1) {
        const x = query[c];
        s0 += x * vectors[r0 + c];
        s1 += x * vectors[r1 + c];
        s2 += x * vectors[r2 + c];
        s3 += x * vectors[r3 + c];
        s4 += x * vectors[r4 + c];
        s5 += x * vectors[r5 + c];
        s6 += x * vectors[r6 + c];
        s7 += x * vectors[r7 + c];
      }
      dots[n] = s0;
      dots[n + 1] = s1;
      dots[n + 2] = s2;
      dots[n + 3] = s3;
      dots[n + 4] = s4;
      dots[n + 5] = s5;
      dots[n + 6] = s6;
      dots[n + 7] = s7;
    }
    for (; n < dots.length; n += 1) {
      const row = known[n] * width;
      let sum = 0;
      for (let c = 0; c < width; c += 1) sum += query[c] * vectors[row + c];
      dots[n] = sum;
    }
  }
}
