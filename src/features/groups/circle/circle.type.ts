import { Field, Float, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { EventKindEnum, type EventKind } from '../../activity/index.js';
import { type ProductId } from '../../catalogue/index.js';
import { type UserId } from '../../people/index.js';
import { GroupTier } from '../offers/offer.type.js';
import { type CircleLimit, type CircleReason } from './circle.js';

export const CircleLimitEnum = enumOf<CircleLimit>('GroupCircleLimit', 'Why a circle is smaller than was asked for.', {
  STOCK: 'No more pieces are left.',
  FRIENDS: 'The person has no more friends who could be asked.',
  OFFER: 'The offer takes no more people.',
});

@ObjectType({ description: 'What a friend tells that speaks for asking that friend.' })
@AccessOfParent()
export class GroupCircleReason {
  productId!: ProductId;

  @Field(() => EventKindEnum, {
    description: 'What the friend did: PURCHASE, RATE (4 stars or more), LIKE, SHARE or COMMENT (praise).',
  })
  action!: EventKind;

  @Field(() => Date, { description: 'When that was.' })
  at!: Date;
}

@ObjectType({ description: 'A friend to ask.' })
@AccessOfParent()
export class GroupCircleMember {
  userId!: UserId;

  @Field(() => [GroupCircleReason], {
    description:
      'What the friend tells of the product and of products of its categories or brand: two at most, the latest first. Empty where nothing is told; then the tie alone speaks.',
  })
  reasons!: readonly CircleReason[];
}

@ObjectType({ description: 'The friends who most likely buy a product together with a person.' })
@AccessOfParent()
export class GroupCircle {
  productId!: ProductId;

  @Field(() => [GroupCircleMember], {
    description: 'Whom to ask, without the person; empty where nobody can be asked.',
  })
  members!: readonly GroupCircleMember[];

  @Field(() => Float, {
    description:
      'Chance that all of them join, 0 to 1, by a prior of how people join: it orders circles, and is no promise.',
  })
  chance!: number;

  @Field(() => GroupTier, { nullable: true, description: 'The price that all of them reach; null where too few.' })
  tier!: GroupTier | null;

  @Field(() => CircleLimitEnum, {
    nullable: true,
    description: 'Why it is smaller than was asked for; null where not.',
  })
  heldBy!: CircleLimit | null;
}
