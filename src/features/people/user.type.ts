import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  Access,
  AccessOfParent,
  connectionTypes,
  InvalidInput,
  NotFound,
  payloadUnion,
} from '../../platform/graphql/index.js';
import { Node } from '../../platform/graphql/node.resolver.js';
import { SHARE_ACTIVITY, type ShareActivity } from './people.service.js';

export const ShareActivityEnum = Object.fromEntries(SHARE_ACTIVITY.map((value) => [value, value])) as {
  [Value in ShareActivity]: Value;
};
registerEnumType(ShareActivityEnum, {
  name: 'ShareActivity',
  description: 'Who may see what a person does, as a reason for what is recommended to them.',
  valuesConfig: {
    FRIENDS: { description: 'Friends, and people who follow her.' },
    NOBODY: { description: 'Nobody; it counts for her own recommendations only.' },
  },
});

@ObjectType({ implements: Node, description: 'A customer of the shop.' })
@AccessOfParent()
export class User {
  @Field(() => String, { description: "The shop's own id." })
  userId!: string;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => Date, { nullable: true })
  joinedAt?: Date | null;

  @Field(() => String, { nullable: true })
  region?: string | null;

  @Field(() => ShareActivityEnum, { nullable: true, description: 'Her consent.' })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  shareActivity?: ShareActivity;
}

const connection = connectionTypes('User', () => User);
export const UserConnection = connection.ConnectionType;

@ObjectType({ description: 'People were stored.' })
@AccessOfParent()
export class UsersStored {
  @Field(() => Int)
  created!: number;

  @Field(() => Int)
  updated!: number;

  @Field(() => [User], { description: 'In the order given.' })
  users!: User[];
}

@ObjectType({ description: 'Two people are friends.' })
@AccessOfParent()
export class Friendship {
  /** Whose friendship it is: who reached it by this. */
  userId!: string;

  @Field(() => User)
  user!: User;

  @Field(() => User)
  friend!: User;

  @Field(() => Date, { nullable: true })
  since?: Date | null;

  @Field(() => Boolean, { description: 'True where this call made them friends.' })
  created!: boolean;
}

export const FriendshipConnection = connectionTypes('Friendship', () => Friendship).ConnectionType;

@ObjectType({ description: 'One person follows another.' })
@AccessOfParent()
export class Following {
  @Field(() => User)
  user!: User;

  @Field(() => User)
  followed!: User;

  @Field(() => Date, { nullable: true })
  since?: Date | null;

  @Field(() => Boolean, { description: 'False where she did already.' })
  created!: boolean;
}

@ObjectType({ description: 'A friendship or a follow is no more.' })
@AccessOfParent()
export class TieEnded {
  @Field(() => Boolean, { description: 'False where there was none.' })
  removed!: boolean;
}

@ObjectType({ description: 'The consent holds from the next read on.' })
@AccessOfParent()
export class ConsentSet {
  @Field(() => User)
  user!: User;
}

export const UpsertUsersPayload = payloadUnion('UpsertUsersPayload', () => UsersStored, [InvalidInput, NotFound]);
export const BefriendPayload = payloadUnion('BefriendPayload', () => Friendship, [InvalidInput, NotFound]);
export const FollowPayload = payloadUnion('FollowPayload', () => Following, [InvalidInput, NotFound]);
export const EndTiePayload = payloadUnion('EndTiePayload', () => TieEnded, [InvalidInput, NotFound]);
export const SetConsentPayload = payloadUnion('SetConsentPayload', () => ConsentSet, [InvalidInput, NotFound]);
