import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Access, type RequestContext } from '../../../platform/graphql/index.js';
import { type ProfileRecord } from '../profile/profile.service.js';
import { Profile } from '../profile/profile.type.js';
import { type Distribution } from './distribution.js';
import { type PersonValue, type ValueRun } from './value.js';
import { valueLoader } from './value.loader.js';
import { type ValueService } from './value.service.js';
import { CustomerValue } from './value.type.js';
import { ValueDistribution, ValueReport } from './value-report.type.js';

/** What the last value run found of the shop. */
@Resolver(() => ValueReport)
export class ValueReportResolver {
  constructor(private readonly values: ValueService) {}

  @Query(() => ValueReport, {
    nullable: true,
    description:
      'How what is foreseen of customers came about, and how good it is. Null before the first training, and in a shop with fewer than 30 customers.',
    complexity: 10,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async valueReport(@Ctx() context: RequestContext): Promise<ValueReport | undefined> {
    const run = await this.values.run(context.query);
    return run && reportOf(run);
  }

  @Query(() => ValueDistribution, {
    nullable: true,
    description: 'How the values of customers are distributed. Null before the first value run.',
    complexity: 100,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async valueDistribution(
    @Arg('currency', () => String, {
      nullable: true,
      description:
        'Of amounts in this currency; "" of those without one. By default the one in which most customers paid.',
    })
    currency: string | null,
    @Arg('bins', () => Int, { defaultValue: 20, description: 'Parts at most, 2 to 50.' }) bins: number,
    @Ctx() context: RequestContext,
  ): Promise<Distribution | undefined> {
    return this.values.distribution(currency, bins, context.query);
  }
}

/** What is foreseen of the person of a profile. */
@Resolver(() => Profile)
export class ProfileValueResolver {
  constructor(private readonly values: ValueService) {}

  @FieldResolver(() => CustomerValue, {
    nullable: true,
    description:
      'What is foreseen of the person. Null for somebody who has bought nothing by the last value run, and before the first.',
    complexity: ({ childComplexity }) => 1 + childComplexity,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async value(@Root() { userId }: ProfileRecord, @Ctx() context: RequestContext): Promise<PersonValue | undefined> {
    return valueLoader(this.values, context).load(userId);
  }
}

function reportOf({ id, judgement, currencies, ways, ...run }: ValueRun): ValueReport {
  return {
    ...{ ...run, runId: id, purchasesBy: ways.purchases },
    judged: judgement && {
      people: judgement.people,
      purchases: judgement.purchases,
      purchasesCovered: judgement.covered.purchases,
      amounts: judgement.amounts.map((of, c) => ({
        ...{ currency: currencies[c], ways: of, covered: judgement.covered.amounts[c] },
      })),
      churnBrier: judgement.silence.brier,
      churnConstantBrier: judgement.silence.constantBrier,
      churnCalibrationError: judgement.silence.calibrationError,
    },
  };
}
