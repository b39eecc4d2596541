import { Field, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, Conflict, InvalidInput, NotFound, payloadUnion } from '../../../../platform/graphql/index.js';
import { Event } from '../../events/event.type.js';

@ObjectType({ description: 'An event of a batch that was not stored, with the reason.' })
@AccessOfParent()
export class RefusedEvent {
  @Field(() => Int, { description: 'Place of the event in the batch, from 0.' })
  index!: number;

  @Field(() => String, { description: 'The id that the sender gave to the event.' })
  eventId!: string;

  @Field(() => String, { description: 'Code of the failure: INVALID_INPUT, NOT_FOUND, CONFLICT or FORBIDDEN.' })
  code!: string;

  @Field(() => String, { description: 'The reason in words: field, rule, and what the rule demands.' })
  message!: string;

  @Field(() => [String], { description: 'Path of the argument that is wrong.' })
  path!: readonly string[];
}

@ObjectType({
  description:
    'The outcome of a batch: `recorded`, `duplicates` and the number of `refused` events add up to its length.',
})
@AccessOfParent()
export class EventsRecorded {
  @Field(() => Int, { description: 'Number of events that are stored now.' })
  recorded!: number;

  @Field(() => Int, { description: 'Number of events that were stored before, or that stand in the batch twice.' })
  duplicates!: number;

  @Field(() => [RefusedEvent], { description: 'The events that were not stored, in the order of the batch.' })
  refused!: readonly RefusedEvent[];
}

@ObjectType({ description: 'The event is stored, now or since an earlier call.' })
@AccessOfParent()
export class EventRecorded {
  @Field(() => Int, { description: '1 if the event is stored now, 0 if it was stored before.' })
  recorded!: number;

  @Field(() => Int, { description: '1 if the event was stored before, 0 if not.' })
  duplicates!: number;

  @Field(() => Event, { description: 'The stored event.' })
  event!: Event;
}

@ObjectType({ description: 'The likes of a person for a product are removed.' })
@AccessOfParent()
export class LikesRemoved {
  @Field(() => Int, { description: 'Number of likes that were removed.' })
  removed!: number;
}

@ObjectType({ description: 'The product is out of the cart.' })
@AccessOfParent()
export class RemovedFromCart {
  @Field(() => Int, { description: 'How many times it had been put there.' })
  removed!: number;
}

export const RemoveFromCartPayload = payloadUnion('RemoveFromCartPayload', () => RemovedFromCart, [
  InvalidInput,
  NotFound,
]);
export const RecordEventsPayload = payloadUnion('RecordEventsPayload', () => EventsRecorded, [InvalidInput]);
export const RecordEventPayload = payloadUnion('RecordEventPayload', () => EventRecorded, [
  InvalidInput,
  NotFound,
  Conflict,
]);
export const UnlikePayload = payloadUnion('UnlikePayload', () => LikesRemoved, [InvalidInput, NotFound]);
