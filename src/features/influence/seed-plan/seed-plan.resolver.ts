import { Arg, Ctx, FieldResolver, Float, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, orFailure, ownId, type RequestContext, type UserError } from '../../../platform/graphql/index.js';
import { type JobAccepted, jobView } from '../../models/index.js';
import { type PeopleService, User, userLoader } from '../../people/index.js';
import { PlanSeedsInput, StartSeedPlanInput } from './seed-plan.input.js';
import { type SeedPlanJobs } from './seed-plan-jobs.js';
import { type PlanRecord, type SeedPlanInput, type SeedPlanService } from './seed-plan.service.js';
import { ExcludedSeeds, PlannedSeed, SeedPlan, StartSeedPlanPayload } from './seed-plan.type.js';

/** Plans campaigns. */
@Resolver(() => SeedPlan)
export class SeedPlanResolver {
  constructor(
    private readonly plans: SeedPlanService,
    private readonly jobs: SeedPlanJobs,
  ) {}

  @Query(() => SeedPlan, {
    description:
      'Whom to start a product with under a count or a budget, so that most others buy it: influence maximisation on chances that were learnt from sales, with what random people and those with most followers would bring. Takes seconds in a shop of 100,000 people; for a larger one `startSeedPlan` makes it a job.',
    complexity: 300,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async planSeeds(
    @Arg('input', () => PlanSeedsInput) input: PlanSeedsInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanRecord> {
    return this.plans.plan(withOwnIds(input), context.query, { signal: context.signal });
  }

  @Mutation(() => StartSeedPlanPayload, {
    description: 'Puts a plan into the queue; `jobProgress` says how it goes, and `seedPlan` what came out.',
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async startSeedPlan(
    @Arg('input', () => StartSeedPlanInput) { idempotencyKey, ...plan }: StartSeedPlanInput,
    @Ctx() { query }: RequestContext,
  ): Promise<JobAccepted | UserError> {
    return orFailure(async () => ({ job: jobView(await this.jobs.start(withOwnIds(plan), idempotencyKey, query)) }));
  }

  @Query(() => SeedPlan, { nullable: true, description: 'The plan that a job made; null while it is not done.' })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async seedPlan(@Arg('jobId', () => ID) jobId: string, @Ctx() { query }: RequestContext): Promise<PlanRecord | null> {
    return this.jobs.plan(ownId('Job', jobId), query);
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

function withOwnIds({ productId, costs, audience, include, exclude, ...rest }: PlanSeedsInput): SeedPlanInput {
  const user = (id: string): string => ownId('User', id);
  const categoryId = audience?.categoryId ? ownId('Category', audience.categoryId) : null;
  return {
    ...{ ...rest, productId: ownId('Product', productId), audience: { ...audience, categoryId } },
    ...{ include: include?.map(user), exclude: exclude?.map(user) },
    costs: costs && { ...costs, people: costs.people?.map(({ userId, cost }) => ({ userId: user(userId), cost })) },
  };
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
