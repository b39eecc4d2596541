import { Field, InputType, ID } from 'type-graphql';
import { type UserId } from './ids.js';
import { UserID } from './ids.type.js';
import { type ShareActivity, type UserFilter, type UserRow } from './records.js';
import { ShareActivityEnum } from './user.type.js';

const EITHER_ID = "The shop's own id or the opaque id";

@InputType('UserFilter', {
  description: 'Which people to list: all given conditions must hold, an absent one is not checked.',
})
export class UserFilterInput implements UserFilter {
  @Field(() => String, {
    nullable: true,
    description: 'People of this region, in any letter case. NOT_FOUND if nobody lives there.',
  })
  region?: string | null;

  @Field(() => Date, { nullable: true, description: 'People who joined later than this.' })
  joinedAfter?: Date | null;

  @Field(() => String, { nullable: true, description: 'People whose name contains this text, in any letter case.' })
  nameContains?: string | null;
}

@InputType({ description: 'A person to store: an absent value keeps what is stored, null removes it.' })
export class UserInput implements UserRow {
  @Field(() => ID, { description: "The shop's own id." })
  userId!: string;

  @Field(() => String, { nullable: true, description: 'Name shown to other people, at most 200 characters.' })
  name?: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the person became a customer. Default for a new person: now.',
  })
  joinedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Name of the region, at most 100 characters.' })
  region?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the person agreed that the shop writes to the person. Null withdraws it; default for a new person: no.',
  })
  mayContact?: boolean | null;
}

@InputType({ description: 'A batch of people to store.' })
export class UpsertUsersInput {
  @Field(() => [UserInput], { description: '1 to 1,000 people, each id once.' })
  users!: UserInput[];
}

@InputType({ description: 'Two people who become friends.' })
export class BefriendInput {
  @Field(() => UserID, { description: `${EITHER_ID} of one person.` })
  userId!: UserId;

  @Field(() => UserID, { description: `${EITHER_ID} of the other person.` })
  friendId!: UserId;

  @Field(() => Date, {
    nullable: true,
    description: 'When they became friends. Default: now. A friendship that exists keeps its date.',
  })
  since?: Date | null;
}

@InputType({ description: 'Two people whose friendship ends.' })
export class UnfriendInput {
  @Field(() => UserID, { description: `${EITHER_ID} of one person; for a customer, the customer's own.` })
  userId!: UserId;

  @Field(() => UserID, { description: `${EITHER_ID} of the other person.` })
  friendId!: UserId;
}

@InputType({ description: 'One person who follows another from now on.' })
export class FollowInput {
  @Field(() => UserID, { description: `${EITHER_ID} of the person who follows.` })
  userId!: UserId;

  @Field(() => UserID, { description: `${EITHER_ID} of the person who is followed.` })
  followedId!: UserId;

  @Field(() => Date, {
    nullable: true,
    description: 'When the follow began. Default: now. A follow that exists keeps its date.',
  })
  since?: Date | null;
}

@InputType({ description: 'One person who does not follow another any more.' })
export class UnfollowInput {
  @Field(() => UserID, { description: `${EITHER_ID} of the person who follows.` })
  userId!: UserId;

  @Field(() => UserID, { description: `${EITHER_ID} of the person who is followed.` })
  followedId!: UserId;
}

@InputType({ description: 'A person and the new consent.' })
export class SetConsentInput {
  @Field(() => UserID, { description: `${EITHER_ID} of the person.` })
  userId!: UserId;

  @Field(() => ShareActivityEnum, { description: "Who may see the person's activity as a reason." })
  shareActivity!: ShareActivity;
}
