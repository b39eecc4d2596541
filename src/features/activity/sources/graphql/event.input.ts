import { Field, Float, InputType, Int } from 'type-graphql';
import { UserID, type UserId } from '../../../people/index.js';
import { ProductID, type ProductId } from '../../../catalogue/index.js';
import { type EventFilter } from '../../reading/activity.service.js';
import { type EventInput as EventFields } from './sent-event.js';
import { type EventKind } from '../../events/kinds.js';
import { EventKindEnum } from '../../events/event.type.js';

@InputType('UserEventFilter', { description: 'Conditions hold together; absent ones do not count.' })
export class UserEventFilterInput implements EventFilter {
  @Field(() => ProductID, { nullable: true, description: 'Either id.' })
  productId?: ProductId | null;

  @Field(() => [EventKindEnum], { nullable: true })
  kinds?: EventKind[] | null;

  @Field(() => Date, { nullable: true, description: 'From this moment on.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Before this moment.' })
  to?: Date | null;
}

@InputType('EventFilter', { description: 'Conditions hold together; absent ones do not count.' })
export class EventFilterInput extends UserEventFilterInput {
  @Field(() => UserID, { nullable: true, description: 'Either id.' })
  userId?: UserId | null;
}

@InputType()
export class EventInput implements EventFields {
  @Field(() => String, { description: 'Your own id of the event: sent twice, it is stored once.' })
  id!: string;

  @Field(() => EventKindEnum)
  kind!: EventKind;

  @Field(() => UserID, { description: 'Either id.' })
  userId!: UserId;

  @Field(() => ProductID, { description: 'Either id.' })
  productId!: ProductId;

  @Field(() => Date, { nullable: true, description: 'Now, if absent. From 1990 to a day from now.' })
  at?: Date | null;

  @Field(() => Float, { nullable: true, description: 'Stars from 0 to 5: needed for RATE, for nothing else.' })
  value?: number | null;

  @Field(() => Int, { nullable: true, description: 'Pieces, for PURCHASE (1, if absent), ADD_TO_CART and RETURN.' })
  quantity?: number | null;

  @Field(() => Float, { nullable: true, description: 'For one piece, for PURCHASE.' })
  price?: number | null;

  @Field(() => String, { nullable: true, description: 'For COMMENT, at most 5,000 characters.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'For SHARE, at most 64 characters.' })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: 'For RETURN, at most 200 characters.' })
  reason?: string | null;
}

@InputType()
export class RecordEventsInput {
  @Field(() => [EventInput], { description: '1 to 1,000.' })
  events!: EventInput[];
}

@InputType()
export class UnlikeInput {
  @Field(() => UserID, { description: 'Either id.' })
  userId!: UserId;

  @Field(() => ProductID, { description: 'Either id.' })
  productId!: ProductId;
}

/** What every act says: who, with what, when; and the key under which it is stored once. */
@InputType()
export class ActInput extends UnlikeInput {
  @Field(() => String, {
    description: 'Your own name for this act, unique for person, product and kind: sent twice, it is stored once.',
  })
  idempotencyKey!: string;

  @Field(() => Date, { nullable: true, description: 'Now, if absent. From 1990 to a day from now.' })
  at?: Date | null;
}

@InputType()
export class RateInput extends ActInput {
  @Field(() => Float, { description: 'Stars from 0 to 5.' })
  value!: number;
}

@InputType()
export class CommentInput extends ActInput {
  @Field(() => String, { description: 'At most 5,000 characters.' })
  text!: string;
}

@InputType()
export class ShareInput extends ActInput {
  @Field(() => String, { nullable: true, description: 'Where, at most 64 characters.' })
  channel?: string | null;
}

@InputType()
export class AddToCartInput extends ActInput {
  @Field(() => Int, { nullable: true, description: 'Pieces.' })
  quantity?: number | null;
}

@InputType()
export class PurchaseInput extends ActInput {
  @Field(() => Int, { nullable: true, description: 'Pieces; 1, if absent.' })
  quantity?: number | null;

  @Field(() => Float, { nullable: true, description: 'For one piece.' })
  price?: number | null;
}

@InputType()
export class ReturnInput extends ActInput {
  @Field(() => Int, { nullable: true, description: 'Pieces.' })
  quantity?: number | null;

  @Field(() => String, { nullable: true, description: 'Why, at most 200 characters.' })
  reason?: string | null;
}
