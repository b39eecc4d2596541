import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  checkFirst,
  type Connection,
  listCost,
  mayAccess,
  PageArgs,
  pageOf,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { isStaff } from '../../../platform/auth/identity.js';
import { beforeTime } from '../../../platform/graphql/keyset.js';
import { type PeopleService, type Standing, User, type UserRecord } from '../../people/index.js';
import { actsLoader, standingLoader, userEventCountLoader, userEventsLoader } from './activity.loader.js';
import { type ActivityService } from './activity.service.js';
import { sightOf } from '../events/visibility.js';
import { checkFilter, type EventFilter } from './event-filter.js';
import { UserEventFilterInput } from './event-filter.input.js';
import { eventKey } from './event.resolver.js';
import { seenEvents } from './seen-events.js';
import { type Event, EventConnection } from '../events/event.type.js';

/** The events of a person, as a field of the person. */
@Resolver(() => User)
export class UserEventsResolver {
  constructor(
    private readonly activity: ActivityService,
    private readonly people: PeopleService,
  ) {}

  @FieldResolver(() => EventConnection, {
    description:
      'Events of the person, newest first. Of friends and followed people who share their activity a customer sees what is told as a reason: that they bought, liked, shared, rated with 4 stars or more, or praised a product that they never returned, disliked, rated low or complained of; without price, number, channel and the id of the sender. Of anybody else the list is empty.',
    complexity: listCost('USER_EVENTS'),
  })
  async events(
    @Root() user: UserRecord,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => UserEventFilterInput, { nullable: true, description: 'Which events; all if absent.' })
    given: UserEventFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Event>> {
    const first = checkFirst(page.first);
    const filter = given ?? {};
    const position = { of: user.userId, ...beforeTime(page.after) };
    const standing = await this.standingOf(user, context);
    if (sightOf(standing) !== 'ALL') return this.seen(user, standing, page, filter, context);
    const events = await userEventsLoader(this.activity, context, filter, first + 1).load(position);
    const total = (): Promise<number> => userEventCountLoader(this.activity, context, filter).load(user.userId);
    return pageOf(events, first, (event) => event, eventKey, total);
  }

  /** A page of what others are told of the person: it is judged for each product before it is filtered and cut. */
  private async seen(
    user: UserRecord,
    standing: Standing,
    page: PageArgs,
    filter: EventFilter,
    context: RequestContext,
  ): Promise<Connection<Event>> {
    checkFilter(filter);
    const { beforeAt, beforeId } = beforeTime(page.after);
    const acts =
      sightOf(standing) === 'TOLD' ? await actsLoader(this.activity, context, filter.productId).load(user.userId) : [];
    const events = seenEvents(acts, standing, filter);
    const isLater = ({ at, eventId }: Event): boolean =>
      beforeAt === null || beforeId === null || at < beforeAt || (+at === +beforeAt && eventId < beforeId);
    const rest = events.filter(isLater);
    return pageOf(rest, page.first, (event) => event, eventKey, events.length);
  }

  /** Read with each request, so that a consent that is taken back holds at once. */
  private async standingOf(user: UserRecord, context: RequestContext): Promise<Standing> {
    const { identity } = context;
    const consent = user.shareActivity;
    if (!identity) return { relation: 'STRANGER', consent };
    if (isStaff(identity)) return { relation: 'CUSTOMER', consent };
    if (mayAccess(identity, ['SELF'], [user.userId])) return { relation: 'SELF', consent };
    return standingLoader(this.people, context, identity.subject).load(user.userId);
  }
}
