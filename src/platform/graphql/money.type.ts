import { Field, Float, ObjectType } from 'type-graphql';
import { type Money as MoneyValue } from '../money.js';
import { AccessOfParent } from './access.js';

/**
 * `amount` is a number and not a decimal text: prices are stored as 64-bit floats, which give back each amount up to 1e9 with
 * six decimals as it was written, and sums are estimates that clients compare and draw. `currency` is null rather than
 * the amount missing, because many shops send prices and never say in what.
 */
@ObjectType('Money', {
  description: 'An amount of one currency. A sum over several currencies is a list with one of these for each.',
})
@AccessOfParent()
export class Money implements MoneyValue {
  @Field(() => Float, { description: 'The amount, in units of the currency (12.5 is 12 euros and 50 cents).' })
  amount!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Currency, three letters (ISO 4217); null where the shop named none.',
  })
  currency!: string | null;
}
