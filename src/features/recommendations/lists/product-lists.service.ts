import { isGiven } from '../../../platform/checks.js';
import { notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type CatalogueService, type ProductId } from '../../catalogue/index.js';
import { type PeopleService } from '../../people/index.js';
import { limitPerCategory } from '../ranking/category-limit.js';
import { checkFilter, type ListFilter, rowTest } from '../ranking/filter.js';
import { bestOf, sorted } from '../ranking/scored.js';
import { cosineOf, similarityTo } from '../ranking/similar-products.js';
import { type PopularityKind } from '../shop/popularity-table.js';
import { type ModelSource } from '../shop/serving-model.js';
import { type Shop } from '../shop/shop.js';
import { type ShopService } from '../shop/shop.service.js';
import { withKnownCategories } from './known-categories.service.js';
import { after, type ListPosition, SLACK } from './position.js';

export interface ListRequest {
  readonly filter?: ListFilter | null;
  /** Length of the page; the answer has one entry more if the list goes on. */
  readonly first: number;
  readonly position?: ListPosition | null;
}

/** An entry of a list that is equal for everybody. */
export interface ListedProduct {
  readonly productId: ProductId;
  /** The list is ordered by falling score. */
  readonly score: number;
  readonly position: ListPosition;
}

export interface ProductListsOptions {
  readonly shop: ShopService;
  readonly people: PeopleService;
  readonly catalogue: CatalogueService;
  readonly models: ModelSource;
  readonly now: () => number;
}

/**
 * Lists that are equal for everybody: popular, trending, latest, similar. They come from memory; only names of a region, and of
 * categories that are not in memory, take a query.
 */
export class ProductListsService {
  constructor(private readonly options: ProductListsOptions) {}

  /**
   * Products by popularity: event weights in units of a like, halved at each half-life. With a region: see
   * `PopularityTable.column`.
   * @param name of a region, in any letter case
   * @throws Failure INVALID_INPUT for a filter that cannot hold, NOT_FOUND for an unknown region or category
   */
  async popular(
    kind: PopularityKind,
    name: string | null,
    request: ListRequest,
    context?: QueryContext,
  ): Promise<ListedProduct[]> {
    const { shop: table, people } = this.options;
    const [shop, region] = await Promise.all([
      table.get(),
      isGiven(name) ? people.requireRegion(name, context, 'region') : null,
    ]);
    return this.list(shop, request, shop.popularity.column(kind, region), context);
  }

  /**
   * Products from the newest to the oldest; the score is the release date in unix seconds, 0 if unknown.
   * @throws Failure as `popular`
   */
  async latest(request: ListRequest, context?: QueryContext): Promise<ListedProduct[]> {
    const shop = await this.options.shop.get();
    const dates = shop.table.releasedAt.map((date) => (Number.isNaN(date) ? 0 : date));
    return this.list(shop, request, dates, context);
  }

  /**
   * Products similar to one product, by `similarityTo`.
   * @throws Failure INVALID_INPUT for a filter that cannot hold, NOT_FOUND for an unknown product or category
   */
  async similar(productId: ProductId, request: ListRequest, context?: QueryContext): Promise<ListedProduct[]> {
    const shop = await this.options.shop.get();
    const row = shop.table.rowOf.get(productId);
    if (row === undefined) throw notFound('product', productId, 'productId');
    const scores = similarityTo(row, shop, this.options.models.current());
    const filter = { ...request.filter, excludeProductIds: [...(request.filter?.excludeProductIds ?? []), productId] };
    const found = await this.list(shop, { ...request, filter }, scores, context);
    return found.map((entry) => ({ ...entry, score: cosineOf(entry.score) }));
  }

  private async list(
    shop: Shop,
    { filter: given, first, position = null }: ListRequest,
    scores: Float32Array | Float64Array,
    context?: QueryContext,
  ): Promise<ListedProduct[]> {
    checkFilter(given ?? {});
    const filter = await withKnownCategories(given, shop.table, this.options.catalogue, context);
    const passes = rowTest(shop.table, filter ?? {}, this.options.now() / 1000);
    const rows = Int32Array.from({ length: shop.table.size }, (_, row) => row).filter(passes);
    const max = filter?.maxPerCategory ?? null;
    const wanted = (position?.place ?? 0) + first + 1 + (position ? SLACK : 0);
    const best = max === null && scores instanceof Float32Array ? bestOf(rows, scores, wanted) : sorted(rows, scores);
    const list = max === null ? best : limitPerCategory(best, shop.table, max, wanted);
    return after(list, position, (row) => shop.table.ids[row])
      .slice(0, first + 1)
      .map(({ row, score }, n) => {
        const productId = shop.table.ids[row];
        return { productId, score, position: { place: (position?.place ?? 0) + n + 1, score, id: productId } };
      });
  }
}
