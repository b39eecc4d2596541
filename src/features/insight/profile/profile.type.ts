import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { Money } from '../../../platform/graphql/money.type.js';
import { type EventKind, EventKindEnum } from '../../activity/index.js';
import { type LifeCycleStage } from './life-cycle.js';
import { type SocialRole } from './social-role.js';
import { type TasteKind } from './tastes.js';

export const LifeCycleStageEnum = enumOf<LifeCycleStage>(
  'LifeCycleStage',
  'Where a person stands as a customer, by the silence since the last order beside the usual time between two orders (30 days of a person without one, 7 at least).',
  {
    PROSPECT: 'The person has not bought.',
    NEW: 'The person bought on one day, not longer than two usual times ago.',
    ACTIVE: 'The last order is not longer than two usual times ago.',
    SLOWING: 'Two to four usual times passed without an order.',
    LAPSED: 'More than four usual times passed without an order.',
  },
);

export const SocialRoleEnum = enumOf<SocialRole>('SocialRole', 'How a person stands among others.', {
  INFLUENCER: "The person's word sold more than chance explains, in the last influence run.",
  HUB: 'The person has at least three times as many friends and followers as people have on average.',
  BRIDGE: 'The person has friends in three other communities or more, and three tenths of the friends are there.',
  FOLLOWER: 'Others moved the person at least three times, and twice as often as the person moved others.',
  ISOLATED: 'The person has no friends, follows nobody and is followed by nobody.',
});

export const TasteKindEnum = enumOf<TasteKind>('TasteKind', 'What a taste is about.', {
  CATEGORY: 'A category of products.',
  BRAND: 'A brand.',
  TAG: 'A tag of products.',
  PRICE_LEVEL:
    "LOW, MIDDLE or HIGH: the third of the shop's prices, of the currency, in which the price of the product lies now.",
});

@ObjectType({ description: 'An event that a taste rests on.' })
@AccessOfParent()
export class TasteEvidence {
  @Field(() => String, { description: 'The id of the event.' })
  eventId!: string;

  @Field(() => EventKindEnum, { description: 'What the person did.' })
  kind!: EventKind;

  @Field(() => Date, { description: 'When it happened.' })
  at!: Date;

  productId!: string;
}

@ObjectType({ description: 'What a person cares for.' })
@AccessOfParent()
export class TasteOfPerson {
  @Field(() => TasteKindEnum, { description: 'What it is about.' })
  kind!: TasteKind;

  @Field(() => String, { description: 'Id of the category, the brand, the tag, or the price level.' })
  key!: string;

  @Field(() => Float, {
    description:
      'Sum of the weights of the events (`EVENT_WEIGHTS`), each halved for each half-life of its age; below 0 for what the person dislikes. A rating below 4 counts against.',
  })
  weight!: number;

  @Field(() => Float, { description: 'Its share of all that the person cares for, of its kind: 0 to 1.' })
  share!: number;

  @Field(() => Int, { description: 'Number of events it rests on.' })
  events!: number;
}

@ObjectType({ description: 'What a person bought, less what was brought back.' })
@AccessOfParent()
export class OrdersOfPerson {
  @Field(() => Int, { description: 'Purchases of one moment are one order. One that was brought back stays an order.' })
  count!: number;

  @Field(() => Int, { description: 'Pieces bought and kept.' })
  pieces!: number;

  @Field(() => [Money], { description: 'Paid for what was kept, one amount for each currency.' })
  spent!: readonly Money[];

  @Field(() => Int, { description: 'Kept pieces whose price is unknown: `spent` lacks them.' })
  unpriced!: number;

  @Field(() => Date, { nullable: true, description: 'When the person first bought; null for somebody who never did.' })
  firstAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the person last bought.' })
  lastAt!: Date | null;
}

@ObjectType({ description: 'Where a person stands as a customer.' })
@AccessOfParent()
export class LifeCycleOfPerson {
  @Field(() => LifeCycleStageEnum, { description: 'The stage.' })
  stage!: LifeCycleStage;

  @Field(() => Float, {
    nullable: true,
    description: 'Median days between two days with an order; null with fewer than two.',
  })
  usualDays!: number | null;

  @Field(() => Int, { nullable: true, description: 'Days since the last order; null without one.' })
  daysSince!: number | null;
}

@ObjectType({ description: 'When a person is active, by the latest 2,000 events.' })
@AccessOfParent()
export class RhythmOfPerson {
  @Field(() => [Int], { description: 'Events of each day of the week: seven numbers, Monday first.' })
  weekdays!: readonly number[];

  @Field(() => [Int], { description: 'Events of each hour of the day: 24 numbers, midnight first.' })
  hours!: readonly number[];
}

@ObjectType({ description: 'How a person stands among others, and the figures that show it.' })
@AccessOfParent()
export class SocialStandingOfPerson {
  @Field(() => [SocialRoleEnum], { description: 'Every role that the figures show; none for most people.' })
  roles!: readonly SocialRole[];

  @Field(() => Int, { description: 'Number of friends.' })
  friends!: number;

  @Field(() => Int, { description: 'Number of followers.' })
  followers!: number;

  @Field(() => Int, { description: 'Number of people whom the person follows.' })
  following!: number;

  @Field(() => Float, { description: 'Friends and followers that people have on average.' })
  meanAudience!: number;

  @Field(() => Int, { nullable: true, description: 'Rank by influence, from 1; null before the first run.' })
  rank!: number | null;

  @Field(() => Int, { description: 'Other communities than the own in which the person has friends.' })
  communities!: number;

  @Field(() => Float, { description: 'Share of the friends who are in other communities, 0 to 1.' })
  outside!: number;

  @Field(() => Int, { description: 'How often others probably moved the person.' })
  heard!: number;

  @Field(() => Int, { description: 'How often the person probably moved others.' })
  moved!: number;
}

@ObjectType({ description: 'What the graph says of a person, now.' })
@AccessOfParent()
export class Profile {
  @Field(() => OrdersOfPerson, { description: 'What the person bought.' })
  orders!: OrdersOfPerson;

  @Field(() => Boolean, {
    description: 'Whether all purchases and returns were read: of a person with more than 10,000, these are summed up.',
  })
  whole!: boolean;

  @Field(() => LifeCycleOfPerson, { description: 'Where the person stands as a customer.' })
  lifeCycle!: LifeCycleOfPerson;
}
