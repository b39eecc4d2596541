import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  AccessOfParent,
  Conflict,
  connectionTypes,
  InvalidInput,
  NotFound,
  payloadUnion,
} from '../../../platform/graphql/index.js';
import { Node } from '../../../platform/graphql/node.resolver.js';
import { EVENT_KINDS, type EventKind } from './kinds.js';

export const EventKindEnum = Object.fromEntries(EVENT_KINDS.map(({ kind }) => [kind, kind])) as {
  [Kind in EventKind]: Kind;
};
registerEnumType(EventKindEnum, { name: 'EventKind', description: 'What people do with products.' });

@ObjectType({ implements: Node, description: 'Somebody did something with a product.' })
@AccessOfParent()
export class Event {
  @Field(() => String, { description: "The sender's own id." })
  eventId!: string;

  @Field(() => EventKindEnum)
  kind!: EventKind;

  @Field(() => Date)
  at!: Date;

  @Field(() => Float, { nullable: true, description: 'Stars from 0 to 5, of RATE.' })
  value?: number | null;

  @Field(() => Int, { nullable: true, description: 'Pieces, of PURCHASE, ADD_TO_CART and RETURN.' })
  quantity?: number | null;

  @Field(() => Float, { nullable: true, description: 'For one piece, of PURCHASE.' })
  price?: number | null;

  @Field(() => String, { nullable: true, description: 'What was said, of COMMENT.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Where, of SHARE.' })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, of RETURN.' })
  reason?: string | null;
}

export const EventConnection = connectionTypes('Event', () => Event).ConnectionType;

@ObjectType({ description: 'How often a product met with each kind of act.' })
@AccessOfParent()
export class EventCounts {
  @Field(() => Int)
  views!: number;

  @Field(() => Int)
  likes!: number;

  @Field(() => Int, { description: '"Not interested" included.' })
  dislikes!: number;

  @Field(() => Int)
  comments!: number;

  @Field(() => Int)
  shares!: number;

  @Field(() => Int)
  cartAdds!: number;

  @Field(() => Int)
  ratings!: number;

  @Field(() => Int)
  purchases!: number;

  @Field(() => Int)
  returns!: number;
}

@ObjectType({ description: 'An event that was not stored, and why.' })
@AccessOfParent()
export class RefusedEvent {
  @Field(() => Int, { description: 'Place in the batch, from 0.' })
  index!: number;

  @Field(() => String)
  eventId!: string;

  @Field(() => String, { description: 'INVALID_INPUT, NOT_FOUND or CONFLICT.' })
  code!: string;

  @Field(() => String)
  message!: string;

  @Field(() => [String], { description: 'Path of the argument at fault.' })
  path!: readonly string[];
}

@ObjectType({
  description: 'What became of a batch: `recorded`, `duplicates` and the refused ones add up to its length.',
})
@AccessOfParent()
export class EventsRecorded {
  @Field(() => Int)
  recorded!: number;

  @Field(() => Int, { description: 'Were stored before, or stand in the batch twice.' })
  duplicates!: number;

  @Field(() => [RefusedEvent], { description: 'In the order of the batch.' })
  refused!: readonly RefusedEvent[];
}

@ObjectType({ description: 'The event is stored.' })
@AccessOfParent()
export class EventRecorded {
  @Field(() => Int, { description: '1, or 0 where it was stored before.' })
  recorded!: number;

  @Field(() => Int, { description: '0, or 1 where it was stored before.' })
  duplicates!: number;

  @Field(() => Event)
  event!: Event;
}

@ObjectType({ description: 'The likes are gone.' })
@AccessOfParent()
export class LikesRemoved {
  @Field(() => Int, { description: 'How many there were.' })
  removed!: number;
}

export const RecordEventsPayload = payloadUnion('RecordEventsPayload', () => EventsRecorded, [InvalidInput]);
export const RecordEventPayload = payloadUnion('RecordEventPayload', () => EventRecorded, [
  InvalidInput,
  NotFound,
  Conflict,
]);
export const UnlikePayload = payloadUnion('UnlikePayload', () => LikesRemoved, [InvalidInput, NotFound]);
