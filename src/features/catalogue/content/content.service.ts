import { cosinesWith, encodeContents, type ContentEncoder } from '../../../algorithms/content/content-encoder.js';
import { topK } from '../../../algorithms/top-k.js';
import { notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { Refreshed } from '../../../platform/refreshed.js';
import { runInThread } from '../../../platform/threads/run-in-thread.js';
import { type ProductId } from '../ids.js';
import { type ContentStore } from './content.store.js';

const THREAD = new URL('./content.worker.ts', import.meta.url);
/** Age at which all products are read and placed again. One that is newer is placed among them when it is asked for. */
const EVERY_MS = 10 * 60_000;

/** All products by what is written of them. */
export interface ContentSpace {
  readonly ids: readonly ProductId[];
  readonly rowOf: ReadonlyMap<string, number>;
  readonly width: number;
  /** Of length 1, products x width; zeros where nothing is written. */
  readonly vectors: Float32Array;
}

/** A product by its content. */
export interface NearContent {
  readonly productId: ProductId;
  /** Cosine of the two, -1 to 1. */
  readonly similarity: number;
}

export interface ContentOptions {
  readonly now: () => number;
  /** Receives what a refresh in the background threw. */
  readonly onError: (error: unknown) => void;
}

/** Knows products by their content: words and parts of words of title and description, brand, categories, tags and attributes. Nobody has to have bought them. */
export class ContentService {
  private readonly learnt: Refreshed<ContentSpace & { readonly encoder: ContentEncoder }>;

  constructor(
    private readonly store: ContentStore,
    { now, onError }: ContentOptions,
  ) {
    this.learnt = new Refreshed(() => this.learn(), { now, onError, everyMs: EVERY_MS });
  }

  /** The first call waits for a reading of all products, and the first after a quiet time. */
  async space(): Promise<ContentSpace> {
    return this.learnt.get();
  }

  /**
   * The cosine of a product, as it is written now, with each product of the space.
   * @throws Failure NOT_FOUND at `path`
   */
  async cosines(
    productId: ProductId,
    context?: QueryContext,
    ...path: string[]
  ): Promise<{ readonly space: ContentSpace; readonly cosines: Float32Array }> {
    const [space, [content]] = await Promise.all([this.learnt.get(), this.store.contents([productId], context)]);
    if (!content) throw notFound('product', productId, ...path);
    return { space, cosines: cosinesWith(encodeContents(space.encoder, [content]), space.vectors) };
  }

  /**
   * The products nearest to one, the nearest first; only those that share something with it.
   * @throws Failure as `cosines`
   */
  async nearest(
    productId: ProductId,
    limit: number,
    context?: QueryContext,
    ...path: string[]
  ): Promise<NearContent[]> {
    const { space, cosines } = await this.cosines(productId, context, ...path);
    const { items, scores } = topK(cosines, limit + 1, null, 0);
    const near = Array.from(items, (row, n) => ({ productId: space.ids[row], similarity: Math.min(1, scores[n]) }));
    return near.filter((other) => other.productId !== productId).slice(0, limit);
  }

  private async learn(): Promise<ContentSpace & { readonly encoder: ContentEncoder }> {
    const contents = await this.store.contents(undefined, { operation: 'learnContents' });
    const { encoder, vectors } = await runInThread<{ encoder: ContentEncoder; vectors: Float32Array }>(
      THREAD,
      contents,
    );
    const ids = contents.map(({ productId }) => productId);
    return { encoder, vectors, width: encoder.width, ids, rowOf: new Map(ids.map((id, row) => [id, row])) };
  }
}
