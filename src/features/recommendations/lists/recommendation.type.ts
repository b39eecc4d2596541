import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AccessOfParent, connectionTypes } from '../../../platform/graphql/index.js';
import { EventKindEnum, type EventKind } from '../../activity/index.js';
import { Product } from '../../catalogue/index.js';
import { User, type UserRecord } from '../../people/index.js';
import { type Contribution } from '../ranking/ranking.js';
import { REASON_KINDS, type FriendReason, type Reason, type ReasonKind } from '../reasons/reasons.js';
import { type Freshness, type Recommendation } from './recommendations.service.js';

export const ReasonKindEnum = Object.fromEntries(REASON_KINDS.map((kind) => [kind, kind])) as {
  [Value in ReasonKind]: Value;
};
registerEnumType(ReasonKindEnum, {
  name: 'ReasonKind',
  description: 'Why a product is on a list: the first of these that holds.',
  valuesConfig: {
    FRIENDS: { description: 'Friends, or people she follows, who let her see what they do, are for it.' },
    CO_PURCHASE: { description: 'People who bought something that she has bought this too.' },
    POPULAR: { description: 'It is popular in her region, in its category or in the shop.' },
    NEW: { description: 'Nobody has done anything with it yet.' },
  },
});

@ObjectType('FriendReason', { description: 'A friend who did something with the product and lets her see it.' })
@AccessOfParent()
export class FriendReasonType implements FriendReason {
  @Field(() => User)
  user!: UserRecord;

  @Field(() => EventKindEnum, {
    description: 'The strongest thing done: bought, shared, rated well, liked or commented. Looking is never told.',
  })
  action!: EventKind;

  @Field(() => Date)
  at!: Date;

  @Field(() => Float, { description: "0..1: this friend's part of all that friends say for the product." })
  strength!: number;
}

@ObjectType('Reason', { description: 'Why a product is on a list, as the graph stands at this moment.' })
@AccessOfParent()
export class ReasonType implements Omit<Reason, 'text'> {
  @Field(() => ReasonKindEnum)
  kind!: ReasonKind;

  @Field(() => String, { description: 'In a sentence.' })
  text!: string;

  @Field(() => [FriendReasonType], {
    description: 'The strongest first, at most three; only who lets her see what they do now.',
  })
  friends!: FriendReasonType[];

  @Field(() => Int, { description: 'How many such friends there are in all.' })
  friendCount!: number;

  productId!: string | null;

  @Field(() => Product, { nullable: true, description: 'For CO_PURCHASE: what she has that this goes with.' })
  product!: Product | null;
}

@ObjectType('Contribution', { description: 'What one part of the model added to a score.' })
@AccessOfParent()
export class ContributionType implements Contribution {
  @Field(() => String)
  part!: string;

  @Field(() => Float)
  value!: number;
}

@ObjectType('Freshness', { description: 'How new what an answer stands on is.' })
@AccessOfParent()
export class FreshnessType implements Freshness {
  @Field(() => Date, { nullable: true, description: 'Null where no model scored.' })
  modelTrainedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'What the model learned from ends here.' })
  modelEventsUntil!: Date | null;

  @Field(() => Date, { description: 'What she and her friends did up to here counts in the score.' })
  eventsUntil!: Date;
}

@ObjectType('Recommendation', { description: 'A product for a person, with the reason.' })
@AccessOfParent()
export class RecommendationType implements Omit<Recommendation, 'position' | 'because' | 'attribution'> {
  productId!: string;

  @Field(() => Product)
  product!: Product;

  @Field(() => Float, { description: 'Orders the list; to be compared within one list only.' })
  score!: number;

  @Field(() => [ContributionType], { description: 'What each part added; they sum to the score.' })
  contributions!: ContributionType[];

  @Field(() => ReasonType)
  because!: ReasonType;

  @Field(() => String, {
    nullable: true,
    description: 'Id of the model that scored; null where none did: without a model, and for people without a history.',
  })
  model!: string | null;

  @Field(() => FreshnessType)
  freshness!: FreshnessType;
}

@ObjectType({ description: 'A product of a list that is the same for everybody.' })
@AccessOfParent()
export class RankedProduct {
  productId!: string;

  @Field(() => Product)
  product!: Product;

  @Field(() => Float, { description: 'Orders the list; its meaning is in the description of the list.' })
  score!: number;
}

@ObjectType({ description: 'Somebody who is for the same things.' })
@AccessOfParent()
export class SimilarUser {
  userId!: string;

  @Field(() => User)
  user!: User;

  @Field(() => Float, { description: 'Cosine in the space of the active model: 1 = for the very same things.' })
  score!: number;
}

export const RecommendationConnection = connectionTypes('Recommendation', () => RecommendationType).ConnectionType;
export const RankedProductConnection = connectionTypes('RankedProduct', () => RankedProduct).ConnectionType;
export const SimilarUserConnection = connectionTypes('SimilarUser', () => SimilarUser).ConnectionType;
