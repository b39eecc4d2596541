import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { Money } from '../../../platform/graphql/money.type.js';
import { type CausedSales, type ValueAmount } from './value.js';

@ObjectType({ description: 'What a person will probably pay within the horizon, in one currency.' })
@AccessOfParent()
export class CustomerValueAmount extends Money implements ValueAmount {
  @Field(() => Float, { description: 'Lower end of the 95 % interval.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper end of the 95 % interval.' })
  upper!: number;
}

@ObjectType({
  description:
    'Purchases by others that the word of a person caused, as the last influence run found: in the past, and counted once, with whose word it was. They are payments by others: the own value of those others holds what they will pay, and the own value of this person holds nothing of it. So values may be added over people, and what was caused may be added over people, but never the two.',
})
@AccessOfParent()
export class CausedByPerson implements CausedSales {
  @Field(() => Float, { description: 'Adjusted sales: purchases less those that would have been made anyway.' })
  purchases!: number;

  @Field(() => Float, { description: 'Lower end of the 95 % interval of the purchases.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper end of the 95 % interval of the purchases.' })
  upper!: number;

  @Field(() => Boolean, { description: 'Whether chance does not explain them.' })
  proven!: boolean;

  @Field(() => Money, {
    nullable: true,
    description: 'What was paid for them; null where it is of several currencies (`influence` gives these apart).',
  })
  revenue!: Money | null;
}

@ObjectType({ description: 'What is foreseen of a customer, by the last value run (`valueReport`).' })
@AccessOfParent()
export class CustomerValue {
  @Field(() => Float, { description: 'Days with a purchase that are expected within the horizon.' })
  expectedPurchases!: number;

  @Field(() => Int, { description: 'Lower end of the 95 % interval of the purchases.' })
  purchasesLower!: number;

  @Field(() => Int, { description: 'Upper end of the 95 % interval of the purchases.' })
  purchasesUpper!: number;

  @Field(() => Float, { description: 'Probability that the person has not left for good, 0 to 1.' })
  aliveProbability!: number;

  @Field(() => Float, { description: 'Probability that the person buys nothing within the horizon, 0 to 1.' })
  churnRisk!: number;

  @Field(() => [CustomerValueAmount], {
    description:
      'The value of the person: what the person alone will probably pay and keep within the horizon, one amount for each currency paid in before.',
  })
  amounts!: readonly CustomerValueAmount[];

  @Field(() => CausedByPerson, {
    nullable: true,
    description: 'What the word of the person sold to others, beside the value. Null before the first influence run.',
  })
  caused!: CausedByPerson | null;
}
