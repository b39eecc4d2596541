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
import { beforeTime } from '../../../platform/graphql/keyset.js';
import { type PeopleService, User, type UserRecord } from '../../people/index.js';
import { sharesWithLoader, userEventCountLoader, userEventsLoader } from './activity.loader.js';
import { type ActivityService } from './activity.service.js';
import { UserEventFilterInput } from './event-filter.input.js';
import { eventKey } from './event.resolver.js';
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
      'Events of the person, newest first. Customers see their own events and those of friends who share them; of anybody else the list is empty.',
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
    if (!(await this.maySee(user, context))) return pageOf<never, Event>([], first, never, never, 0);
    const events = await userEventsLoader(this.activity, context, filter, first + 1).load(position);
    const total = (): Promise<number> => userEventCountLoader(this.activity, context, filter).load(user.userId);
    return pageOf(events, first, (event) => event, eventKey, total);
  }

  /** Read with each request, so that a consent that is taken back holds at once. */
  private async maySee(user: UserRecord, context: RequestContext): Promise<boolean> {
    const { identity } = context;
    if (!identity) return false;
    if (mayAccess(identity, ['SELF', 'SERVICE', 'MARKETER', 'ANALYST'], [user.userId])) return true;
    return sharesWithLoader(this.people, context, identity.subject).load(user.userId);
  }
}

const never = (event: never): never => event;
