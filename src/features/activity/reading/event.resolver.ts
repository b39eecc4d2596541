import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  Access,
  checkFirst,
  type Connection,
  globalId,
  listCost,
  Money,
  PageArgs,
  pageOf,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { moneyOf } from '../../../platform/money.js';
import { beforeTime } from '../../../platform/graphql/keyset.js';
import { type CatalogueService, Product, productLoader } from '../../catalogue/index.js';
import { type PeopleService, User, userLoader } from '../../people/index.js';
import { type ActivityService } from './activity.service.js';
import { type EventRecord } from '../events/event.js';
import { EventFilterInput } from './event-filter.input.js';
import { Event, EventConnection } from '../events/event.type.js';

/** Reads events, with their person and product. */
@Resolver(() => Event)
export class EventResolver {
  constructor(
    private readonly activity: ActivityService,
    private readonly people: PeopleService,
    private readonly catalogue: CatalogueService,
  ) {}

  @Query(() => EventConnection, {
    description: 'Events, newest first. Customers find their own events at `user { events }`.',
    complexity: listCost('events'),
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async events(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => EventFilterInput, { nullable: true, description: 'Which events; all if absent.' })
    given: EventFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Event>> {
    const first = checkFirst(page.first);
    const filter = { ...given, verified: given?.verified ?? true };
    const events = await this.activity.list(filter, beforeTime(page.after), first + 1, context.query);
    return pageOf(
      events,
      first,
      (event) => event,
      eventKey,
      () => this.activity.count(filter, context.query),
    );
  }

  @FieldResolver(() => ID, { description: 'Opaque id of the event.' })
  id(@Root() event: EventRecord): string {
    return globalId('Event', event.eventId);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'Price of one piece, for PURCHASE, in the currency of the event, else in that of the product.',
  })
  async price(@Root() event: EventRecord, @Ctx() context: RequestContext): Promise<Money | null> {
    const { price, currency, productId } = event;
    if (price === null || currency !== null) return moneyOf(price, currency);
    return moneyOf(price, (await productLoader(this.catalogue, context).load(productId))?.currency ?? null);
  }

  @FieldResolver(() => User, { description: 'The person who did it.' })
  async user(@Root() event: EventRecord, @Ctx() context: RequestContext): Promise<User | undefined> {
    return userLoader(this.people, context).load(event.userId);
  }

  @FieldResolver(() => Product, { description: 'The product with which it was done.' })
  async product(@Root() event: EventRecord, @Ctx() context: RequestContext): Promise<Product | undefined> {
    return productLoader(this.catalogue, context).load(event.productId);
  }
}

/** Time and id of an event: the next page starts after them. */
export function eventKey(event: EventRecord): [number, string] {
  return [event.at.getTime(), event.eventId];
}
