import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  AccessOfParent,
  Conflict,
  connectionTypes,
  InvalidInput,
  Money,
  NotFound,
  payloadUnion,
} from '../../platform/graphql/index.js';
import { cappedConnection } from '../../platform/graphql/capped-connection.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import { type Money as MoneyValue } from '../../platform/money.js';
import { EventKindEnum, type EventKind } from '../activity/index.js';
import { type ProductId } from '../catalogue/index.js';
import { GiftClosed, GiftTaken, ShareTooLarge } from './failures.type.js';
import { type GiftState, type Occasion } from './gift.js';
import { type IdeaReason } from './ideas/ideas.service.js';

export const OccasionEnum = enumOf<Occasion>('GiftOccasion', 'For what a gift is.', {
  BIRTHDAY: 'A birthday.',
  WEDDING: 'A wedding.',
  HOLIDAY: 'A holiday on which presents are given.',
  THANKS: 'Thanks.',
  OTHER: 'Anything else.',
});

export const GiftStateEnum = enumOf<GiftState>('GiftState', 'How far a gift is.', {
  CLAIMED: 'One person gives it.',
  POOLING: 'Several pay, and something is missing.',
  FUNDED: 'Several pay, and nothing is missing.',
  BOUGHT: 'It is bought.',
  RELEASED: 'It is given to nobody; others may claim it.',
});

@ObjectType({ description: 'What a friend tells that speaks for a gift.' })
@AccessOfParent()
export class GiftIdeaReason {
  productId!: ProductId;

  @Field(() => EventKindEnum, {
    description: 'What the friend did: PURCHASE, RATE (4 stars or more), LIKE, SHARE or COMMENT (praise).',
  })
  action!: EventKind;

  @Field(() => Date, { description: 'When that was.' })
  at!: Date;
}

@ObjectType({ description: 'A product to give.' })
@AccessOfParent()
export class GiftIdea {
  productId!: ProductId;
  place!: number;

  @Field(() => [GiftIdeaReason], {
    description:
      'What the friend tells of the product itself, or of products of its categories, brand or tags: two at most, the latest first. Empty where nothing is told.',
  })
  reasons!: readonly IdeaReason[];
}

export const GiftIdeaConnection = cappedConnection('GiftIdea', () => GiftIdea);

@ObjectType({ description: 'A product that is to be given to a person. Only friends of that person read it.' })
@AccessOfParent()
export class Gift {
  productId!: ProductId;

  @Field(() => ID, { description: 'Id of the gift.' })
  giftId!: string;

  @Field(() => GiftStateEnum, { description: 'How far it is.' })
  state!: GiftState;

  @Field(() => OccasionEnum, { description: 'For what it is.' })
  occasion!: Occasion;

  @Field(() => Date, { description: 'When it was claimed.' })
  claimedAt!: Date;

  @Field(() => Date, { description: 'Until when nobody else may claim it.' })
  until!: Date;

  @Field(() => Money, { nullable: true, description: 'What it costs, where several pay.' })
  goal!: MoneyValue | null;

  @Field(() => Money, { nullable: true, description: 'What is missing, where several pay.' })
  missing!: MoneyValue | null;

  @Field(() => Int, { description: 'People who give.' })
  people!: number;

  @Field(() => Money, { nullable: true, description: 'What the person who looks pays, where several pay.' })
  ownShare!: MoneyValue | null;

  @Field(() => Boolean, { description: 'Whether the person who looks claimed it, and so buys it or lets it go.' })
  own!: boolean;
}

export const GiftConnection = connectionTypes('Gift', () => Gift).ConnectionType;

@ObjectType({ description: 'The gift as it is now.' })
@AccessOfParent()
export class GiftChanged {
  @Field(() => Gift, { description: 'The gift.' })
  gift!: Gift;
}

const changed = (): typeof GiftChanged => GiftChanged;
const ANY = [InvalidInput, NotFound, Conflict];

export const ClaimGiftPayload = payloadUnion('ClaimGiftPayload', changed, [...ANY, GiftTaken]);
export const ShareGiftPayload = payloadUnion('ShareGiftPayload', changed, [...ANY, GiftClosed, ShareTooLarge]);
export const BuyGiftPayload = payloadUnion('BuyGiftPayload', changed, [...ANY, GiftClosed]);
export const ReleaseGiftPayload = payloadUnion('ReleaseGiftPayload', changed, [...ANY, GiftClosed]);
