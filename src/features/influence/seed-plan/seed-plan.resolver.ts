import { Arg, Ctx, FieldResolver, Float, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  Access,
  loadAll,
  Money,
  orFailure,
  type RequestContext,
  type UserError,
} from '../../../platform/graphql/index.js';
import { moneyOf } from '../../../platform/money.js';
import { Turns } from '../../../platform/threads/turns.js';
import { type JobAccepted, jobView, JobID, type JobId } from '../../models/index.js';
import { type PeopleService, User, userLoader } from '../../people/index.js';
import { PlanSeedsInput, StartSeedPlanInput } from './seed-plan.input.js';
import { type SeedPlanJobs } from './seed-plan.job.js';
import { type PlanRecord, type SeedPlanService } from './seed-plan.service.js';
import { ExcludedSeeds, PlannedSeed, SeedPlan, StartSeedPlanPayload } from './seed-plan.type.js';

/** Cost in the complexity limit: a plan computes for a second or more, as thousands of fields do. Two fit into an operation. */
const PRICE = 8_000;

/** Answers requests for seed plans. */
@Resolver(() => SeedPlan)
export class SeedPlanResolver {
  /** Plans that are asked for at the same time wait for each other; each under the time limit of its request. */
  private readonly turns = new Turns();

  constructor(
    private readonly plans: SeedPlanService,
    private readonly jobs: SeedPlanJobs,
  ) {}

  @Query(() => SeedPlan, {
    description:
      'With whom to start a product under a count or a budget, so that as many others as possible buy it: influence maximisation on chances that were learnt from sales. It also says what random people and the people with most followers would bring. Takes seconds in a shop of 100,000 people; for a larger shop use `startSeedPlan`.',
    complexity: ({ childComplexity }) => PRICE + childComplexity,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async planSeeds(
    @Arg('input', () => PlanSeedsInput, { description: 'The plan that is wanted.' }) input: PlanSeedsInput,
    @Ctx() { signal, query }: RequestContext,
  ): Promise<PlanRecord> {
    return this.turns.take(() => this.plans.plan(input, query, { signal }), signal);
  }

  @Mutation(() => StartSeedPlanPayload, {
    description:
      'Starts a job that makes a seed plan. `jobProgress` reports its progress, `seedPlan` returns the plan.',
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async startSeedPlan(
    @Arg('input', () => StartSeedPlanInput, { description: 'The plan that is wanted.' })
    { idempotencyKey, ...plan }: StartSeedPlanInput,
    @Ctx() { query }: RequestContext,
  ): Promise<JobAccepted | UserError> {
    return orFailure(async () => ({ job: jobView(await this.jobs.start(plan, idempotencyKey, query)) }));
  }

  @Query(() => SeedPlan, {
    nullable: true,
    description: 'The seed plan that a job made; null while the job is not done.',
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async seedPlan(
    @Arg('jobId', () => JobID, { description: 'The job, as `startSeedPlan` returned it.' }) jobId: JobId,
    @Ctx() { query }: RequestContext,
  ): Promise<PlanRecord | null> {
    return this.jobs.plan(jobId, query);
  }

  @FieldResolver(() => Float, { nullable: true })
  costPerBuyer(@Root() { cost, buyers }: PlanRecord): number | null {
    return buyers > 0 ? cost / buyers : null;
  }

  @FieldResolver(() => Money, { nullable: true })
  revenue(@Root() { price, currency, buyers }: PlanRecord): Money | null {
    return moneyOf(price === null ? null : price * buyers, currency);
  }

  @FieldResolver(() => Money, { nullable: true })
  revenueLower(@Root() { price, currency, lower }: PlanRecord): Money | null {
    return moneyOf(price === null ? null : price * lower, currency);
  }

  @FieldResolver(() => Money, { nullable: true })
  revenueUpper(@Root() { price, currency, upper }: PlanRecord): Money | null {
    return moneyOf(price === null ? null : price * upper, currency);
  }

  @FieldResolver(() => String)
  modelId(@Root() { model }: PlanRecord): string {
    return model;
  }
}

/** Loads the person of a seed. */
@Resolver(() => PlannedSeed)
export class PlannedSeedResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => User, { description: 'The person.' })
  async user(@Root() seed: PlanRecord['seeds'][number], @Ctx() context: RequestContext): Promise<User | undefined> {
    return userLoader(this.people, context).load(seed.userId);
  }
}

/** Loads the people who are excluded. */
@Resolver(() => ExcludedSeeds)
export class ExcludedSeedsResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => [User], { description: 'The ten of them with most friends and followers.' })
  async users(@Root() excluded: PlanRecord['excluded'][number], @Ctx() context: RequestContext): Promise<User[]> {
    return loadAll(userLoader(this.people, context), excluded.userIds);
  }
}
