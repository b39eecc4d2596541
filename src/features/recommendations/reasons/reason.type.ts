import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { EventKindEnum } from '../../activity/index.js';
import { User, type UserRecord } from '../../people/index.js';
import { type EndorsementKind } from './endorsement.js';
import { type TieRelation } from '../person/person.js';
import { type FriendReason, type ReasonKind } from './reason.js';
import { REASON_TEMPLATES, type ReasonParameters, type ReasonTemplate } from './texts.js';

export const ReasonKindEnum = enumOf<ReasonKind>(
  'ReasonKind',
  'Why a product is on a list. A recommendation has the first of these that the graph proves at the time of the request.',
  {
    FRIENDS:
      'Friends or followed people who share their activity bought, rated well, liked, shared or praised it, and none of those named ever returned, disliked, rated low or complained of it.',
    CO_PURCHASE:
      'At least three people (`REASON_MIN_BUYERS`) bought both this product and one that the person bought or praised, or that is in the cart.',
    CATEGORY: 'It shares a category with a product that the person bought or praised.',
    POPULAR:
      "It is among the fifth of the products with the highest popularity in the person's region, in its category or in the shop, and at least three people there liked it or did more.",
    NEW: 'It was released in the last 90 days.',
    DISCOVERY: 'Nothing that can be proven speaks for it but its place in the list.',
  },
);

export const TieRelationEnum = enumOf<TieRelation>('TieRelation', 'What another person is to the person of the list.', {
  FRIEND: 'A friend, who may be followed too.',
  FOLLOWED: 'A followed person who is not a friend.',
});

export const ReasonTemplateEnum = enumOf<ReasonTemplate>(
  'ReasonTemplate',
  'The sentence of a reason without its parameters, for front ends with texts of their own.',
  Object.fromEntries(
    Object.entries(REASON_TEMPLATES).map(([name, message]) => [name, `In English: ${message}`]),
  ) as Record<ReasonTemplate, string>,
);

@ObjectType('FriendReason', {
  description: 'A friend or followed person who shares activity and endorses the product.',
})
@AccessOfParent()
export class FriendReasonType implements FriendReason {
  @Field(() => User, { description: 'The friend or followed person.' })
  user!: UserRecord;

  @Field(() => TieRelationEnum, { description: 'Whether this is a friend or a followed person.' })
  relation!: TieRelation;

  @Field(() => EventKindEnum, {
    description:
      'The strongest act for the product: PURCHASE, RATE (4 stars or more), LIKE, SHARE or COMMENT (one that praises).',
  })
  action!: EndorsementKind;

  @Field(() => Date, { description: 'When that was.' })
  at!: Date;

  @Field(() => Float, { nullable: true, description: 'Stars, where the act is a rating; else null.' })
  stars!: number | null;

  @Field(() => Float, {
    description:
      'What this person added to the score of the product, divided by the score (`attribution` has the rest).',
  })
  strength!: number;
}

@ObjectType('ReasonParameter', { description: 'One parameter of the sentence of a reason.' })
@AccessOfParent()
export class ReasonParameterType {
  @Field(() => String, { description: 'Its name, for example `title`.' })
  name!: string;

  @Field(() => String, { description: 'Its value as text.' })
  value!: string;
}

@ObjectType('Reason', { description: 'Why a product is on a list, proven by the graph as stored now.' })
@AccessOfParent()
export class ReasonType {
  @Field(() => ReasonKindEnum, { description: 'What kind of reason it is.' })
  kind!: ReasonKind;

  @Field(() => ReasonTemplateEnum, { description: 'Which sentence `text` is.' })
  template!: ReasonTemplate;

  parameters!: ReasonParameters;

  @Field(() => [FriendReasonType], {
    description: 'At most three friends and followed people, the strongest first; only who shares activity now.',
  })
  friends!: FriendReasonType[];

  @Field(() => Int, { description: 'Number of such friends and followed people, including those not listed.' })
  friendCount!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'People that the reason rests on: for FRIENDS the friends and followed people, for CO_PURCHASE those who bought both products (counted anew each minute; for products with thousands of purchases a lower bound), for POPULAR those who liked it or did more. Null for the other kinds.',
  })
  count!: number | null;

  productId!: string | null;
}
