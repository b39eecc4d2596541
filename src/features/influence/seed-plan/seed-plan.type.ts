import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AccessOfParent, Conflict, InvalidInput, payloadUnion } from '../../../platform/graphql/index.js';
import { JobAccepted } from '../../models/index.js';
import { EXCLUSIONS, type Exclusion } from './seed-exclusions.js';

export const ExclusionEnum = Object.fromEntries(EXCLUSIONS.map((reason) => [reason, reason])) as {
  [Reason in Exclusion]: Reason;
};
registerEnumType(ExclusionEnum, {
  name: 'SeedExclusion',
  description: 'Why somebody may not be a seed.',
  valuesConfig: {
    NO_CONSENT: { description: 'She wants nobody to see what she does.' },
    ROBOT: { description: 'She acts like a robot.' },
    OWNER: { description: 'She has the product.' },
    OUT_OF_STOCK: { description: 'It is out of stock where she lives.' },
    NAMED: { description: 'The plan was asked to leave her out.' },
  },
});

@ObjectType({ description: 'What starting with some people brings: buyers who are not among them.' })
@AccessOfParent()
export class PlanValue {
  @Field(() => Float, { description: 'Expected buyers.' })
  buyers!: number;

  @Field(() => Float, {
    description:
      'The expectation is from here to `upper` with 95 %, as far as the past sales of the same people and the simulation tell; not the spread of single campaigns.',
  })
  lower!: number;

  @Field(() => Float)
  upper!: number;

  @Field(() => Float, { description: 'Of all seeds.' })
  cost!: number;
}

@ObjectType({ description: 'Somebody to start with.' })
@AccessOfParent()
export class PlannedSeed {
  @Field(() => Float)
  cost!: number;

  @Field(() => Float, { description: 'Expected buyers beyond those of the seeds before her.' })
  gain!: number;

  @Field(() => Int, { description: 'Friends and followers.' })
  listeners!: number;

  @Field(() => Float, { description: 'Share of them who hear a seed before her as well, 0 to 1.' })
  overlap!: number;
}

@ObjectType({ description: 'People who may not be seeds, for one reason.' })
@AccessOfParent()
export class ExcludedSeeds {
  @Field(() => ExclusionEnum)
  reason!: Exclusion;

  @Field(() => Int)
  people!: number;
}

@ObjectType({ description: 'Whom to start a product with, and what it brings.' })
@AccessOfParent()
export class SeedPlan {
  @Field(() => Float, { description: 'Expected buyers who are not among the seeds.' })
  buyers!: number;

  @Field(() => Float, { description: 'As in `PlanValue`.' })
  lower!: number;

  @Field(() => Float)
  upper!: number;

  @Field(() => Float, { description: 'Of all seeds.' })
  cost!: number;

  @Field(() => Float, { nullable: true, description: 'Per expected buyer; null where none is expected.' })
  costPerBuyer!: number | null;

  @Field(() => Float, { nullable: true, description: 'Expected, at the price of the product; null where it has none.' })
  revenue!: number | null;

  @Field(() => Float, { nullable: true })
  revenueLower!: number | null;

  @Field(() => Float, { nullable: true })
  revenueUpper!: number | null;

  @Field(() => String, { nullable: true, description: 'Of the revenue, as the product has it.' })
  currency!: string | null;

  @Field(() => [PlannedSeed], { description: 'In the order taken: by what they bring for their cost.' })
  seeds!: readonly PlannedSeed[];

  @Field(() => PlanValue, { description: 'The same means spent on people at random: the mean of five draws.' })
  random!: PlanValue;

  @Field(() => PlanValue, { description: 'The same means spent on those with most friends and followers.' })
  followed!: PlanValue;

  @Field(() => Float, { description: 'At least this share of what the best plan brings, by the learnt chances.' })
  guarantee!: number;

  @Field(() => Int, { description: 'Purchases after the word of these people on which the expectation rests.' })
  rests!: number;

  @Field(() => [ExcludedSeeds])
  excluded!: readonly ExcludedSeeds[];

  @Field(() => String, { description: 'The run that learnt the chances.' })
  modelId!: string;
}

export const StartSeedPlanPayload = payloadUnion('StartSeedPlanPayload', () => JobAccepted, [InvalidInput, Conflict]);
