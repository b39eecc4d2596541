import { type CatalogueService, type CategoryId, type ContentService, type ProductId } from '../../catalogue/index.js';
import { type PeopleService } from '../../people/index.js';
import { leaderOfCommunity } from '../../../algorithms/influence/community-names.js';
import { type NearProduct, productIsTold } from '../../../algorithms/influence/near-product.js';
import { type TablePart } from '../../../algorithms/influence/measured-list.js';
import { type SalesTable } from '../../../algorithms/influence/sales-table.js';
import { isGiven } from '../../../platform/checks.js';
import { notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type ExistenceStore } from '../existence.store.js';
import { nearProducts } from './near-products.service.js';
import { type Scope } from './scope.js';
import { type TableStore } from './table.store.js';

/** Products of a category that are read at most. */
const PRODUCTS = 20_000;
const DAY = 86_400;

/** Products of a category, as positions in the table. */
interface CategoryProducts {
  readonly products: ReadonlySet<number>;
  /** The category has more products than were read. */
  readonly truncated: boolean;
}

export interface ScopeDeps {
  readonly store: TableStore;
  readonly contents: Pick<ContentService, 'nearest'>;
  readonly existence: ExistenceStore;
  readonly people: PeopleService;
  readonly catalogue: CatalogueService;
}

/** Translates the part of the shop that a request names into positions in the sales table. */
export class ScopeService {
  constructor(private readonly deps: ScopeDeps) {}

  /**
   * The part with region and category as they are stored; a request may name them in any letter case.
   * @param path before the names of the arguments, named by the failure
   * @throws Failure NOT_FOUND for a region where nobody lives, and for a category that does not exist
   */
  async known<T extends Pick<Scope, 'region' | 'categoryId'>>(
    scope: T,
    context?: QueryContext,
    ...path: string[]
  ): Promise<T> {
    const { region, categoryId } = scope;
    const { people, catalogue } = this.deps;
    const [knownRegion, knownCategory] = await Promise.all([
      isGiven(region) ? people.requireRegion(region, context, ...path, 'region') : region,
      isGiven(categoryId) ? catalogue.requireCategory(categoryId, context, ...path, 'categoryId') : categoryId,
    ]);
    return { ...scope, region: knownRegion, categoryId: knownCategory };
  }

  /**
   * A region that the run does not know has nobody. In place of a product that nobody recommended in time stand the nearest that
   * somebody did (`nearProducts`).
   *
   * @param until only a product that was recommended before has an answer of its own, in seconds
   * @throws Failure NOT_FOUND for a product, category or community that does not exist, TOO_EARLY where no product can stand in
   */
  async part(table: SalesTable, scope: Scope, until: number, context?: QueryContext): Promise<TablePart> {
    const { productId, categoryId, communityId, region, days } = scope;
    const sets: ReadonlySet<number>[] = [];
    let truncated = false;
    let basedOn: readonly NearProduct[] = [];
    if (isGiven(productId)) {
      const position = await this.product(table, productId, context);
      if (!productIsTold(table, until)(position))
        basedOn = await nearProducts(this.deps, table, productId, until, context);
      sets.push(
        new Set(basedOn.length > 0 ? basedOn.map((near) => table.productOf.get(near.productId)!) : [position!]),
      );
    }
    if (isGiven(categoryId)) {
      const found = await this.category(table, categoryId, ['categoryId'], context);
      sets.push(found.products);
      truncated = found.truncated;
    }
    const leader = isGiven(communityId) ? leaderOf(table, communityId) : undefined;
    const position = isGiven(region) ? table.regions.indexOf(region) : undefined;
    const holds = (person: number): boolean =>
      (leader === undefined || table.scores.community[person] === leader) &&
      // People whose region is not known have -1, as a region has that the run does not know.
      (position === undefined || (position >= 0 && table.region[person] === position));
    return {
      truncated,
      basedOn,
      ...(sets.length > 0 && { products: sets.reduce((both, more) => new Set([...both].filter((p) => more.has(p)))) }),
      ...(isGiven(days) && { from: table.end - days * DAY }),
      ...((leader !== undefined || position !== undefined) && { holds }),
    };
  }

  /**
   * Products of a category and of the categories below it, 20,000 at most. Products that the run does not know are left out.
   * @param path of the argument, named by the failure
   * @throws Failure NOT_FOUND
   */
  async category(
    { productOf }: SalesTable,
    categoryId: CategoryId,
    path: readonly string[],
    context?: QueryContext,
  ): Promise<CategoryProducts> {
    const ids = await this.deps.store.productsOfCategory(categoryId, PRODUCTS + 1, context);
    if (ids === null) throw notFound('category', categoryId, ...path);
    const products = ids.slice(0, PRODUCTS).flatMap((id) => productOf.get(id) ?? []);
    return { products: new Set(products), truncated: ids.length > PRODUCTS };
  }

  /** Undefined for a product that exists and that the run does not know. */
  private async product(
    { productOf }: SalesTable,
    productId: ProductId,
    context?: QueryContext,
  ): Promise<number | undefined> {
    const position = productOf.get(productId);
    if (position === undefined) await this.deps.existence.requireProduct(productId, context);
    return position;
  }
}

/** The most influential person of a community. @throws Failure NOT_FOUND */
function leaderOf(table: SalesTable, communityId: string): number {
  const leader = leaderOfCommunity(table, communityId);
  if (leader === undefined) throw notFound('community', communityId, 'communityId');
  return leader;
}
