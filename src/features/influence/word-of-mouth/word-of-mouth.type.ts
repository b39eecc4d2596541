import { Field, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { EventKindEnum, type EventKind } from '../../activity/index.js';
import { cappedConnection } from '../capped-connection.type.js';

@ObjectType({ description: 'Events of one kind that followed recommendations of a person.' })
@AccessOfParent()
export class KindReach {
  @Field(() => EventKindEnum, { description: 'The kind of event.' })
  kind!: EventKind;

  @Field(() => Int, { description: 'Number of distinct people.' })
  people!: number;

  @Field(() => Int, { description: 'Number of events.' })
  events!: number;
}

@ObjectType({ description: 'How many people acted after recommendations of a person.' })
@AccessOfParent()
export class Reach {
  @Field(() => Int, { description: 'Number of distinct people with at least one event of the kinds asked for.' })
  people!: number;

  @Field(() => [KindReach], { description: 'The events by kind.' })
  byKind!: readonly KindReach[];

  @Field(() => [Int], { description: 'The people by distance: the first number is those one tie away.' })
  byHop!: readonly number[];

  @Field(() => Int, { description: 'Number of people around the person whose events were read.' })
  audience!: number;

  @Field(() => Int, { description: 'Number of recommended products that were followed.' })
  products!: number;

  @Field(() => Boolean, { description: 'A limit was reached: all numbers are lower bounds.' })
  truncated!: boolean;
}

@ObjectType({ description: 'A path along which a recommendation may have led to a purchase.' })
@AccessOfParent()
export class PurchasePath {
  @Field(() => Int, { description: 'Number of ties on the path.' })
  hops!: number;

  @Field(() => Date, { description: "The buyer's first purchase of the product." })
  purchasedAt!: Date;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the word can have come along this path: each told after the one before, and the purchase came last. Never null.',
  })
  afterHer!: boolean;
}

@ObjectType({ description: 'A friend bought a product after the person had bought it.' })
@AccessOfParent()
export class LaterPurchase {
  @Field(() => Date, { description: "The person's first purchase." })
  hersAt!: Date;

  @Field(() => Date, { description: "The friend's first purchase after that." })
  friendAt!: Date;
}

export const PurchasePathConnection = cappedConnection('PurchasePath', () => PurchasePath);
export const LaterPurchaseConnection = cappedConnection('LaterPurchase', () => LaterPurchase);
