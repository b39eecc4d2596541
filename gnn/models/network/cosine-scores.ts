import { rowKernels, type RowKernels } from '../../kernels/wasm/module.js';

/** Items a panel, as `dotProducts` reads them. */
const PANEL = 16;
const BYTES = 4;

/** Vectors with the working space of one call, in a memory of the kernels. */
interface Workspace {
  readonly kernels: RowKernels;
  readonly query: Float32Array;
  readonly dots: Float32Array;
  readonly scores: Float32Array;
  readonly panels: number;
  readonly aside: number;
}

/**
 * The network's score of every item for one vector, `exp((q . z_i - max) / t)`, 0..1, the maximum over the items that are known;
 * 0 for the rest, which cost nothing. Asked for the same vector again, at another temperature say, it multiplies no more. It owns
 * its buffers: one call at a time.
 *
 * The products are summed in single precision by SIMD instructions of WebAssembly, in one order on every machine. Vectors are copied
 * once, at the first call.
 */
export class CosineScores {
  private readonly known: Int32Array;
  private workspace: Workspace | undefined;
  /** Whose products `dots` holds; none at first. */
  private readonly last: Float32Array;

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
    this.last = new Float32Array(width).fill(NaN);
  }

  /**
   * @param query length `width`
   * @param temperature above 0
   * @param out one score an item, overwritten whole
   */
  score(query: Float32Array, temperature: number, out: Float32Array): void {
    const { known, width } = this;
    const { kernels, dots, scores, panels, aside, ...workspace } = (this.workspace ??= this.furnish());
    if (query.some((value, c) => value !== this.last[c])) {
      workspace.query.set(query);
      kernels.dotProducts(workspace.query.byteOffset, panels, dots.byteOffset, known.length, width * BYTES);
      this.last.set(query);
    }
    kernels.exponentials(dots.byteOffset, scores.byteOffset, known.length, 1 / temperature, aside);
    if (known.length === out.length) out.set(scores);
    else {
      out.fill(0);
      for (let n = 0; n < scores.length; n += 1) out[known[n]] = scores[n];
    }
  }

  private furnish(): Workspace {
    const { known, vectors, width } = this;
    const padded = Math.ceil(known.length / PANEL) * PANEL;
    const sizes = { panels: padded * width, dots: padded, scores: padded, query: width, aside: 2 };
    const kernels = rowKernels(BYTES * Object.values(sizes).reduce((sum, size) => sum + size, 0));
    let at = 0;
    const take = (size: number, length = size): Float32Array => {
      const taken = new Float32Array(kernels.memory, at, length);
      at += size * BYTES;
      return taken;
    };
    const panels = take(sizes.panels);
    known.forEach((item, n) => {
      const from = Math.floor(n / PANEL) * PANEL * width + (n % PANEL);
      for (let c = 0; c < width; c += 1) panels[from + c * PANEL] = vectors[item * width + c];
    });
    return {
      kernels,
      panels: panels.byteOffset,
      dots: take(sizes.dots),
      scores: take(sizes.scores, known.length),
      query: take(sizes.query),
      aside: take(sizes.aside).byteOffset,
    };
  }
}
