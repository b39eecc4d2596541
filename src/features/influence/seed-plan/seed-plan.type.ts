import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, Conflict, InvalidInput, Money, payloadUnion } from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { JobAccepted } from '../../models/index.js';
import { type Exclusion } from './seed-exclusions.js';
import { type SeedCostUnit } from './seed-plan-request.js';
import { type PlanRecord } from './seed-plan.service.js';

type FewerSeeds = NonNullable<PlanRecord['whyFewerSeeds']>;

export const ExclusionEnum = enumOf<Exclusion>('SeedExclusion', 'Why a person may not be a seed.', {
  NO_CONSENT: 'The person shares no activity with anybody.',
  ROBOT: 'The person behaves like a robot.',
  INAUTHENTIC: 'The person acts in step with others, or has an audience that does not look genuine (`Authenticity`).',
  OWNER: 'The person has the product.',
  OUT_OF_STOCK: 'The product is out of stock in the region of the person.',
  NAMED: 'The request excludes the person.',
});

export const FewerSeedsEnum = enumOf<FewerSeeds>('FewerSeeds', 'Why a plan has fewer seeds than were asked for.', {
  STOCK: 'More seeds would sell hardly anything more of what is in stock.',
  BUDGET: 'The budget does not pay for one more.',
  NOBODY_LEFT: 'Nobody else may be a seed and is heard by somebody of the audience.',
});

export const CostUnitEnum = enumOf<SeedCostUnit['costUnit']>('CostUnit', 'What costs are counted in.', {
  SEEDS: 'No costs were given: each seed costs 1, and a cost is a number of seeds.',
  CURRENCY: 'Money of the currency that the request named.',
  UNSTATED: 'Costs were given without a currency: numbers in the unit of the request.',
});

@ObjectType({ description: 'What one set of seeds is expected to bring. Seeds do not count as buyers.' })
@AccessOfParent()
export class PlanValue {
  @Field(() => Float, { description: 'Expected number of buyers.' })
  buyers!: number;

  @Field(() => Float, {
    description:
      'Lower end of the 95 % interval of `buyers`. The interval is that of the expectation: it covers what past sales leave open of who moves whom; a single campaign varies more.',
  })
  lower!: number;

  @Field(() => Float, { description: 'Upper end of the 95 % interval of `buyers`.' })
  upper!: number;

  @Field(() => Float, { description: 'Cost of all seeds.' })
  cost!: number;
}

@ObjectType({ description: 'How many more buyers a plan brings than another one.' })
@AccessOfParent()
export class PlanLead {
  @Field(() => Float, { description: 'Expected number of buyers more; below 0 where there are fewer.' })
  buyers!: number;

  @Field(() => Float, { description: 'Lower end of the 95 % interval of `buyers`.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper end of the 95 % interval of `buyers`.' })
  upper!: number;
}

@ObjectType({ description: 'A person with whom to start.' })
@AccessOfParent()
export class PlannedSeed {
  @Field(() => Float, { description: 'Cost of this seed.' })
  cost!: number;

  @Field(() => Float, {
    description:
      'Expected number of buyers beyond those of the seeds before this one, stock considered: the gains of the first seeds add up to what a plan of these alone brings, those of all to `buyers`.',
  })
  gain!: number;

  @Field(() => Int, { description: 'Number of friends and followers.' })
  listeners!: number;

  @Field(() => Float, { description: 'Share of the listeners who hear an earlier seed as well, 0 to 1.' })
  overlap!: number;
}

@ObjectType({ description: 'People who may not be seeds for one reason.' })
@AccessOfParent()
export class ExcludedSeeds {
  @Field(() => ExclusionEnum, { description: 'The reason.' })
  reason!: Exclusion;

  @Field(() => Int, { description: 'Number of people.' })
  people!: number;
}

@ObjectType({ description: 'With whom to start a product, and what that is expected to bring.' })
@AccessOfParent()
export class SeedPlan {
  @Field(() => Float, { description: 'Expected number of buyers who are not seeds.' })
  buyers!: number;

  @Field(() => Float, { description: 'Lower end of the 95 % interval of `buyers`, as in `PlanValue`.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper end of the 95 % interval of `buyers`.' })
  upper!: number;

  @Field(() => Int, { nullable: true, description: 'Number of items in stock; null where stock is not counted.' })
  stock!: number | null;

  @Field(() => Boolean, { description: 'Whether the stock limits the buyers: without it there would be more.' })
  capped!: boolean;

  @Field(() => Float, {
    description:
      'Expected number of buyers if the stock had no end: at least `buyers`, which are counted to the end of the stock in each simulation.',
  })
  uncappedBuyers!: number;

  @Field(() => FewerSeedsEnum, {
    nullable: true,
    description:
      'Why there are fewer seeds than `count`, or part of the budget is left for want of stock; null where neither is so.',
  })
  whyFewerSeeds!: FewerSeeds | null;

  @Field(() => CostUnitEnum, { description: 'What `cost`, `costPerBuyer` and the costs of seeds are counted in.' })
  costUnit!: SeedCostUnit['costUnit'];

  @Field(() => String, { nullable: true, description: 'Currency of the costs; null where they have none.' })
  costCurrency!: string | null;

  @Field(() => Float, { description: 'Cost of all seeds, in `costUnit`.' })
  cost!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Cost divided by the expected number of buyers; null where none is expected.',
  })
  costPerBuyer!: number | null;

  @Field(() => Money, {
    nullable: true,
    description: 'Expected revenue: the number of buyers times the price; null where the product has no price.',
  })
  revenue!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Lower end of the 95 % interval of `revenue`.' })
  revenueLower!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Upper end of the 95 % interval of `revenue`.' })
  revenueUpper!: Money | null;

  @Field(() => [PlannedSeed], {
    description:
      'The seeds in the order in which they were chosen: those of `include`, then the largest gain for the cost first. Where they cost the same, gains do not rise.',
  })
  seeds!: readonly PlannedSeed[];

  @Field(() => PlanValue, { description: 'What random seeds under the same limits bring: the mean of five draws.' })
  random!: PlanValue;

  @Field(() => PlanValue, {
    description: 'What the people with most friends and followers bring under the same limits.',
  })
  followed!: PlanValue;

  @Field(() => PlanLead, {
    description: 'How many more buyers the plan brings than the people with most friends and followers.',
  })
  lead!: PlanLead;

  @Field(() => Float, {
    description: 'The plan brings at least this share of what the best plan brings, under the learnt chances; 0 to 1.',
  })
  guarantee!: number;

  @Field(() => Int, {
    description: 'Number of past purchases after recommendations of the seeds on which the expectation rests.',
  })
  rests!: number;

  @Field(() => [ExcludedSeeds], { description: 'People who may not be seeds, by reason.' })
  excluded!: readonly ExcludedSeeds[];

  @Field(() => String, { description: 'Id of the run that learnt the chances.' })
  modelId!: string;
}

export const StartSeedPlanPayload = payloadUnion('StartSeedPlanPayload', () => JobAccepted, [InvalidInput, Conflict]);
