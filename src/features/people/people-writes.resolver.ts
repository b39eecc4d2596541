import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access, orFailure, ownId, type RequestContext, type UserError } from '../../platform/graphql/index.js';
import { loadAfresh } from './people.loader.js';
import { type PeopleService, type UserRecord } from './people.service.js';
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

const own = (id: string): string => ownId('User', id).trim();

/** Writes people and whom they know. Each call may be sent again: the second changes nothing. */
@Resolver()
export class PeopleWritesResolver {
  constructor(private readonly people: PeopleService) {}

  @Mutation(() => UpsertUsersPayload, { description: 'Stores people by their own ids, all or none.' })
  @Access('SERVICE')
  async upsertUsers(
    @Arg('input', () => UpsertUsersInput) input: UpsertUsersInput,
    @Ctx() context: RequestContext,
  ): Promise<UsersStored | UserError> {
    return orFailure(async () => {
      const { ids, ...counts } = await this.people.upsert(input.users, context.query);
      return { ...counts, users: await Promise.all(ids.map((id) => loadAfresh(this.people, context, id))) };
    });
  }

  @Mutation(() => BefriendPayload, {
    description:
      'Makes two people friends: from now on each may be told what the other does. Whether both want it is asked by the shop, whose back end sends this.',
  })
  @Access('SERVICE')
  async befriend(
    @Arg('input', () => BefriendInput) input: BefriendInput,
    @Ctx() context: RequestContext,
  ): Promise<Friendship | UserError> {
    const [userId, friendId] = [own(input.userId), own(input.friendId)];
    return orFailure(async () => {
      const tie = await this.people.befriend(userId, friendId, input.since, context.query);
      const [user, friend] = await this.both(userId, friendId, context);
      return { ...tie, userId: user.userId, user, friend };
    });
  }

  @Mutation(() => EndTiePayload, { description: 'Ends a friendship.' })
  @Access('SELF', 'SERVICE')
  async unfriend(
    @Arg('input', () => UnfriendInput) input: UnfriendInput,
    @Ctx() context: RequestContext,
  ): Promise<TieEnded | UserError> {
    const [userId, friendId] = [own(input.userId), own(input.friendId)];
    return orFailure(async () => ({ removed: await this.people.unfriend(userId, friendId, context.query) }));
  }

  @Mutation(() => FollowPayload, {
    description:
      'Lets a person follow another, and be told what that one does where she shares it. Who may follow whom is decided by the shop, whose back end sends this.',
  })
  @Access('SERVICE')
  async follow(
    @Arg('input', () => FollowInput) input: FollowInput,
    @Ctx() context: RequestContext,
  ): Promise<Following | UserError> {
    const [userId, followedId] = [own(input.userId), own(input.followedId)];
    return orFailure(async () => {
      const tie = await this.people.follow(userId, followedId, input.since, context.query);
      const [user, followed] = await this.both(userId, followedId, context);
      return { ...tie, user, followed };
    });
  }

  @Mutation(() => EndTiePayload, { description: 'Lets a person follow another no more.' })
  @Access('SELF', 'SERVICE')
  async unfollow(
    @Arg('input', () => UnfollowInput) input: UnfollowInput,
    @Ctx() context: RequestContext,
  ): Promise<TieEnded | UserError> {
    const [userId, followedId] = [own(input.userId), own(input.followedId)];
    return orFailure(async () => ({ removed: await this.people.unfollow(userId, followedId, context.query) }));
  }

  @Mutation(() => SetConsentPayload, { description: 'Says who may see what a person does, as a reason.' })
  @Access('SELF', 'SERVICE')
  async setConsent(
    @Arg('input', () => SetConsentInput) input: SetConsentInput,
    @Ctx() context: RequestContext,
  ): Promise<ConsentSet | UserError> {
    const userId = own(input.userId);
    return orFailure(async () => {
      await this.people.setConsent(userId, input.shareActivity, context.query);
      return { user: await loadAfresh(this.people, context, userId) };
    });
  }

  private both(first: string, second: string, context: RequestContext): Promise<[UserRecord, UserRecord]> {
    return Promise.all([loadAfresh(this.people, context, first), loadAfresh(this.people, context, second)]);
  }
}
