import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import {
  Access,
  JUDGES_STRINGS,
  mayAccess,
  orFailure,
  type RequestContext,
  Self,
  type UserError,
} from '../../../../platform/graphql/index.js';
import { type Role } from '../../../../platform/auth/identity.js';
import { FAILURES, Failure } from '../../../../platform/errors.js';
import { personOfInput } from '../../../people/index.js';
import { type ActivityService } from '../../reading/activity.service.js';
import {
  ActInput,
  AddToCartInput,
  CommentInput,
  PurchaseInput,
  RateInput,
  RecordEventsInput,
  RemoveFromCartInput,
  ReturnInput,
  ShareInput,
  UnlikeInput,
} from './event.input.js';
import { type EventKind } from '../../events/kinds.js';
import {
  type EventRecorded,
  type EventsRecorded,
  type LikesRemoved,
  type RemovedFromCart,
  RemoveFromCartPayload,
  RecordEventPayload,
  RecordEventsPayload,
  UnlikePayload,
} from './recorded.type.js';
import { type RecordingService } from './recording.service.js';
import { senderOf } from './sender.js';

/**
 * What keys that stand in a page may send, in the name of everybody. TRACKING: kinds that a storefront sees and that are nobody's
 * word. STOREFRONT: purchases, where they are taken, which count for nothing before the shop confirms them.
 */
const IN_A_PAGE: readonly (readonly [Role, readonly EventKind[]])[] = [
  ['TRACKING', ['VIEW', 'ADD_TO_CART']],
  ['STOREFRONT', ['PURCHASE']],
];

type Recorded = Promise<EventRecorded | UserError>;

/** Writes events. A call that is sent again changes nothing. */
@Resolver()
export class RecordingResolver {
  constructor(
    private readonly recording: RecordingService,
    private readonly activity: ActivityService,
  ) {}

  @Mutation(() => RecordEventsPayload, {
    description:
      'Stores 1 to 1,000 events. An event that is wrong does not hinder the others: it comes back with the reason. ' +
      'Where a customer sends an event of somebody else, the whole call is refused (FORBIDDEN). ' +
      'Of others than the back end of the shop, purchases and returns are refused (FORBIDDEN), ids are their own, and the number of events in a window is limited. ' +
      'A key of tracking records kinds that a storefront sees: VIEW, ADD_TO_CART. ' +
      'Where `STOREFRONT_PURCHASES=unverified` allows it, customers and keys of storefronts may tell of purchases: these are stored with `verified: false` and count for nothing ' +
      'until the shop sends the purchase under the same id, or confirms it by `confirmPurchases`.',
  })
  @Extensions(JUDGES_STRINGS)
  @Access('SELF', 'SERVICE', 'TRACKING', 'STOREFRONT')
  @Self(({ input }: { input: RecordEventsInput }) => input.events.map(({ userId }) => userId))
  async recordEvents(
    @Arg('input', () => RecordEventsInput, { description: 'The events, each with an id of the caller.' })
    input: RecordEventsInput,
    @Ctx() context: RequestContext,
  ): Promise<EventsRecorded | UserError> {
    refuseUntracked(context, input.events);
    return orFailure(() => this.recording.record(input.events, senderOf(context.identity), context.query));
  }

  @Mutation(() => UnlikePayload, { description: 'Removes the likes of a person for a product.' })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async unlike(
    @Arg('input', () => UnlikeInput, { description: 'The person and the product.' }) input: UnlikeInput,
    @Ctx() context: RequestContext,
  ): Promise<LikesRemoved | UserError> {
    const { userId, productId } = input;
    return orFailure(async () => ({ removed: await this.recording.unlike(userId, productId, context.query) }));
  }

  @Mutation(() => RemoveFromCartPayload, {
    description:
      'Takes a product out of the cart of a person: every time it was put there since the person last bought it.',
  })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async removeFromCart(
    @Arg('input', () => RemoveFromCartInput, { description: 'The person and the product.' }) input: RemoveFromCartInput,
    @Ctx() context: RequestContext,
  ): Promise<RemovedFromCart | UserError> {
    const { userId, productId } = input;
    return orFailure(async () => ({ removed: await this.recording.removeFromCart(userId, productId, context.query) }));
  }

  @Mutation(() => RecordEventPayload, {
    description: 'A person likes a product. A like is a state: one on top of another changes nothing.',
  })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async like(
    @Arg('input', () => ActInput, { description: 'The person, the product, and when.' }) input: ActInput,
    @Ctx() context: RequestContext,
  ): Recorded {
    return this.record('LIKE', input, context);
  }

  @Mutation(() => RecordEventPayload, {
    description: 'A person dislikes a product. The next recommendations for the person are without it.',
  })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async dislike(
    @Arg('input', () => ActInput, { description: 'The person, the product, and when.' }) input: ActInput,
    @Ctx() context: RequestContext,
  ): Recorded {
    return this.record('DISLIKE', input, context);
  }

  @Mutation(() => RecordEventPayload, { description: 'A person does not want to be shown a product.' })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async notInterested(
    @Arg('input', () => ActInput, { description: 'The person, the product, and when.' }) input: ActInput,
    @Ctx() context: RequestContext,
  ): Recorded {
    return this.record('NOT_INTERESTED', input, context);
  }

  @Mutation(() => RecordEventPayload, { description: 'A person gives a product stars.' })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async rate(
    @Arg('input', () => RateInput, { description: 'The person, the product, and the stars.' }) input: RateInput,
    @Ctx() context: RequestContext,
  ): Recorded {
    return this.record('RATE', input, context);
  }

  @Mutation(() => RecordEventPayload, { description: 'A person writes something about a product.' })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async comment(
    @Arg('input', () => CommentInput, { description: 'The person, the product, and what was said.' })
    input: CommentInput,
    @Ctx() context: RequestContext,
  ): Recorded {
    return this.record('COMMENT', input, context);
  }

  @Mutation(() => RecordEventPayload, { description: 'A person shares a product.' })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async share(
    @Arg('input', () => ShareInput, { description: 'The person, the product, and where it was shared.' })
    input: ShareInput,
    @Ctx() context: RequestContext,
  ): Recorded {
    return this.record('SHARE', input, context);
  }

  @Mutation(() => RecordEventPayload, { description: 'A person puts a product into the cart.' })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async addToCart(
    @Arg('input', () => AddToCartInput, { description: 'The person, the product, and how many pieces.' })
    input: AddToCartInput,
    @Ctx() context: RequestContext,
  ): Recorded {
    return this.record('ADD_TO_CART', input, context);
  }

  @Mutation(() => RecordEventPayload, {
    description:
      'A person buys a product. Only the back end of the shop knows this to have happened; of a customer it is refused (FORBIDDEN), or stored with `verified: false` where `STOREFRONT_PURCHASES=unverified` allows it. The stock in the catalogue does not change: send the new stock with `upsertProducts`.',
  })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async purchase(
    @Arg('input', () => PurchaseInput, {
      description: 'The person, the product, how many pieces, and the price of one.',
    })
    input: PurchaseInput,
    @Ctx() context: RequestContext,
  ): Recorded {
    return this.record('PURCHASE', input, context);
  }

  @Mutation(() => RecordEventPayload, {
    name: 'return',
    description: 'A person sends a product back. Only the back end of the shop knows this to have happened.',
  })
  @Access('SERVICE')
  async giveBack(
    @Arg('input', () => ReturnInput, { description: 'The person, the product, how many pieces, and why.' })
    input: ReturnInput,
    @Ctx() context: RequestContext,
  ): Recorded {
    return this.record('RETURN', input, context);
  }

  private record(kind: EventKind, input: ActInput, context: RequestContext): Recorded {
    return orFailure(async () => {
      const event = { ...input, kind };
      const { eventId, duplicate } = await this.recording.recordKeyed(event, senderOf(context.identity), context.query);
      const [stored] = await this.activity.byIds([eventId], context.query);
      if (!stored) throw new Error(`The event ${eventId} is not there after it was stored.`);
      return { recorded: duplicate ? 0 : 1, duplicates: duplicate ? 1 : 0, event: stored };
    });
  }
}

/** @throws Failure FORBIDDEN where a key that stands in a page sends a kind that somebody has to answer for */
function refuseUntracked({ identity }: RequestContext, events: readonly { userId: string; kind: EventKind }[]): void {
  const people = events.map(({ userId }) => userId);
  if (!identity || mayAccess(identity, ['SELF', 'SERVICE'], people)) return;
  const mine = IN_A_PAGE.filter(([role]) => identity.roles.includes(role));
  const kinds = mine.flatMap(([, allowed]) => allowed);
  const wrong = events.find(({ kind }) => !kinds.includes(kind));
  if (!wrong) return;
  const roles = mine.map(([role]) => role).join(', ');
  throw new Failure(FAILURES.FORBIDDEN, `A key of ${roles} records ${kinds.join(', ')}, not ${wrong.kind}.`);
}
