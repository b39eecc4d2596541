import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
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
import { type CategoryId } from './ids.js';
import { CategoryID } from './ids.type.js';
import { afterId, pagesLoader } from '../../platform/graphql/keyset.js';
import { CategoryFilterInput } from './catalogue.input.js';
import { categoryLoader, categorySizeLoader, productLoader } from './catalogue.loader.js';
import { type CatalogueService } from './catalogue.service.js';
import { Category, CategoryConnection, ProductConnection, type Product } from './catalogue.type.js';
import { LOCALE } from './locale.js';
import { type CategoryPage, type CategoryProductRow, type CategoryRecord } from './records.js';
import { sortedPage } from './sorted/sorted-page.loader.js';
import { ProductSortEnum, SORT, sortPosition } from './sorted/sorting.input.js';
import { type ProductSort, type SortedPage, type SortedProduct } from './sorted/sorting.js';

/** Reads categories. */
@Resolver(() => Category)
export class CategoryResolver {
  constructor(private readonly catalogue: CatalogueService) {}

  @Query(() => Category, { nullable: true, description: 'A category by id; null if there is no such category.' })
  @Public()
  async category(
    @Arg('categoryId', () => CategoryID, { description: "The shop's own id or the opaque id." }) categoryId: CategoryId,
    @Ctx() context: RequestContext,
  ): Promise<Category | undefined> {
    return categoryLoader(this.catalogue, context).load(categoryId);
  }

  @Query(() => CategoryConnection, {
    description: 'Categories in the order of their ids.',
    complexity: listCost('categories'),
  })
  @Public()
  async categories(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CategoryFilterInput, {
      nullable: true,
      description: 'Which categories to list; all by default.',
    })
    given: CategoryFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Category>> {
    const first = checkFirst(page.first);
    const filter = given ?? {};
    const ids = await this.catalogue.listCategories(filter, afterId(page.after), first + 1, context.query);
    const found = await loadAll(categoryLoader(this.catalogue, context), ids);
    return pageOf(
      found,
      first,
      (category) => category,
      (category) => [category.categoryId],
      () => this.catalogue.countCategories(filter, context.query),
    );
  }

  @FieldResolver(() => ID, { description: 'Opaque id, unique among all types.' })
  id(@Root() category: CategoryRecord): string {
    return globalId('Category', category.categoryId);
  }

  @FieldResolver(() => String, { description: 'Name; the id if the shop gave none.' })
  name(@Root() { name, names }: CategoryRecord, @Arg('locale', () => String, LOCALE) locale: string | null): string {
    return translated(names, locale, name, 'locale');
  }

  @FieldResolver(() => Category, { nullable: true, description: 'The category above this one; null for a root.' })
  async parent(@Root() category: CategoryRecord, @Ctx() context: RequestContext): Promise<Category | undefined> {
    return category.parentId ? categoryLoader(this.catalogue, context).load(category.parentId) : undefined;
  }

  @FieldResolver(() => Int, { description: 'Number of products of the category and its sub-categories.' })
  async productCount(@Root() category: CategoryRecord, @Ctx() context: RequestContext): Promise<number> {
    return categorySizeLoader(this.catalogue, context).load(category.categoryId);
  }

  @FieldResolver(() => ProductConnection, {
    description:
      'Products of the category and its sub-categories, in the order that `sort` says, by id if it says none.',
    complexity: listCost('IN_CATEGORY.products'),
  })
  async products(
    @Root() category: CategoryRecord,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('sort', () => ProductSortEnum, SORT) sort: ProductSort | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Product>> {
    const first = checkFirst(page.first);
    if (sort) {
      const total = () => categorySizeLoader(this.catalogue, context).load(category.categoryId);
      const position = { of: category.categoryId, after: sortPosition(page.after, sort) };
      const found = await this.sortedPages(sort, first, context).load(position);
      return sortedPage(found, { sort, first, total }, this.catalogue, context);
    }
    const loader = pagesLoader<Omit<CategoryPage, 'index'>, CategoryProductRow>(
      context,
      `catalogue.products:${first}`,
      (pages) => this.catalogue.inCategories(pages, first + 1, context.query),
    );
    const rows = await loader.load({ of: category.categoryId, after: afterId(page.after) });
    const ids = rows.map((row) => row.productId);
    return pageOf(
      await loadAll(productLoader(this.catalogue, context), ids),
      first,
      (product) => product,
      (product) => [product.productId],
      () => categorySizeLoader(this.catalogue, context).load(category.categoryId),
    );
  }
  private sortedPages(sort: ProductSort, first: number, context: RequestContext) {
    return pagesLoader<Omit<SortedPage, 'index'>, SortedProduct & { readonly request: number }>(
      context,
      `catalogue.sorted-products:${sort}:${first}`,
      (pages) => this.catalogue.sortedInCategories(pages, sort, first + 1, context.query),
    );
  }
}
