import { Field, Float, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { cappedConnection } from '../../../platform/graphql/capped-connection.js';
import { EventKindEnum } from '../../activity/index.js';
import { type ProductId } from '../../catalogue/index.js';
import { type UserId } from '../../people/index.js';
import { type TieRelation } from '../person/person.js';
import { type EndorsementKind } from '../reasons/endorsement.js';
import { TieRelationEnum } from '../reasons/reason.type.js';
import { type FriendAct } from './friend-act.js';

@ObjectType('FriendAct', {
  description: 'What a friend or followed person, who shares activity with the customer who asks, did for a product.',
})
@AccessOfParent()
export class FriendActType implements FriendAct {
  userId!: UserId;
  productId!: ProductId;

  @Field(() => TieRelationEnum, { description: 'Whether this is a friend or a followed person.' })
  relation!: TieRelation;

  @Field(() => EventKindEnum, {
    description: 'What was done: PURCHASE, RATE (4 stars or more), LIKE, SHARE or COMMENT (one that praises).',
  })
  action!: EndorsementKind;

  @Field(() => Date, { description: 'When that was.' })
  at!: Date;

  @Field(() => Float, { nullable: true, description: 'Stars from 4 to 5, where the act is a rating; else null.' })
  stars!: number | null;

  @Field(() => String, { nullable: true, description: 'The praise, where the act is a comment; else null.' })
  text!: string | null;
}

export const FriendActConnection = cappedConnection('FriendAct', () => FriendActType);
