import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { type DemandRecord } from './demand.js';

@ObjectType({ description: 'Pieces that will be bought in one day.' })
@AccessOfParent()
export class DemandDay {
  @Field(() => Date, { description: 'When the day begins, in UTC.' })
  day!: Date;

  @Field(() => Float, { description: 'Pieces expected; less than one where the product is rarely bought.' })
  expected!: number;

  @Field(() => Float, { description: 'Lower end of the 90 % interval.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper end of the 90 % interval.' })
  upper!: number;
}

@ObjectType({ description: 'Pieces that were bought in one day.' })
@AccessOfParent()
export class PastDemandDay {
  @Field(() => Date, { description: 'When the day begins, in UTC.' })
  day!: Date;

  @Field(() => Int, { description: 'Pieces bought.' })
  pieces!: number;
}

@ObjectType({ description: 'Pieces that will be bought in all days together.' })
@AccessOfParent()
export class TotalDemand {
  @Field(() => Float, { description: 'Pieces expected.' })
  expected!: number;

  @Field(() => Float, { description: 'Lower end of the 90 % interval.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper end of the 90 % interval.' })
  upper!: number;
}

@ObjectType({
  description:
    'What will be bought in the 28 days after the last day that is known. Intervals are of 90 %: on earlier days of the shop they held what came that often.',
})
@AccessOfParent()
export class Demand implements DemandRecord {
  @Field(() => [DemandDay], { description: 'The days ahead, in order.' })
  days!: readonly DemandDay[];

  @Field(() => TotalDemand, {
    description: 'All days ahead together. Its interval is narrower than the sum of those of the days.',
  })
  total!: TotalDemand;

  @Field(() => [PastDemandDay], { description: 'The latest 56 days that are known, in order.' })
  past!: readonly PastDemandDay[];

  @Field(() => String, {
    description:
      'Ways whose mean it is, chosen by what each said of earlier days, such as `SBA + IMAPA`; `nothing` where nothing was bought.',
  })
  method!: string;

  @Field(() => Boolean, { description: 'Whether most days have no purchase: a rate is foreseen then, no season.' })
  intermittent!: boolean;

  @Field(() => Int, { description: 'Days from the first purchase to the last day that is known; at most 364.' })
  knownDays!: number;

  @Field(() => Int, { description: 'Products of its categories that were foreseen together, this one included.' })
  together!: number;
}
