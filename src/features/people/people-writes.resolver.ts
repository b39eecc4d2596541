import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access, orFailure, type RequestContext, Self, type UserError } from '../../platform/graphql/index.js';
import { type UserId } from './ids.js';
import { loadAfresh } from './people.loader.js';
import { type PeopleService } from './people.service.js';
import { type UserRecord } from './records.js';
import { personOfInput } from './self.js';
import {
  BefriendInput,
  FollowInput,
  SetConsentInput,
  UnfollowInput,
  UnfriendInput,
  UpsertUsersInput,
} from './user.input.js';
import {
  BefriendPayload,
  type ConsentSet,
  EndTiePayload,
  FollowPayload,
  type Following,
  type Friendship,
  SetConsentPayload,
  type TieEnded,
  UpsertUsersPayload,
  type UsersStored,
} from './user.type.js';

/** Writes people, their ties and their consent. Each call may be repeated: the second one changes nothing. */
@Resolver()
export class PeopleWritesResolver {
  constructor(private readonly people: PeopleService) {}

  @Mutation(() => UpsertUsersPayload, { description: "Stores people under the shop's own ids, all or none." })
  @Access('SERVICE')
  async upsertUsers(
    @Arg('input', () => UpsertUsersInput, { description: 'The people to store.' }) input: UpsertUsersInput,
    @Ctx() context: RequestContext,
  ): Promise<UsersStored | UserError> {
    return orFailure(async () => {
      const { ids, ...counts } = await this.people.upsert(input.users, context.query);
      return { ...counts, users: await Promise.all(ids.map((id) => loadAfresh(this.people, context, id))) };
    });
  }

  @Mutation(() => BefriendPayload, {
    description:
      "Makes two people friends: from now on each may see the other's activity as a reason. The back end of the shop calls this after both people agreed.",
  })
  @Access('SERVICE')
  async befriend(
    @Arg('input', () => BefriendInput, { description: 'The two people.' }) input: BefriendInput,
    @Ctx() context: RequestContext,
  ): Promise<Friendship | UserError> {
    const { userId, friendId } = input;
    return orFailure(async () => {
      const tie = await this.people.befriend(userId, friendId, input.since, context.query);
      const [user, friend] = await this.both(userId, friendId, context);
      return { ...tie, userId: user.userId, user, friend };
    });
  }

  @Mutation(() => EndTiePayload, { description: 'Ends a friendship.' })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async unfriend(
    @Arg('input', () => UnfriendInput, { description: 'The two people.' }) input: UnfriendInput,
    @Ctx() context: RequestContext,
  ): Promise<TieEnded | UserError> {
    const { userId, friendId } = input;
    return orFailure(async () => ({ removed: await this.people.unfriend(userId, friendId, context.query) }));
  }

  @Mutation(() => FollowPayload, {
    description:
      'Lets one person follow another, and see the activity of the followed person as a reason if that person shares it. The back end of the shop calls this and decides who may follow whom.',
  })
  @Access('SERVICE')
  async follow(
    @Arg('input', () => FollowInput, { description: 'The follower and the followed person.' }) input: FollowInput,
    @Ctx() context: RequestContext,
  ): Promise<Following | UserError> {
    const { userId, followedId } = input;
    return orFailure(async () => {
      const tie = await this.people.follow(userId, followedId, input.since, context.query);
      const [user, followed] = await this.both(userId, followedId, context);
      return { ...tie, user, followed };
    });
  }

  @Mutation(() => EndTiePayload, { description: 'Ends a follow.' })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async unfollow(
    @Arg('input', () => UnfollowInput, { description: 'The follower and the followed person.' }) input: UnfollowInput,
    @Ctx() context: RequestContext,
  ): Promise<TieEnded | UserError> {
    const { userId, followedId } = input;
    return orFailure(async () => ({ removed: await this.people.unfollow(userId, followedId, context.query) }));
  }

  @Mutation(() => SetConsentPayload, { description: "Sets who may see a person's activity as a reason." })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async setConsent(
    @Arg('input', () => SetConsentInput, { description: 'The person and the new consent.' }) input: SetConsentInput,
    @Ctx() context: RequestContext,
  ): Promise<ConsentSet | UserError> {
    const { userId } = input;
    return orFailure(async () => {
      await this.people.setConsent(userId, input.shareActivity, context.query);
      return { user: await loadAfresh(this.people, context, userId) };
    });
  }

  private both(first: UserId, second: UserId, context: RequestContext): Promise<[UserRecord, UserRecord]> {
    return Promise.all([loadAfresh(this.people, context, first), loadAfresh(this.people, context, second)]);
  }
}
