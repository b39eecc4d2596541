import { type Csr } from '../tensors/csr.js';

/** Every cache there is, so that one call releases a matrix on whatever back end it was used. */
const caches: { release(matrix: Csr): void }[] = [];

/**
 * What a back end keeps of a sparse matrix (its arrays on the heap of a wasm module, a variant handle, buffers of a GPU):
 * made at its first product, freed by `releaseMatrix` or when the matrix is collected as garbage. A matrix must not be
 * written after its first product.
 */
export class MatrixCache<T> {
  private readonly kept = new WeakMap<Csr, { readonly value: T }>();
  private readonly collected: FinalizationRegistry<T>;

  /**
   * @param upload makes what is kept; must not hold on to the matrix or its arrays, or it is never collected
   * @param free gives it back; called once for each that was made
   */
  constructor(
    private readonly upload: (matrix: Csr) => T,
    private readonly free: (value: T) => void,
  ) {
    this.collected = new FinalizationRegistry(free);
    caches.push(this);
  }

  get(matrix: Csr): T {
    let entry = this.kept.get(matrix);
    if (entry === undefined) {
      entry = { value: this.upload(matrix) };
      this.kept.set(matrix, entry);
      this.collected.register(matrix, entry.value, entry);
    }
    return entry.value;
  }

  release(matrix: Csr): void {
    const entry = this.kept.get(matrix);
    if (entry === undefined) return;
    this.kept.delete(matrix);
    this.collected.unregister(entry);
    this.free(entry.value);
  }
}

/**
 * Gives back what back ends keep of a matrix. Not needed for correctness (garbage collection does it some time), but who
 * makes a large matrix and is done with it should not wait for that. A later product uploads it anew.
 */
export function releaseMatrix(matrix: Csr): void {
  for (const cache of caches) cache.release(matrix);
}
