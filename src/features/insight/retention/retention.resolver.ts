import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Access, type RequestContext } from '../../../platform/graphql/index.js';
import { type CohortStep, type Curves } from './curves.js';
import { MOST_COHORTS, type RetentionService } from './retention.service.js';
import { CohortStepEnum, Retention } from './retention.type.js';

/** Answers requests for retention. */
@Resolver(() => Retention)
export class RetentionResolver {
  constructor(private readonly service: RetentionService) {}

  @Query(() => Retention, {
    description:
      'Who buys again: people by the period of their first purchase, and the share of them that bought in each period after it. A purchase that was brought back counts.',
    complexity: 200,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async retention(
    @Arg('by', () => CohortStepEnum, { defaultValue: 'MONTH', description: 'Length of a period.' }) by: CohortStep,
    @Arg('cohorts', () => Int, { defaultValue: 12, description: `The latest so many cohorts, 1 to ${MOST_COHORTS}.` })
    cohorts: number,
    @Arg('periods', () => Int, {
      defaultValue: 12,
      description: `Periods after the first, at most, 1 to ${MOST_COHORTS}.`,
    })
    periods: number,
    @Arg('region', () => String, {
      nullable: true,
      description: 'Only people of this region, in any letter case. NOT_FOUND if nobody lives there.',
    })
    region: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Curves> {
    return this.service.curves({ by, cohorts, periods, region }, context.query);
  }
}
