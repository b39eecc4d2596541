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
registerEnumType(EventKindEnum, {
  name: 'EventKind',
  description: 'What a person did with a product.',
  valuesConfig: {
    VIEW: { description: 'The person looked at the product.' },
    LIKE: { description: 'The person liked the product.' },
    DISLIKE: { description: 'The person disliked the product.' },
    NOT_INTERESTED: { description: 'The person does not want to be shown the product.' },
    COMMENT: { description: 'The person wrote something about the product.' },
    SHARE: { description: 'The person shared the product.' },
    ADD_TO_CART: { description: 'The person put the product into the cart.' },
    RATE: { description: 'The person gave the product stars.' },
    PURCHASE: { description: 'The person bought the product.' },
    RETURN: { description: 'The person sent the product back.' },
  },
});

@ObjectType({ implements: Node, description: 'An event: what a person did with a product at a time.' })
@AccessOfParent()
export class Event {
  @Field(() => String, { description: 'The id that the sender gave to the event.' })
  eventId!: string;

  @Field(() => EventKindEnum, { description: 'What the person did.' })
  kind!: EventKind;

  @Field(() => Date, { description: 'When it happened.' })
  at!: Date;

  @Field(() => Float, { nullable: true, description: 'Stars from 0 to 5, for RATE.' })
  value?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of pieces, for PURCHASE, ADD_TO_CART and RETURN; how many times, for VIEW and LIKE.',
  })
  quantity?: number | null;

  @Field(() => Float, { nullable: true, description: 'Price of one piece, for PURCHASE.' })
  price?: number | null;

  @Field(() => String, { nullable: true, description: 'What the person wrote, for COMMENT.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the product was shared, for SHARE.' })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: 'Why the product came back, for RETURN.' })
  reason?: string | null;
}

export const EventConnection = connectionTypes('Event', () => Event).ConnectionType;

@ObjectType({ description: 'How many events of each kind a product has.' })
@AccessOfParent()
export class EventCounts {
  @Field(() => Int, { description: 'Number of views.' })
  views!: number;

  @Field(() => Int, { description: 'Number of likes.' })
  likes!: number;

  @Field(() => Int, { description: 'Number of dislikes, with those of "not interested".' })
  dislikes!: number;

  @Field(() => Int, { description: 'Number of comments.' })
  comments!: number;

  @Field(() => Int, { description: 'Number of times the product was shared.' })
  shares!: number;

  @Field(() => Int, { description: 'Number of times the product was put into a cart.' })
  cartAdds!: number;

  @Field(() => Int, { description: 'Number of ratings.' })
  ratings!: number;

  @Field(() => Int, { description: 'Number of purchases; a purchase of several pieces counts once.' })
  purchases!: number;

  @Field(() => Int, { description: 'Number of returns.' })
  returns!: number;
}

@ObjectType({ description: 'An event of a batch that was not stored, with the reason.' })
@AccessOfParent()
export class RefusedEvent {
  @Field(() => Int, { description: 'Place of the event in the batch, from 0.' })
  index!: number;

  @Field(() => String, { description: 'The id that the sender gave to the event.' })
  eventId!: string;

  @Field(() => String, { description: 'Code of the failure: INVALID_INPUT, NOT_FOUND or CONFLICT.' })
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

export const RecordEventsPayload = payloadUnion('RecordEventsPayload', () => EventsRecorded, [InvalidInput]);
export const RecordEventPayload = payloadUnion('RecordEventPayload', () => EventRecorded, [
  InvalidInput,
  NotFound,
  Conflict,
]);
export const UnlikePayload = payloadUnion('UnlikePayload', () => LikesRemoved, [InvalidInput, NotFound]);
