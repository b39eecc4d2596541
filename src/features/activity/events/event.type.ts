import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, connectionTypes } from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { Node } from '../../../platform/graphql/node.resolver.js';
import { type EventKind } from './kinds.js';

export const EventKindEnum = enumOf<EventKind>('EventKind', 'What a person did with a product.', {
  VIEW: 'The person looked at the product.',
  LIKE: 'The person liked the product.',
  DISLIKE: 'The person disliked the product.',
  NOT_INTERESTED: 'The person does not want to be shown the product.',
  COMMENT: 'The person wrote something about the product.',
  SHARE: 'The person shared the product.',
  ADD_TO_CART: 'The person put the product into the cart.',
  RATE: 'The person gave the product stars.',
  PURCHASE: 'The person bought the product.',
  RETURN: 'The person sent the product back.',
});

@ObjectType({ implements: Node, description: 'An event: what a person did with a product at a time.' })
@AccessOfParent()
export class Event {
  @Field(() => String, {
    description:
      'The id of the event: as the shop sent it, else made of sender and id. Of what another person did, it is made of what is visible.',
  })
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

  @Field(() => String, { nullable: true, description: 'What the person wrote, for COMMENT.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the product was shared, for SHARE.' })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: 'Why the product came back, for RETURN.' })
  reason?: string | null;

  @Field(() => Boolean, {
    description:
      'Whether the shop vouches for the event. False for a purchase that a storefront told of and the shop did not confirm: it counts for nothing.',
  })
  verified!: boolean;
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
