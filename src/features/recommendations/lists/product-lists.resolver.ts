import { hash } from 'node:crypto';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import {
  checkFirst,
  listCost,
  PageArgs,
  pageOf,
  Public,
  type RequestContext,
  wrongCursor,
} from '../../../platform/graphql/index.js';
import { type CatalogueService, type Product, ProductID, type ProductId } from '../../catalogue/index.js';
import { type RecommendationList } from '../../activity/index.js';
import { identified, type IdentifiedConnection } from './identified-connection.type.js';
import { cursorKey, positionAfter } from './list-cursor.input.js';
import { type ListedProduct, type ListRequest, type ProductListsService } from './product-lists.service.js';
import {
  type Complement as ComplementType,
  ComplementConnection,
  type RankedProduct,
  RankedProductConnection,
} from './product-lists.type.js';
import { ListFilterInput } from './recommendation.input.js';
import { loadProducts } from './records.loader.js';

const FILTER = {
  nullable: true,
  description: 'Which products to list; by default all that the shop sells and that are not sold out.',
} as const;
const REGION = {
  nullable: true,
  description:
    'Region of the people whose events count, in any letter case; the whole shop by default. NOT_FOUND if nobody lives there.',
} as const;

/** What is bought together with one product is read whole. */
const READING = 3;

/** Lists that are equal for everybody. */
@Resolver()
export class ProductListsResolver {
  constructor(
    private readonly lists: ProductListsService,
    private readonly catalogue: CatalogueService,
    private readonly now: () => number,
  ) {}

  @Query(() => RankedProductConnection, {
    description:
      'Products by popularity. Score: sum of event weights in units of a like, halved at each half-life (months by default).',
    complexity: listCost('popular'),
  })
  @Public()
  async popular(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('region', () => String, REGION) region: string | null,
    @Arg('filter', () => ListFilterInput, FILTER) filter: ListFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<IdentifiedConnection<RankedProduct>> {
    const source = `popular ${region?.toLowerCase() ?? ''}`;
    return this.page('POPULAR', source, page, filter, context, (request) =>
      this.lists.popular('popularity', region, request, context.query),
    );
  }

  @Query(() => RankedProductConnection, {
    description:
      'Products by popularity of the last days. Score: sum of event weights in units of a like, halved at each half-life (days by default).',
    complexity: listCost('trending'),
  })
  @Public()
  async trending(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('region', () => String, REGION) region: string | null,
    @Arg('filter', () => ListFilterInput, FILTER) filter: ListFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<IdentifiedConnection<RankedProduct>> {
    const source = `trending ${region?.toLowerCase() ?? ''}`;
    return this.page('TRENDING', source, page, filter, context, (request) =>
      this.lists.popular('trending', region, request, context.query),
    );
  }

  @Query(() => RankedProductConnection, {
    description: 'Products from the newest to the oldest. Score: release date in unix seconds, 0 if unknown.',
    complexity: listCost('latest'),
  })
  @Public()
  async latest(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ListFilterInput, FILTER) filter: ListFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<IdentifiedConnection<RankedProduct>> {
    return this.page('LATEST', 'latest', page, filter, context, (request) => this.lists.latest(request, context.query));
  }

  @Query(() => RankedProductConnection, {
    description:
      'Products with the same buyers, the most similar first. Score: cosine in the space of the active model, -1 to 1. It is 0 where the model does not know one of the two products, and before the first training: such products are in the order of popularity, those of its categories before the others.',
    complexity: listCost('similarProducts'),
  })
  @Public()
  async similarProducts(
    @Arg('productId', () => ProductID, { description: "The shop's own id or the opaque id." }) productId: ProductId,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ListFilterInput, FILTER) filter: ListFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<IdentifiedConnection<RankedProduct>> {
    return this.page('SIMILAR', `similar ${productId}`, page, filter, context, (request) =>
      this.lists.similar(productId, request, context.query),
    );
  }

  @Query(() => ComplementConnection, {
    description:
      'What complements these products, for the cart of anybody: what at least three people (`REASON_MIN_BUYERS`) bought together with one of them, those that go with most of them first. Never one of the products, nor anything of their categories unless the filter names categories. Empty where nothing is bought together with them.',
    complexity: listCost(
      'complements',
      ({ productIds }) => READING * (Array.isArray(productIds) ? productIds.length : 1),
    ),
  })
  @Public()
  async complements(
    @Arg('productIds', () => [ProductID], {
      description:
        "1 to 50 products, for example those in a cart. The shop's own id or the opaque id of each; those that the shop does not have do not count.",
    })
    productIds: ProductId[],
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ListFilterInput, FILTER) filter: ListFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<IdentifiedConnection<ComplementType>> {
    const given = [...new Set(productIds)].sort();
    const source = `complements ${hash('sha256', JSON.stringify(given), 'base64url').slice(0, 22)}`;
    return this.page('COMPLEMENTS', source, page, filter, context, (request) =>
      this.lists.complements(given, request, context.query),
    );
  }

  @Query(() => ComplementConnection, {
    description:
      'As `complements`: what is bought together with what is in a cart, with people, support and lift in `together`; only what at least three people (`REASON_MIN_BUYERS`) bought together, is not sold out, and is of another category than what is in the cart.',
    complexity: listCost(
      'complements',
      ({ productIds }) => READING * (Array.isArray(productIds) ? productIds.length : 1),
    ),
  })
  @Public()
  async boughtTogether(
    @Arg('productIds', () => [ProductID], {
      description:
        "What is in the cart, 1 to 50 products. The shop's own id or the opaque id of each; those that the shop does not have do not count.",
    })
    productIds: ProductId[],
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ListFilterInput, FILTER) filter: ListFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<IdentifiedConnection<ComplementType>> {
    return this.complements(productIds, page, filter, context);
  }

  private async page<Entry extends ListedProduct>(
    name: RecommendationList,
    source: string,
    page: PageArgs,
    filter: ListFilterInput | null,
    context: RequestContext,
    list: (request: ListRequest) => Promise<Entry[]>,
  ): Promise<IdentifiedConnection<Entry & { product: Product }>> {
    const position = positionAfter(page.after);
    if (position && position.source !== source) throw wrongCursor();
    const first = checkFirst(page.first);
    const listed = await list({ filter, first, position });
    const productIds = listed.map(({ productId }) => productId);
    const products = await loadProducts(productIds, this.catalogue, context);
    const rows = listed.flatMap((entry) => {
      const product = products.get(entry.productId);
      return product ? [{ ...entry, product }] : [];
    });
    const found = pageOf(
      rows,
      first,
      (row) => row,
      (row) => cursorKey(source, row.position),
    );
    return identified(found, name, this.now());
  }
}
