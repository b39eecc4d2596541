import { isGiven } from '../../../platform/checks.js';
import { notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type CatalogueService, type ProductId } from '../../catalogue/index.js';
import { type PeopleService } from '../../people/index.js';
import { type BoughtWithStore } from '../person/bought-with.store.js';
import { limitPerCategory } from '../ranking/category-limit.js';
import { checkFilter, type ListFilter, type RowTest, rowTest } from '../ranking/filter.js';
import { bestOf, sorted } from '../ranking/scored.js';
import { cosineOf, similarityTo } from '../ranking/similar-products.js';
import { type PopularityKind } from '../shop/popularity-table.js';
import { type ModelSource } from '../shop/serving-model.js';
import { type Shop } from '../shop/shop.js';
import { type ShopService } from '../shop/shop.service.js';
import { complementsOf } from './complements.js';
import { withKnownCategories } from './known-categories.service.js';
import { after, type ListPosition, SLACK } from './position.js';
import { checkGiven } from './surface.js';

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

/** A product that goes with others. */
export interface Complement extends ListedProduct {
  /** The one of them that it goes with most. */
  readonly lead: { readonly productId: ProductId; readonly title: string };
}

export interface ProductListsOptions {
  readonly together: BoughtWithStore;
  readonly shop: ShopService;
  readonly people: PeopleService;
  readonly catalogue: CatalogueService;
  readonly models: ModelSource;
  readonly now: () => number;
}

/**
 * Lists that are equal for everybody: popular, trending, latest, similar, complements. They come from memory; what is bought together, names
 * of a region, and categories that are not in memory, take a query.
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

  /**
   * Products that are bought together with these, those that go with most of them first: the score is the sum of the shares of common
   * buyers. Never one of these products, and none of their categories unless the filter names categories.
   * @param productIds 1 to 50; unknown ones do not count
   * @throws Failure INVALID_INPUT for more or none, or a filter that cannot hold; NOT_FOUND for an unknown category
   */
  async complements(
    productIds: readonly ProductId[],
    request: ListRequest,
    context?: QueryContext,
  ): Promise<Complement[]> {
    checkGiven(productIds);
    const [shop, companions] = await Promise.all([
      this.options.shop.get(),
      this.options.together.companions(productIds, context),
    ]);
    const { table } = shop;
    const byCategory = !request.filter?.categories?.length;
    const { allowed, shares, leads } = complementsOf(productIds, table, byCategory, companions);
    const scores = Float64Array.from({ length: table.size }, (_, row) => shares.get(row) ?? 0);
    const list = await this.list(shop, request, scores, context, (row) => shares.has(row) && allowed(row));
    return list.map((entry) => {
      const lead = leads.get(table.rowOf.get(entry.productId)!)!;
      return { ...entry, lead: { productId: table.ids[lead], title: table.titles[lead] } };
    });
  }

  private async list(
    shop: Shop,
    { filter: given, first, position = null }: ListRequest,
    scores: Float32Array | Float64Array,
    context?: QueryContext,
    among: RowTest = () => true,
  ): Promise<ListedProduct[]> {
    checkFilter(given ?? {});
    const filter = await withKnownCategories(given, shop.table, this.options.catalogue, context);
    const passes = rowTest(shop.table, filter ?? {}, this.options.now() / 1000);
    const rows = Int32Array.from({ length: shop.table.size }, (_, row) => row).filter(
      (row) => among(row) && passes(row),
    );
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
