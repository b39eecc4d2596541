import { Field, Int, ObjectType } from 'type-graphql';
import {
  Access,
  AccessOfParent,
  connectionTypes,
  InvalidInput,
  NotFound,
  payloadUnion,
  Self,
} from '../../platform/graphql/index.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import { Node } from '../../platform/graphql/node.resolver.js';
import { type ShareActivity } from './records.js';
import { personOfParent } from './self.js';

export const ShareActivityEnum = enumOf<ShareActivity>(
  'ShareActivity',
  "Who may see a person's activity as a reason for a recommendation.",
  {
    FRIENDS: 'Friends and followers of the person.',
    NOBODY: "Nobody. The activity counts for the person's own recommendations only.",
  },
);

@ObjectType({ implements: Node, description: 'A customer of the shop.' })
@AccessOfParent()
export class User {
  @Field(() => String, { description: "The shop's own id." })
  userId!: string;

  @Field(() => String, { nullable: true, description: 'Name shown to other people.' })
  name?: string | null;

  @Field(() => Date, { nullable: true, description: 'When the person became a customer.' })
  joinedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Name of the region, as the shop sent it.' })
  region?: string | null;

  @Field(() => ShareActivityEnum, { nullable: true, description: "The person's consent to share activity." })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  @Self(personOfParent)
  shareActivity?: ShareActivity;
}

@ObjectType({ description: 'A region and how many people live there.' })
@AccessOfParent()
export class Region {
  @Field(() => String, { description: 'Name of the region, as the shop sent it.' })
  name!: string;

  @Field(() => Int, { description: 'Number of people.' })
  people!: number;
}

const connection = connectionTypes('User', () => User);
export const UserConnection = connection.ConnectionType;

@ObjectType({ description: 'The people were stored.' })
@AccessOfParent()
export class UsersStored {
  @Field(() => Int, { description: 'How many people are new.' })
  created!: number;

  @Field(() => Int, { description: 'How many people were known before.' })
  updated!: number;

  @Field(() => [User], { description: 'The people in the order of the input.' })
  users!: User[];
}

@ObjectType({ description: 'A friendship of two people, seen from one of them.' })
@AccessOfParent()
export class Friendship {
  /** Id of the person from whom the friendship is seen. */
  userId!: string;

  @Field(() => User, { description: 'The person from whom the friendship is seen.' })
  user!: User;

  @Field(() => User, { description: 'The other person.' })
  friend!: User;

  @Field(() => Date, { nullable: true, description: 'When they became friends.' })
  since?: Date | null;

  @Field(() => Boolean, { description: 'True if this call made them friends.' })
  created!: boolean;
}

export const FriendshipConnection = connectionTypes('Friendship', () => Friendship).ConnectionType;

@ObjectType({ description: 'One person follows another.' })
@AccessOfParent()
export class Following {
  @Field(() => User, { description: 'The person who follows.' })
  user!: User;

  @Field(() => User, { description: 'The person who is followed.' })
  followed!: User;

  @Field(() => Date, { nullable: true, description: 'When the follow began.' })
  since?: Date | null;

  @Field(() => Boolean, { description: 'True if this call made the follow, false if it existed before.' })
  created!: boolean;
}

@ObjectType({ description: 'The friendship or follow does not exist any more.' })
@AccessOfParent()
export class TieEnded {
  @Field(() => Boolean, { description: 'True if this call removed it, false if it did not exist.' })
  removed!: boolean;
}

@ObjectType({ description: 'The consent was stored and holds from the next read on.' })
@AccessOfParent()
export class ConsentSet {
  @Field(() => User, { description: 'The person with the new consent.' })
  user!: User;
}

export const UpsertUsersPayload = payloadUnion('UpsertUsersPayload', () => UsersStored, [InvalidInput, NotFound]);
export const BefriendPayload = payloadUnion('BefriendPayload', () => Friendship, [InvalidInput, NotFound]);
export const FollowPayload = payloadUnion('FollowPayload', () => Following, [InvalidInput, NotFound]);
export const EndTiePayload = payloadUnion('EndTiePayload', () => TieEnded, [InvalidInput, NotFound]);
export const SetConsentPayload = payloadUnion('SetConsentPayload', () => ConsentSet, [InvalidInput, NotFound]);
