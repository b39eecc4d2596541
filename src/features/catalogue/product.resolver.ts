import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  checkFirst,
  type Connection,
  globalId,
  listCost,
  loadAll,
  PageArgs,
  pageOf,
  Public,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { translated } from '../../platform/translations.js';
import { type ProductId } from './ids.js';
import { ProductID } from './ids.type.js';
import { afterId, belowScore } from '../../platform/graphql/keyset.js';
import { ProductFilterInput } from './catalogue.input.js';
import { categoryLoader, productLoader, tagsLoader } from './catalogue.loader.js';
import { type CatalogueService } from './catalogue.service.js';
import { Category, Product, ProductConnection } from './catalogue.type.js';
import { LOCALE } from './locale.js';
import { type ProductPosition, type ProductRecord } from './records.js';
import { sortedPage } from './sorted/sorted-page.loader.js';
import { ProductSortEnum, SORT, sortPosition } from './sorted/sorting.input.js';
import { type ProductSort } from './sorted/sorting.js';

/** Reads products. */
@Resolver(() => Product)
export class ProductResolver {
  constructor(private readonly catalogue: CatalogueService) {}

  @Query(() => Product, { nullable: true, description: 'A product by id; null if there is no such product.' })
  @Public()
  async product(
    @Arg('productId', () => ProductID, { description: "The shop's own id or the opaque id." }) productId: ProductId,
    @Ctx() context: RequestContext,
  ): Promise<Product | undefined> {
    return productLoader(this.catalogue, context).load(productId);
  }

  @Query(() => Product, { nullable: true, description: 'The product that has this handle; NOT_FOUND if none has.' })
  @Public()
  async productByHandle(
    @Arg('handle', () => String, { description: 'The handle, in any letter case.' }) handle: string,
    @Ctx() context: RequestContext,
  ): Promise<Product | undefined> {
    return productLoader(this.catalogue, context).load(await this.catalogue.byHandle(handle, context.query));
  }

  @Query(() => ProductConnection, {
    description:
      'Products in the order that `sort` says, by id if it says none, or, if the filter has a text, the best match first.',
    complexity: listCost('products'),
  })
  @Public()
  async products(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ProductFilterInput, { nullable: true, description: 'Which products to list; all by default.' })
    given: ProductFilterInput | null,
    @Arg('sort', () => ProductSortEnum, SORT) sort: ProductSort | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Product>> {
    const first = checkFirst(page.first);
    const filter = given ?? {};
    if (sort) {
      const after = sortPosition(page.after, sort);
      const found = await this.catalogue.listSorted(sort, filter, after, first + 1, context.query);
      const total = () => this.catalogue.count(filter, context.query);
      return sortedPage(found, { sort, first, total }, this.catalogue, context);
    }
    const scored = typeof filter.text === 'string';
    const hits = await this.catalogue.list(filter, position(page.after, scored), first + 1, context.query);
    const products = new Map(
      (
        await loadAll(
          productLoader(this.catalogue, context),
          hits.map((hit) => hit.productId),
        )
      ).map((product) => [product.productId, product]),
    );
    return pageOf(
      hits.filter((hit) => products.has(hit.productId)),
      first,
      (hit) => products.get(hit.productId) as Product,
      (hit) => (scored ? [hit.score, hit.productId] : [hit.productId]),
      () => this.catalogue.count(filter, context.query),
    );
  }

  @FieldResolver(() => ID, { description: 'Opaque id, unique among all types.' })
  id(@Root() product: ProductRecord): string {
    return globalId('Product', product.productId);
  }

  @FieldResolver(() => String, { description: 'Title; the id if the shop gave none.' })
  title(@Root() { title, titles }: ProductRecord, @Arg('locale', () => String, LOCALE) locale: string | null): string {
    return translated(titles, locale, title, 'locale');
  }

  @FieldResolver(() => [String], {
    description: 'Tags of the product in the order of the alphabet, at most 50.',
    complexity: 2,
  })
  async tags(@Root() product: ProductRecord, @Ctx() context: RequestContext): Promise<string[]> {
    return tagsLoader(this.catalogue, context).load(product.productId);
  }

  @FieldResolver(() => [Category], {
    description: 'Categories of the product in the order of their ids.',
    complexity: listCost('IN_CATEGORY'),
  })
  async categories(@Root() product: ProductRecord, @Ctx() context: RequestContext): Promise<Category[]> {
    return loadAll(categoryLoader(this.catalogue, context), product.categoryIds);
  }
}

function position(after: string | undefined, scored: boolean): ProductPosition {
  if (!scored) return { id: afterId(after), score: null };
  const { afterScore, afterId: id } = belowScore(after);
  return { id: id ?? '', score: afterScore };
}
