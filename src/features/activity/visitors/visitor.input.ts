import { Field, InputType, Int } from 'type-graphql';
import { ProductID, type ProductId } from '../../catalogue/index.js';
import { UserID, type UserId } from '../../people/index.js';
import { EventKindEnum } from '../events/event.type.js';
import { type EventKind } from '../events/kinds.js';
import { type VisitorEvent } from './visitors.service.js';

const VISITOR_ID =
  'Your own id of the visitor, drawn at random on the device (a UUID, for example): 20 to 128 letters, digits, _ or -. Whoever knows it can have what the visitor did.';

@InputType({ description: 'What a visitor who is not signed in did with a product.' })
export class VisitorEventInput implements VisitorEvent {
  @Field(() => String, {
    description:
      'Your own id of the event, 1 to 256 characters. An event of the visitor that is sent twice under an id is stored once.',
  })
  id!: string;

  @Field(() => EventKindEnum, {
    description: 'What the visitor did: VIEW, LIKE, DISLIKE, NOT_INTERESTED or ADD_TO_CART.',
  })
  kind!: EventKind;

  @Field(() => ProductID, { description: 'The product with which it was done.' })
  productId!: ProductId;

  @Field(() => Date, {
    nullable: true,
    description: 'When it happened, from 1990 to one day from now; now, if absent.',
  })
  at?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of pieces, for ADD_TO_CART (1, if absent); how many times, for VIEW and LIKE. 1 to 1,000,000.',
  })
  quantity?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The `recommendationId` of the list that led to it, for VIEW, LIKE and ADD_TO_CART.',
  })
  recommendationId?: string | null;
}

@InputType({ description: 'A batch of events of one visitor.' })
export class RecordVisitorEventsInput {
  @Field(() => String, { description: VISITOR_ID })
  visitorId!: string;

  @Field(() => [VisitorEventInput], { description: '1 to 1,000 events.' })
  events!: VisitorEventInput[];
}

@InputType({ description: 'A visitor, and the person who has signed in.' })
export class MergeVisitorInput {
  @Field(() => UserID, { description: 'The person who has signed in.' })
  userId!: UserId;

  @Field(() => String, { description: VISITOR_ID })
  visitorId!: string;
}
