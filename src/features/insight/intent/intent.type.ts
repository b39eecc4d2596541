import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { type IntentFeature } from './intent.js';

export const IntentFeatureEnum = enumOf<IntentFeature>(
  'IntentFeature',
  'What a probability to buy is foreseen from: what was known of a person at a moment.',
  {
    DAYS_SINCE_EVENT: 'Days since the person did anything.',
    DAYS_SINCE_PURCHASE: 'Days since the last purchase; not known of somebody who never bought.',
    OVERDUE:
      'Days since the last purchase over the usual days between two; not known before the second day of purchase.',
    PURCHASES_30: 'Purchases of the last 30 days.',
    PURCHASES_90: 'Purchases of the last 90 days.',
    PURCHASES: 'Purchases ever.',
    RETURNS: 'Returns ever.',
    VIEWS_7: 'Views of the last 7 days.',
    VIEWS_30: 'Views of the last 30 days.',
    INTEREST_30: 'Likes, shares, comments and ratings of the last 30 days.',
    OPEN_CARTS_30: 'Products put into the cart in the last 30 days and not bought since.',
    ACTIVE_DAYS_30: 'Of the last 30 days those on which the person did anything.',
    DAYS_KNOWN: 'Days since the first event.',
    FRIENDS_PURCHASES_30: 'Purchases of the last 30 days by people whose activity the person may see.',
    FRIENDS_BOUGHT_WANTED:
      'How many of these were of a product that the person looked at, liked or put into the cart in the same days, and did not buy.',
  },
);

@ObjectType({ description: 'The share of one feature in a probability to buy.' })
@AccessOfParent()
export class IntentShare {
  @Field(() => IntentFeatureEnum, { description: 'The feature.' })
  feature!: IntentFeature;

  @Field(() => Float, { nullable: true, description: 'In days or numbers of events; null where it is not known.' })
  value!: number | null;

  @Field(() => Float, {
    description:
      'Exact Shapley value, on the scale of logarithms of odds: above 0 where it speaks for a purchase. It multiplies the odds by `exp(logOdds)`. Exactly 0 for a feature that says nothing in this shop.',
  })
  logOdds!: number;
}

@ObjectType({
  description:
    'Why a person has a probability: `expected` and the `logOdds` of all shares sum to the logarithm of the odds, `log(probability / (1 - probability))`.',
})
@AccessOfParent()
export class IntentExplanation {
  @Field(() => Float, { description: 'Logarithm of the odds before anything is known of the person.' })
  expected!: number;

  @Field(() => [IntentShare], { description: 'All features, the largest share first, for or against.' })
  shares!: readonly IntentShare[];
}

@ObjectType({ description: 'How probably a person buys next, as the model that serves foresaw it (`intentReport`).' })
@AccessOfParent()
export class PurchaseIntent {
  @Field(() => Float, { description: 'Probability of a purchase within the days, 0 to 1, calibrated.' })
  probability!: number;

  @Field(() => Int, { description: 'Days that are foreseen.' })
  days!: number;

  @Field(() => Date, { description: 'End of the data: the days begin here.' })
  from!: Date;
}
