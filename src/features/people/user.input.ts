import { Field, InputType, ID } from 'type-graphql';
import { type ShareActivity, type UserFilter, type UserRow } from './people.service.js';
import { ShareActivityEnum } from './user.type.js';

@InputType('UserFilter', { description: 'Conditions hold together; absent ones do not count.' })
export class UserFilterInput implements UserFilter {
  @Field(() => String, { nullable: true })
  region?: string | null;

  @Field(() => Date, { nullable: true, description: 'Later than this.' })
  joinedAfter?: Date | null;

  @Field(() => String, { nullable: true, description: 'In any letter case.' })
  nameContains?: string | null;
}

@InputType({ description: 'Absent values keep what is stored; null takes it away.' })
export class UserInput implements UserRow {
  @Field(() => ID, { description: "The shop's own id." })
  userId!: string;

  @Field(() => String, { nullable: true, description: 'At most 200 characters.' })
  name?: string | null;

  @Field(() => Date, { nullable: true, description: 'For a new person: now, if absent.' })
  joinedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'At most 100 characters.' })
  region?: string | null;
}

@InputType()
export class UpsertUsersInput {
  @Field(() => [UserInput], { description: '1 to 1,000, no id twice.' })
  users!: UserInput[];
}

@InputType()
export class BefriendInput {
  @Field(() => ID, { description: 'One of the two; a customer names herself here.' })
  userId!: string;

  @Field(() => ID)
  friendId!: string;

  @Field(() => Date, { nullable: true, description: 'Now, if absent. Kept from the first time.' })
  since?: Date | null;
}

@InputType()
export class UnfriendInput {
  @Field(() => ID, { description: 'One of the two; a customer names herself here.' })
  userId!: string;

  @Field(() => ID)
  friendId!: string;
}

@InputType()
export class FollowInput {
  @Field(() => ID, { description: 'Who follows.' })
  userId!: string;

  @Field(() => ID)
  followedId!: string;

  @Field(() => Date, { nullable: true, description: 'Now, if absent. Kept from the first time.' })
  since?: Date | null;
}

@InputType()
export class UnfollowInput {
  @Field(() => ID, { description: 'Who follows.' })
  userId!: string;

  @Field(() => ID)
  followedId!: string;
}

@InputType()
export class SetConsentInput {
  @Field(() => ID)
  userId!: string;

  @Field(() => ShareActivityEnum)
  shareActivity!: ShareActivity;
}
