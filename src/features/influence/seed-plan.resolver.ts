import { Arg, Ctx, FieldResolver, Float, Query, Resolver, Root } from 'type-graphql';
import { Access, ownId, type RequestContext } from '../../platform/graphql/index.js';
import { type PeopleService, User, userLoader } from '../people/index.js';
import { PlanSeedsInput } from './seed-plan.input.js';
import { type PlanRecord, type SeedPlanService } from './seed-plan.service.js';
import { ExcludedSeeds, PlannedSeed, SeedPlan } from './seed-plan.type.js';

/** Plans campaigns. */
@Resolver(() => SeedPlan)
export class SeedPlanResolver {
  constructor(private readonly plans: SeedPlanService) {}

  @Query(() => SeedPlan, {
    description:
      'Whom to start a product with under a count or a budget, so that most others buy it: influence maximisation on chances that were learnt from sales, with what random people and those with most followers would bring.',
    complexity: 300,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async planSeeds(
    @Arg('input', () => PlanSeedsInput) input: PlanSeedsInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanRecord> {
    const user = (id: string): string => ownId('User', id);
    const { costs, audience } = input;
    const categoryId = audience?.categoryId ? ownId('Category', audience.categoryId) : null;
    const asked = {
      ...{ ...input, productId: ownId('Product', input.productId), audience: { ...audience, categoryId } },
      ...{ include: input.include?.map(user), exclude: input.exclude?.map(user) },
      costs: costs && { ...costs, people: costs.people?.map(({ userId, cost }) => ({ userId: user(userId), cost })) },
    };
    return this.plans.plan(asked, context.query, context.signal);
  }

  @FieldResolver(() => Float, { nullable: true })
  costPerBuyer(@Root() { cost, buyers }: PlanRecord): number | null {
    return buyers > 0 ? cost / buyers : null;
  }

  @FieldResolver(() => Float, { nullable: true })
  revenue(@Root() { price, buyers }: PlanRecord): number | null {
    return price === null ? null : price * buyers;
  }

  @FieldResolver(() => Float, { nullable: true })
  revenueLower(@Root() { price, lower }: PlanRecord): number | null {
    return price === null ? null : price * lower;
  }

  @FieldResolver(() => Float, { nullable: true })
  revenueUpper(@Root() { price, upper }: PlanRecord): number | null {
    return price === null ? null : price * upper;
  }

  @FieldResolver(() => String)
  modelId(@Root() { model }: PlanRecord): string {
    return model;
  }
}

/** Who a seed is. */
@Resolver(() => PlannedSeed)
export class PlannedSeedResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => User)
  async user(@Root() seed: PlanRecord['seeds'][number], @Ctx() context: RequestContext): Promise<User | undefined> {
    return userLoader(this.people, context).load(seed.userId);
  }
}

/** Who is left out. */
@Resolver(() => ExcludedSeeds)
export class ExcludedSeedsResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => [User], { description: 'Up to ten of them, those with most friends and followers.' })
  async users(@Root() excluded: PlanRecord['excluded'][number], @Ctx() context: RequestContext): Promise<User[]> {
    const found = await userLoader(this.people, context).loadMany(excluded.userIds);
    return found.flatMap((user) => (user && !(user instanceof Error) ? user : []));
  }
}
