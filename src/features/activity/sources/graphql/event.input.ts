import { Field, Float, InputType, Int } from 'type-graphql';
import { UserID, type UserId } from '../../../people/index.js';
import { ProductID, type ProductId } from '../../../catalogue/index.js';
import { type SentEvent } from './sent-event.js';
import { type EventKind } from '../../events/kinds.js';
import { EventKindEnum } from '../../events/event.type.js';

@InputType({
  description:
    'An event: what a person did with a product at a time. A field that the kind does not have is left out; the event is stored.',
})
export class EventInput implements SentEvent {
  @Field(() => String, {
    description:
      'Your own id of the event, 1 to 256 characters. An event that is sent twice under an id is stored once. Ids of customers and of keys of tracking are their own: they are stored in another form.',
  })
  id!: string;

  @Field(() => EventKindEnum, { description: 'What the person did.' })
  kind!: EventKind;

  @Field(() => UserID, { description: 'The person who did it.' })
  userId!: UserId;

  @Field(() => ProductID, { description: 'The product with which it was done.' })
  productId!: ProductId;

  @Field(() => Date, {
    nullable: true,
    description: 'When it happened, from 1990 to one day from now; now, if absent.',
  })
  at?: Date | null;

  @Field(() => Float, { nullable: true, description: 'Stars from 0 to 5; RATE needs them.' })
  value?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of pieces, for PURCHASE, ADD_TO_CART and RETURN (1, if absent); how many times, for VIEW and LIKE. 1 to 1,000,000.',
  })
  quantity?: number | null;

  @Field(() => Float, { nullable: true, description: 'Price of one piece, for PURCHASE, from 0 to 1,000,000,000.' })
  price?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Currency of the price, three letters (ISO 4217); that of the product, if absent.',
  })
  currency?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the person wrote, at most 10,000 characters; COMMENT needs it.',
  })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the product was shared, for SHARE, at most 200 characters.',
  })
  channel?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the product came back, for RETURN, at most 1,000 characters.',
  })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The `recommendationId` of the list that led to it, for VIEW, LIKE, SHARE, ADD_TO_CART and PURCHASE: results of lists are counted by it.',
  })
  recommendationId?: string | null;
}

@InputType({ description: 'A batch of events.' })
export class RecordEventsInput {
  @Field(() => [EventInput], { description: '1 to 1,000 events.' })
  events!: EventInput[];
}

@InputType({ description: 'A person and a product.' })
export class UnlikeInput {
  @Field(() => UserID, { description: 'The person who did it.' })
  userId!: UserId;

  @Field(() => ProductID, { description: 'The product with which it was done.' })
  productId!: ProductId;
}

@InputType({ description: 'A person, and the product that leaves the cart.' })
export class RemoveFromCartInput extends UnlikeInput {}

@InputType({ description: 'An event of one kind, and the key under which it is stored once.' })
export class ActInput extends UnlikeInput {
  @Field(() => String, {
    description:
      'Your own name of the event, unique for person, product and kind, at most 200 characters. An event that is sent twice under a key is stored once.',
  })
  idempotencyKey!: string;

  @Field(() => Date, {
    nullable: true,
    description: 'When it happened, from 1990 to one day from now; now, if absent.',
  })
  at?: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The `recommendationId` of the list that led to it, for VIEW, LIKE, SHARE, ADD_TO_CART and PURCHASE: results of lists are counted by it.',
  })
  recommendationId?: string | null;
}

@InputType({ description: 'A rating.' })
export class RateInput extends ActInput {
  @Field(() => Float, { description: 'Stars from 0 to 5.' })
  value!: number;
}

@InputType({ description: 'A comment.' })
export class CommentInput extends ActInput {
  @Field(() => String, { description: 'What the person wrote, 1 to 10,000 characters.' })
  text!: string;
}

@InputType({ description: 'A share.' })
export class ShareInput extends ActInput {
  @Field(() => String, { nullable: true, description: 'Where the product was shared, at most 200 characters.' })
  channel?: string | null;
}

@InputType({ description: 'A product that is put into the cart.' })
export class AddToCartInput extends ActInput {
  @Field(() => Int, { nullable: true, description: 'Number of pieces, 1 to 1,000,000; 1, if absent.' })
  quantity?: number | null;
}

@InputType({ description: 'A purchase.' })
export class PurchaseInput extends ActInput {
  @Field(() => Int, { nullable: true, description: 'Number of pieces, 1 to 1,000,000; 1, if absent.' })
  quantity?: number | null;

  @Field(() => Float, { nullable: true, description: 'Price of one piece, from 0 to 1,000,000,000.' })
  price?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Currency of the price, three letters (ISO 4217); that of the product, if absent.',
  })
  currency?: string | null;
}

@InputType({ description: 'A return.' })
export class ReturnInput extends ActInput {
  @Field(() => Int, { nullable: true, description: 'Number of pieces, 1 to 1,000,000; 1, if absent.' })
  quantity?: number | null;

  @Field(() => String, { nullable: true, description: 'Why the product came back, at most 1,000 characters.' })
  reason?: string | null;
}
