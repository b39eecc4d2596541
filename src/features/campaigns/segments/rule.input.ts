import { Field, Float, InputType, Int } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { EventKindEnum, type EventKind } from '../../activity/index.js';
import type * as rule from './rule/rule.js';

export const SegmentNumberEnum = enumOf<rule.SegmentNumber>('SegmentNumber', 'A number that is known of people.', {
  ORDERS: 'Orders, those that were brought back too.',
  DAYS_SINCE_PURCHASE: 'Days since the last purchase; of nobody who bought nothing.',
  DAYS_SINCE_JOINED: 'Days since the person became a customer.',
  EXPECTED_PURCHASES: 'Purchases that the last value run foresees (`value.expectedPurchases`).',
  CHURN_RISK: 'The churn risk that the last value run found, 0 to 1.',
  FRIENDS: 'Number of friends.',
  FOLLOWERS: 'Number of followers.',
  INFLUENCE_RANK: 'Place by influence, from 1.',
  SALES_CAUSED: 'Purchases of others that the word of the person caused.',
  AUTHENTICITY: 'How genuine the person looks, 0 to 1.',
});
export const SegmentAmountEnum = enumOf<rule.SegmentAmount>('SegmentAmount', 'An amount that is known of people.', {
  SPENT: 'Paid for what was kept.',
  VALUE: 'What the person will probably pay within the horizon (`value.amounts`).',
});
export const SegmentWordEnum = enumOf<rule.SegmentWord>('SegmentWord', 'A word that is known of people.', {
  REGION: 'The region, as it is stored (`regions`).',
  COMMUNITY: 'Id of the community.',
  PERSON: "The shop's own id of the person.",
});
export const SegmentStateEnum = enumOf<rule.SegmentState>('SegmentState', 'What is so of a person, or not.', {
  MAY_CONTACT: 'The shop may write to the person.',
  SHARES_ACTIVITY: 'The person shares activity with friends.',
  SOLD_BY_WORD: 'The word of the person sold more than chance explains.',
  ROBOT_LIKE: 'The person behaves like a robot.',
  INAUTHENTIC: 'The person is left out of influence as inauthentic.',
  CASE_WAITS: 'A case about the person waits for a decision (`riskCases`).',
});
export const ActorEnum = enumOf<'PERSON' | 'FRIENDS'>('SegmentActor', 'Whose acts count.', {
  PERSON: 'Acts of the person; `atLeast` and `atMost` count acts.',
  FRIENDS: 'Acts of friends who share their activity; `atLeast` and `atMost` count such friends.',
});

@InputType({ description: 'A number that is known of a person lies between two bounds, both included.' })
export class NumberConditionInput implements rule.NumberCondition {
  @Field(() => SegmentNumberEnum, { description: 'Which number.' })
  of!: rule.SegmentNumber;

  @Field(() => Float, { nullable: true, description: 'At least this.' })
  atLeast?: number | null;

  @Field(() => Float, { nullable: true, description: 'At most this.' })
  atMost?: number | null;
}

@InputType({ description: 'An amount that is known of a person lies between two bounds, both included.' })
export class AmountConditionInput implements rule.AmountCondition {
  @Field(() => SegmentAmountEnum, { description: 'Which amount.' })
  of!: rule.SegmentAmount;

  @Field(() => String, {
    nullable: true,
    description:
      'Currency of ISO 4217, or the empty text for amounts without one. Default: the one in which most customers paid.',
  })
  currency?: string | null;

  @Field(() => Float, { nullable: true, description: 'At least this.' })
  atLeast?: number | null;

  @Field(() => Float, { nullable: true, description: 'At most this.' })
  atMost?: number | null;
}

@InputType({ description: 'A word that is known of a person is one of some.' })
export class WordConditionInput implements rule.WordCondition {
  @Field(() => SegmentWordEnum, { description: 'Which word.' })
  of!: rule.SegmentWord;

  @Field(() => [String], { description: 'One of these: 1 to 1,000.' })
  in!: string[];
}

@InputType({
  description:
    'How often the person, or how many friends, did something with products: with all products, or with those that fit everything that is given.',
})
export class ActsConditionInput implements rule.ActsCondition {
  @Field(() => [EventKindEnum], { description: 'Kinds of events; DISLIKE and NOT_INTERESTED count as one.' })
  kinds!: EventKind[];

  @Field(() => [String], { nullable: true, description: "The shop's own ids of products." })
  productIds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "The shop's own ids of categories: products in one of these or in a category within.",
  })
  categoryIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Products of one of these brands.' })
  brands?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Products with one of these tags.' })
  tags?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Within so many days, 1 to 3,650; by default ever.' })
  withinDays?: number | null;

  @Field(() => Float, { nullable: true, description: 'At least so many.' })
  atLeast?: number | null;

  @Field(() => Float, { nullable: true, description: 'At most so many.' })
  atMost?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'A share of at least this among all acts of these kinds in the time, 0 to 1: a taste.',
  })
  atLeastShare?: number | null;

  @Field(() => ActorEnum, { nullable: true, description: 'Whose acts; by default those of the person.' })
  who?: 'PERSON' | 'FRIENDS' | null;
}

@InputType('SegmentRule', {
  description:
    'Whom to choose: gives exactly one of its fields. A condition on what is not known of a person does not hold. At most 50 conditions, 8 deep, 8 of them on acts.',
})
export class SegmentRuleInput implements rule.SegmentRule {
  @Field(() => [SegmentRuleInput], { nullable: true, description: 'All of these hold.' })
  all?: SegmentRuleInput[] | null;

  @Field(() => [SegmentRuleInput], { nullable: true, description: 'One of these holds at least.' })
  any?: SegmentRuleInput[] | null;

  @Field(() => SegmentRuleInput, { nullable: true, description: 'This does not hold.' })
  not?: SegmentRuleInput | null;

  @Field(() => NumberConditionInput, { nullable: true, description: 'Of a number.' })
  number?: NumberConditionInput | null;

  @Field(() => AmountConditionInput, { nullable: true, description: 'Of an amount.' })
  amount?: AmountConditionInput | null;

  @Field(() => WordConditionInput, { nullable: true, description: 'Of a word.' })
  word?: WordConditionInput | null;

  @Field(() => SegmentStateEnum, { nullable: true, description: 'What is so of the person.' })
  is?: rule.SegmentState | null;

  @Field(() => ActsConditionInput, { nullable: true, description: 'Of what people did.' })
  acts?: ActsConditionInput | null;
}
