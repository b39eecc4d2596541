import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, Money } from '../../../platform/graphql/index.js';
import { type ProductId } from '../../catalogue/index.js';

@ObjectType({ description: 'When to order a product, and how much.' })
@AccessOfParent()
export class StockAdvice {
  productId!: ProductId;

  @Field(() => Int, { nullable: true, description: 'Pieces in stock; null where the shop does not say.' })
  stock!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Days that the stock lasts by what is foreseen; null without a stock, and where it lasts longer than ten years or nothing is bought.',
  })
  daysOfCover!: number | null;

  @Field(() => Date, { nullable: true, description: 'The day on which the stock ends by what is foreseen.' })
  runsOutOn!: Date | null;

  @Field(() => Float, { description: 'Pieces that are bought until an order arrives, on average.' })
  leadTimeDemand!: number;

  @Field(() => Int, {
    description:
      'Order as soon as stock and what is on its way fall to this: ordering, holding and missing pieces then cost least together.',
  })
  reorderPoint!: number;

  @Field(() => Int, { description: 'Pieces to order then.' })
  orderQuantity!: number;

  @Field(() => Int, {
    description: 'Pieces to have where it is ordered once for the 28 days and what is left is sold off (newsvendor).',
  })
  onceQuantity!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the stock is at the reorder point or below; null without a stock.',
  })
  orderNow!: boolean | null;

  @Field(() => Money, {
    description: 'What ordering, holding and missing pieces cost in 28 days by this rule, on average.',
  })
  expectedCost!: Money;
}

@ObjectType({
  description: 'A product whose stock ends before the days asked for are over, at the pace of the latest 28 days.',
})
@AccessOfParent()
export class StockWarning {
  @Field(() => ID, { description: "The shop's own id of the product." })
  productId!: ProductId;

  @Field(() => String, { description: 'Its title in the language of the shop; the id if it gave none.' })
  title!: string;

  @Field(() => Int, { description: 'Pieces in stock.' })
  stock!: number;

  @Field(() => Int, { description: 'Of them, pieces that are kept for group purchases.' })
  reserved!: number;

  @Field(() => Float, { description: 'Pieces bought a day, over the latest 28 days.' })
  perDay!: number;

  @Field(() => Float, { description: 'Days that the stock without those lasts at this pace.' })
  daysOfCover!: number;
}
