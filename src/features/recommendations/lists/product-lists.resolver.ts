import { Arg, Args, Ctx, Query, Resolver, ID } from 'type-graphql';
import {
  checkFirst,
  type Connection,
  listCost,
  ownId,
  PageArgs,
  pageOf,
  Public,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { productLoader } from '../../catalogue/index.js';
import { cursorKey, notOfThisList, positionAfter } from './list-page.js';
import { type ListedProduct, type ListRequest, type ProductListsService } from './product-lists.service.js';
import { ListFilterInput } from './recommendation.input.js';
import { RankedProductConnection, type RankedProduct } from './recommendation.type.js';
import { foundBy, type Shown } from './recommendation.view.js';

const FILTER = { nullable: true } as const;

/** Lists that are the same for everybody. */
@Resolver()
export class ProductListsResolver {
  constructor(
    private readonly lists: ProductListsService,
    private readonly shown: Pick<Shown, 'catalogue'>,
  ) {}

  @Query(() => RankedProductConnection, {
    description: 'What people are for, old events counting less. Score: events, each as much as a like.',
    complexity: listCost('popular'),
  })
  @Public()
  async popular(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('region', () => String, { nullable: true, description: 'As its people have it.' }) region: string | null,
    @Arg('filter', () => ListFilterInput, FILTER) filter: ListFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RankedProduct>> {
    const source = `popular ${region ?? ''}`;
    return this.page(source, page, filter, context, (request) => this.lists.popular('popularity', region, request));
  }

  @Query(() => RankedProductConnection, {
    description: 'What people have turned to these days. Score: events, each as much as a like, half after a few days.',
    complexity: listCost('trending'),
  })
  @Public()
  async trending(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('region', () => String, { nullable: true, description: 'As its people have it.' }) region: string | null,
    @Arg('filter', () => ListFilterInput, FILTER) filter: ListFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RankedProduct>> {
    const source = `trending ${region ?? ''}`;
    return this.page(source, page, filter, context, (request) => this.lists.popular('trending', region, request));
  }

  @Query(() => RankedProductConnection, {
    description: 'The newest first. Score: when it was released, unix seconds; 0 where unknown.',
    complexity: listCost('latest'),
  })
  @Public()
  async latest(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ListFilterInput, FILTER) filter: ListFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RankedProduct>> {
    return this.page('latest', page, filter, context, (request) => this.lists.latest(request));
  }

  @Query(() => RankedProductConnection, {
    description:
      'What people who are for this product are for too. Score: cosine in the space of the active model; then, at 0 and below, what is popular in its category and in the shop.',
    complexity: listCost('similarProducts'),
  })
  @Public()
  async similarProducts(
    @Arg('productId', () => ID, { description: 'Either id.' }) productId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ListFilterInput, FILTER) filter: ListFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RankedProduct>> {
    const id = ownId('Product', productId);
    return this.page(`similar ${id}`, page, filter, context, (request) => this.lists.similar(id, request));
  }

  private async page(
    source: string,
    page: PageArgs,
    filter: ListFilterInput | null,
    context: RequestContext,
    list: (request: ListRequest) => Promise<ListedProduct[]>,
  ): Promise<Connection<RankedProduct>> {
    const position = positionAfter(page.after);
    if (position && position.source !== source) throw notOfThisList();
    const ids = filter && {
      ...filter,
      categories: filter.categories?.map((id) => ownId('Category', id)),
      excludeProductIds: filter.excludeProductIds?.map((id) => ownId('Product', id)),
    };
    const first = checkFirst(page.first);
    const listed = await list({ filter: ids, first, position });
    const loader = productLoader(this.shown.catalogue, context);
    const products = await foundBy(
      listed.map(({ productId }) => productId),
      (wanted) => Promise.all(wanted.map((id) => loader.load(id))),
    );
    const rows = listed.flatMap((entry) => {
      const product = products.get(entry.productId);
      return product ? [{ ...entry, product }] : [];
    });
    return pageOf(
      rows,
      first,
      (row) => row,
      (row) => cursorKey(source, row.position),
    );
  }
}
