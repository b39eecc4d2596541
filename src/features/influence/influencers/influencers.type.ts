import { type ClassType, Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, type Connection, connectionTypes } from '../../../platform/graphql/index.js';
import { EventKindEnum, type EventKind } from '../../activity/index.js';

@ObjectType({ description: 'A person whose word goes far, as the last run found.' })
@AccessOfParent()
export class Influencer {
  @Field(() => Float, {
    description:
      'What the list is ordered by: `influence`; among people of a product or category, `influence` times how active she is there.',
  })
  score!: number;

  @Field(() => Float, {
    description: '0 to 1: the geometric mean of `pageRank` and `reach`, each over the largest of all people.',
  })
  influence!: number;

  @Field(() => Int, { description: 'Among everybody, from 1.' })
  rank!: number;

  @Field(() => Float, { description: 'PageRank on friendships and follows, 1 being an average person.' })
  pageRank!: number;

  @Field(() => Float, {
    description: 'Expected number of distinct people who took to something because she told of it.',
  })
  reach!: number;

  @Field(() => Int, { description: 'Friends and followers.' })
  audience!: number;

  @Field(() => String, { description: 'The run that computed it.' })
  modelId!: string;
}

@ObjectType({ description: 'Somebody whom a person moved, herself or through others.' })
@AccessOfParent()
export class MovedPerson {
  @Field(() => Float, { description: 'The chance that each tie of the way moved somebody: the product of theirs.' })
  credit!: number;
}

@ObjectType({ description: 'How many people did one kind of thing after her.' })
@AccessOfParent()
export class KindReach {
  @Field(() => EventKindEnum)
  kind!: EventKind;

  @Field(() => Int, { description: 'Distinct people.' })
  people!: number;

  @Field(() => Int)
  events!: number;
}

@ObjectType({ description: 'How far the word of a person went.' })
@AccessOfParent()
export class Reach {
  @Field(() => Int, { description: 'Distinct people who did anything of the kinds after her.' })
  people!: number;

  @Field(() => [KindReach])
  byKind!: readonly KindReach[];

  @Field(() => [Int], { description: 'The same people by distance: the first number is those one tie away.' })
  byHop!: readonly number[];

  @Field(() => Int, { description: 'People around her who were looked at.' })
  audience!: number;

  @Field(() => Int, { description: 'Products of hers that were looked at.' })
  products!: number;

  @Field(() => Boolean, { description: 'Caps were met: all numbers are lower bounds.' })
  truncated!: boolean;
}

@ObjectType({ description: 'A way that a word may have taken to a purchase.' })
@AccessOfParent()
export class PurchasePath {
  @Field(() => Int, { description: 'Ties on the way.' })
  hops!: number;

  @Field(() => Date, { description: "The buyer's first purchase of the product." })
  purchasedAt!: Date;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether she had told of the product before; null where she never did.',
  })
  afterHer?: boolean | null;
}

@ObjectType({ description: 'A friend bought what she had bought before.' })
@AccessOfParent()
export class LaterPurchase {
  @Field(() => Date, { description: 'Her first purchase.' })
  hersAt!: Date;

  @Field(() => Date, { description: "The friend's first purchase after it." })
  friendAt!: Date;
}

@ObjectType({ description: 'A person between two categories.' })
@AccessOfParent()
export class Bridge {
  @Field(() => Float, { description: 'Harmonic mean of the friends on both sides.' })
  score!: number;

  @Field(() => Int, { description: 'Friends active in A and not in B.' })
  friendsInA!: number;

  @Field(() => Int, { description: 'Friends active in B and not in A.' })
  friendsInB!: number;

  @Field(() => Float, { description: 'Her own activity in A, in weights of the kinds.' })
  activityInA!: number;

  @Field(() => Float)
  activityInB!: number;
}

/** A connection that says whether caps were met on the way. */
export function cappedConnection<T extends object>(
  name: string,
  node: () => ClassType<T>,
): ClassType<CappedConnection<T>> {
  const Capped = connectionTypes(name, node).ConnectionType as ClassType<CappedConnection<T>>;
  const description = 'Caps were met on the way: there may be more than these.';
  Field(() => Boolean, { description })(Capped.prototype, 'truncated');
  return Capped;
}

export interface CappedConnection<T> extends Connection<T> {
  truncated: boolean;
}

export const MovedPersonConnection = cappedConnection('MovedPerson', () => MovedPerson);
export const InfluencerConnection = cappedConnection('Influencer', () => Influencer);
export const PurchasePathConnection = cappedConnection('PurchasePath', () => PurchasePath);
export const LaterPurchaseConnection = cappedConnection('LaterPurchase', () => LaterPurchase);
export const BridgeConnection = cappedConnection('Bridge', () => Bridge);
