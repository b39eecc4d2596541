import { topK } from '../../../algorithms/top-k.js';
import { notFound } from '../../../platform/errors.js';
import { dot } from '../reasons/co-purchase.js';
import { checkFilter, type ListFilter, rowTest, spread } from '../ranking/filter.js';
import { type Pace } from '../shop/popularity-table.js';
import { after, byScore, type ListPosition, type Scored, SLACK } from './position.js';
import { linkOf, type ModelSource } from '../ranking/serving-model.js';
import { type Shop, type ShopView } from '../shop/shop-view.js';

export interface ListRequest {
  readonly filter?: ListFilter | null;
  /** How many; one more comes where there is more. */
  readonly first: number;
  readonly position?: ListPosition | null;
}

/** One place of a list that is the same for everybody. */
export interface ListedProduct {
  readonly productId: string;
  /** What orders the list: larger is earlier. */
  readonly score: number;
  readonly position: ListPosition;
}

export interface ProductListsOptions {
  readonly shop: ShopView;
  readonly models: ModelSource;
  readonly now: () => number;
}

/** The lists that know no person: popular, trending, latest, similar. Answered from memory, without a query. */
export class ProductListsService {
  constructor(private readonly options: ProductListsOptions) {}

  /**
   * What people are for, old events counting less (half-life of configuration), or only the latest. Score: events, each
   * as much as a like; with a region those of its people, topped up with 50 spread as in the whole shop.
   * @throws Failure INVALID_INPUT for a filter that cannot hold
   */
  async popular(pace: Pace, region: string | null, request: ListRequest): Promise<ListedProduct[]> {
    const shop = await this.options.shop.get();
    return this.list(shop, request, shop.popularity.column(pace, region));
  }

  /** The newest first; score: when it was released, unix seconds, 0 where that is unknown. */
  async latest(request: ListRequest): Promise<ListedProduct[]> {
    const shop = await this.options.shop.get();
    const dates = shop.table.releasedAt.map((date) => (Number.isNaN(date) ? 0 : date));
    return this.list(shop, request, dates);
  }

  /**
   * What is alike: nearest in the model's space first (score: cosine, 0..1], then, and for products that the model does
   * not know, what is popular in the same category and in the shop (score 0 and below, to -1).
   * @throws Failure NOT_FOUND for an unknown product
   */
  async similar(productId: string, request: ListRequest): Promise<ListedProduct[]> {
    const shop = await this.options.shop.get();
    const row = shop.table.rowOf.get(productId);
    if (row === undefined) throw notFound('product', productId, 'productId');
    const scores = sameKind(shop, row);
    const model = this.options.models.current();
    if (model) {
      const { network, networkWithFriends } = model.ranker.state.learnt;
      const space = network ?? networkWithFriends;
      const { itemOfRow } = linkOf(model, shop.table);
      if (space && itemOfRow[row] >= 0) {
        cosines(space.items, space.width, itemOfRow[row], itemOfRow).forEach((cosine, other) => {
          if (cosine > 0) scores[other] = cosine;
        });
      }
    }
    const filter = { ...request.filter, excludeProductIds: [...(request.filter?.excludeProductIds ?? []), productId] };
    return this.list(shop, { ...request, filter }, scores);
  }

  private list(shop: Shop, request: ListRequest, scores: Float32Array | Float64Array): ListedProduct[] {
    const { filter, first, position = null } = request;
    checkFilter(filter ?? {});
    const passes = rowTest(shop.table, filter ?? {}, this.options.now() / 1000);
    const rows = Int32Array.from({ length: shop.table.size }, (_, row) => row).filter(passes);
    const max = filter?.maxPerCategory ?? null;
    const wanted = (position?.place ?? 0) + first + 1 + (position ? SLACK : 0);
    const best = max === null && scores instanceof Float32Array ? bestOf(rows, scores, wanted) : sorted(rows, scores);
    const list = max === null ? best : spread(best, shop.table, max, wanted);
    return after(list, position, (row) => shop.table.ids[row])
      .slice(0, first + 1)
      .map(({ row, score }, n) => {
        const productId = shop.table.ids[row];
        return { productId, score, position: { place: (position?.place ?? 0) + n + 1, score, productId } };
      });
  }
}

function bestOf(rows: Int32Array, scores: Float32Array, wanted: number): Scored[] {
  const own = Float32Array.from(rows, (row) => scores[row]);
  const best = topK(own, Math.min(wanted, rows.length));
  return Array.from(best.items, (n, place) => ({ row: rows[n], score: best.scores[place] }));
}

function sorted(rows: Int32Array, scores: Float32Array | Float64Array): Scored[] {
  return Array.from(rows, (row) => ({ row, score: scores[row] })).sort(byScore);
}

/** -0.5 and up for what is in a category of this product, below for the rest: both by popularity. At most 0. */
function sameKind({ table, popularity }: Shop, row: number): Float32Array {
  const column = popularity.column('popularity', null);
  const most = column.reduce((max, value) => Math.max(max, value), 0) || 1;
  const own = new Set(table.categories[row]);
  return column.map((value, other) => {
    const popular = 0.5 * (value / most);
    return table.categories[other].some((category) => own.has(category)) ? popular - 0.5 : popular - 1;
  });
}

/** Cosine of an item's unit vector with those of all product rows; 0 where the model does not know the product. */
function cosines(vectors: Float32Array, width: number, item: number, itemOfRow: Int32Array): Float32Array {
  return Float32Array.from(itemOfRow, (other) => (other < 0 ? 0 : dot(vectors, item * width, other * width, width)));
}
