import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Access, type RequestContext } from '../../../platform/graphql/index.js';
import { TimeStepEnum } from '../../../platform/graphql/time-step.type.js';
import { type TimeStep } from '../../../platform/periods.js';
import { CategoryID, type CategoryId, ProductID, type ProductId } from '../../catalogue/index.js';
import { type SalesOverTime, type SalesOverTimeRecord } from './sales-over-time.service.js';
import { WordSalesOverTime } from './sales-over-time.type.js';

/** Answers requests for sales by word of mouth over time. */
@Resolver(() => WordSalesOverTime)
export class SalesOverTimeResolver {
  constructor(private readonly service: SalesOverTime) {}

  @Query(() => WordSalesOverTime, {
    description:
      'What word of mouth sold over time, by the time of the recommendation: in the whole shop, or of one product or category, by recommendations of people of one community or region. At most 400 periods.',
    complexity: 200,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async wordOfMouthSeries(
    @Arg('from', () => Date, { nullable: true, description: 'From this moment on. Default: the first recommendation.' })
    from: Date | null,
    @Arg('to', () => Date, {
      nullable: true,
      description: 'Before this moment. Default: the end of the data of the run.',
    })
    to: Date | null,
    @Arg('step', () => TimeStepEnum, { defaultValue: 'MONTH', description: 'Length of a period.' }) step: TimeStep,
    @Arg('productId', () => ProductID, { nullable: true, description: 'Only this product.' })
    productId: ProductId | null,
    @Arg('categoryId', () => CategoryID, {
      nullable: true,
      description: 'Only products of this category and of those below it.',
    })
    categoryId: CategoryId | null,
    @Arg('communityId', () => String, {
      nullable: true,
      description: 'Only recommendations by people of this community, by its id.',
    })
    communityId: string | null,
    @Arg('region', () => String, {
      nullable: true,
      description: 'Only people of this region, in any letter case. NOT_FOUND if nobody lives there.',
    })
    region: string | null,
    @Ctx() context: RequestContext,
  ): Promise<SalesOverTimeRecord> {
    const request = { from, to, step, productId, categoryId, communityId, region };
    return this.service.series(request, context.query, context.signal);
  }
}
