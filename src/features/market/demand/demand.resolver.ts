import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Access, type RequestContext } from '../../../platform/graphql/index.js';
import { CategoryID, type CategoryId, ProductID, type ProductId } from '../../catalogue/index.js';
import { type DemandRecord } from './demand.js';
import { type DemandService } from './demand.service.js';
import { Demand } from './demand.type.js';

/** Cost in the complexity limit: a year of days of forty products. */
const COST = 200;

/** What will be bought. */
@Resolver()
export class DemandResolver {
  constructor(private readonly demands: DemandService) {}

  @Query(() => Demand, {
    nullable: true,
    description: 'What will be bought of a product; null for an unknown product, and before the first purchase.',
    complexity: ({ childComplexity }) => COST + childComplexity,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async demand(
    @Arg('productId', () => ProductID, { description: 'The product.' }) productId: ProductId,
    @Ctx() context: RequestContext,
  ): Promise<DemandRecord | undefined> {
    return this.demands.ofProduct(productId, context.query);
  }

  @Query(() => Demand, {
    nullable: true,
    description: 'What will be bought of a category and of those in it; null before the first purchase.',
    complexity: ({ childComplexity }) => COST + childComplexity,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async categoryDemand(
    @Arg('categoryId', () => CategoryID, { description: 'The category.' }) categoryId: CategoryId,
    @Ctx() context: RequestContext,
  ): Promise<DemandRecord | undefined> {
    return this.demands.ofCategory(categoryId, context.query);
  }
}
