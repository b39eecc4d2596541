import { Field, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { cappedConnection } from '../../../platform/graphql/capped-connection.js';

@ObjectType({ description: 'A path along which a recommendation may have led to a purchase.' })
@AccessOfParent()
export class PurchasePath {
  @Field(() => Int, { description: 'Number of ties on the path.' })
  hops!: number;

  @Field(() => Date, { description: "The buyer's first purchase of the product." })
  purchasedAt!: Date;

  @Field(() => Boolean, {
    description:
      'Whether the word can have come along this path: each person told after the one before, and the purchase came last.',
  })
  inOrder!: boolean;
}

@ObjectType({ description: 'A friend bought a product after the person had bought it.' })
@AccessOfParent()
export class LaterPurchase {
  @Field(() => Date, { description: "The person's first purchase." })
  personAt!: Date;

  @Field(() => Date, { description: "The friend's first purchase after that." })
  friendAt!: Date;
}

export const PurchasePathConnection = cappedConnection('PurchasePath', () => PurchasePath);
export const LaterPurchaseConnection = cappedConnection('LaterPurchase', () => LaterPurchase);
