import { type ClassType, Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { type Connection, connectionTypes } from '../../../platform/graphql/connection.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { Money } from '../../../platform/graphql/money.type.js';
import { type CustomerColumn, type CustomerFilter } from './customer-filter.js';

export const CustomerColumnEnum = enumOf<CustomerColumn>(
  'CustomerColumn',
  'A figure by which a list of customers is ordered. Customers of whom it is not known are not in the list.',
  {
    LAST_PURCHASE: '`lastPurchaseAt`.',
    ORDERS: '`orders`.',
    SPENT: '`spent`, in the currency of the list.',
    VALUE: '`value.amounts`, in the currency of the list.',
    EXPECTED_PURCHASES: '`value.expectedPurchases`.',
    CHURN_RISK: '`value.churnRisk`.',
    INTENT: '`intent.probability`.',
  },
);

@InputType('CustomerFilter', {
  description: 'Which customers: all given conditions must hold, an absent one is not checked.',
})
export class CustomerFilterInput implements CustomerFilter {
  @Field(() => String, { nullable: true, description: 'People of this region, in any letter case.' })
  region?: string | null;

  @Field(() => Int, { nullable: true, description: 'At least so many orders, 1 or more.' })
  minOrders?: number | null;

  @Field(() => Int, { nullable: true, description: 'At most so many orders, 1 or more.' })
  maxOrders?: number | null;

  @Field(() => Date, { nullable: true, description: 'Last purchase at this moment or later.' })
  lastPurchaseAfter?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Last purchase before this moment.' })
  lastPurchaseBefore?: Date | null;

  @Field(() => Float, { nullable: true, description: 'Spent at least so much, in the currency of the list.' })
  minSpent?: number | null;

  @Field(() => Float, { nullable: true, description: 'A value of at least so much, in the currency of the list.' })
  minValue?: number | null;

  @Field(() => Float, { nullable: true, description: 'A churn risk of at least this, 0 to 1.' })
  minChurnRisk?: number | null;

  @Field(() => Float, { nullable: true, description: 'A churn risk of at most this, 0 to 1.' })
  maxChurnRisk?: number | null;

  @Field(() => Float, { nullable: true, description: 'A probability to buy of at least this, 0 to 1.' })
  minIntent?: number | null;

  @Field(() => Float, { nullable: true, description: 'A probability to buy of at most this, 0 to 1.' })
  maxIntent?: number | null;
}

@ObjectType({ description: 'A person who has bought.' })
@AccessOfParent()
export class Customer {
  @Field(() => Int, { description: 'Purchases of one moment are one order. One that was brought back stays an order.' })
  orders!: number;

  @Field(() => [Money], { description: 'Paid for what was kept, one amount for each currency.' })
  spent!: readonly Money[];

  @Field(() => Date, { description: 'When the person last bought.' })
  lastPurchaseAt!: Date;
}

export const CustomerConnection = connectionTypes('Customer', () => Customer).ConnectionType as ClassType<
  Connection<Customer> & { exact: boolean; currency: string | null }
>;
Field(() => Boolean, {
  description:
    'Whether the figures are of all purchases and returns that are stored. After a large load they are counted for some seconds: ask again.',
})(CustomerConnection.prototype, 'exact');
Field(() => String, {
  nullable: true,
  description: 'The currency of the list: of SPENT, VALUE, `minSpent` and `minValue`. Null for amounts without one.',
})(CustomerConnection.prototype, 'currency');
