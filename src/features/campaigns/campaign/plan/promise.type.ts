import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, Money } from '../../../../platform/graphql/index.js';
import { FewerSeedsEnum } from '../../../influence/index.js';
import { type CampaignPromise as Promised } from '../campaign.js';

@ObjectType({
  description:
    'What the seed plan of a campaign promised when it was scheduled: buyers among the treated people whom the plan did not choose.',
})
@AccessOfParent()
export class CampaignPromise {
  @Field(() => Float, { description: 'Expected number of buyers, people to contact not counted.' })
  buyers!: number;

  @Field(() => Float, {
    description: 'Lower end of the 95 % interval of `buyers`: that of the expectation, a single campaign varies more.',
  })
  lower!: number;

  @Field(() => Float, { description: 'Upper end of the interval.' })
  upper!: number;

  @Field(() => Int, { description: 'People to contact.' })
  seeds!: number;

  @Field(() => Int, { description: 'People whom the plan chose and chance left to control.' })
  heldBack!: number;

  @Field(() => FewerSeedsEnum, {
    nullable: true,
    description:
      'Why there are fewer people to contact than the budget pays for; null where there are as many, or 1,000 were planned.',
  })
  whyFewerSeeds!: Promised['whyFewerSeeds'];

  @Field(() => Int, { nullable: true, description: 'Items in stock at that time; null where stock is not counted.' })
  stock!: number | null;

  @Field(() => Boolean, { description: 'Whether the stock limits the buyers.' })
  capped!: boolean;

  @Field(() => Float, { description: 'Expected number of buyers if the stock had no end.' })
  uncappedBuyers!: number;

  @Field(() => ID, { description: 'Id of the run that learnt who moves whom.' })
  modelId!: string;
}

@ObjectType({ description: 'Expected revenue of a promise: buyers times the price of then.' })
@AccessOfParent()
export class PromisedRevenue {
  @Field(() => Money, { description: 'Expected.' })
  expected!: Money;

  @Field(() => Money, { description: 'Lower end of its 95 % interval.' })
  lower!: Money;

  @Field(() => Money, { description: 'Upper end of its 95 % interval.' })
  upper!: Money;
}
