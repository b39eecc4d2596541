import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { EventKindEnum, type EventKind } from '../../activity/index.js';
import { Product } from '../../catalogue/index.js';
import { User, type UserRecord } from '../../people/index.js';
import { type FriendReason, type Reason, type ReasonKind } from './reasons.js';

export const ReasonKindEnum = enumOf<ReasonKind>(
  'ReasonKind',
  'Why a product is on a list. A recommendation has the first of these that applies.',
  {
    FRIENDS: 'Friends or followed people who share their activity had a positive event with it.',
    CO_PURCHASE: 'People who bought a product of the person also bought this one.',
    POPULAR: "It is popular in the person's region, in its category or in the shop.",
    NEW: 'It has no positive events yet.',
  },
);

@ObjectType('FriendReason', {
  description: 'A friend or followed person who shares activity and had a positive event with the product.',
})
@AccessOfParent()
export class FriendReasonType implements FriendReason {
  @Field(() => User, { description: 'The friend or followed person.' })
  user!: UserRecord;

  @Field(() => EventKindEnum, {
    description: 'The strongest such event: bought, shared, rated well, liked or commented. A view is never named.',
  })
  action!: EventKind;

  @Field(() => Date, { description: 'When the event happened.' })
  at!: Date;

  @Field(() => Float, { description: 'Share of this friend in what all friends add for the product, 0 to 1.' })
  strength!: number;
}

@ObjectType('Reason', { description: 'Why a product is on a list, from the graph as stored now.' })
@AccessOfParent()
export class ReasonType implements Reason {
  @Field(() => ReasonKindEnum, { description: 'What kind of reason it is.' })
  kind!: ReasonKind;

  @Field(() => String, { description: 'The reason as one English sentence.' })
  text!: string;

  @Field(() => [FriendReasonType], {
    description: 'At most three friends, the strongest first; only people who share their activity now.',
  })
  friends!: FriendReasonType[];

  @Field(() => Int, { description: 'Number of such friends, including those not listed.' })
  friendCount!: number;

  productId!: string | null;

  @Field(() => Product, {
    nullable: true,
    description: "For CO_PURCHASE: the person's product that supports this one most.",
  })
  product!: Product | null;
}
