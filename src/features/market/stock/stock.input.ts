import { Field, Float, InputType, Int } from 'type-graphql';
import { ProductID, type ProductId } from '../../catalogue/index.js';
import { type StockCosts } from './stock.js';

@InputType({ description: 'What a product costs the shop, and how long an order takes.' })
export class StockAdviceInput implements StockCosts {
  @Field(() => ProductID, { description: 'The product. It needs a price with a currency.' })
  productId!: ProductId;

  @Field(() => Int, { description: 'Days until an order arrives, 1 to 180.' })
  leadTimeDays!: number;

  @Field(() => Float, { description: 'What a piece costs the shop; less than its price.' })
  unitCost!: number;

  @Field(() => Float, { description: 'What an order costs, however much it is; above 0.' })
  orderCost!: number;

  @Field(() => String, { description: 'Currency of the costs, three letters (ISO 4217): that of the price.' })
  currency!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'What holding a piece for a year costs, as a share of `unitCost`; default 0.25.',
  })
  holdingShare?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What a piece that is left over after 28 days still brings; default 0. For `onceQuantity`.',
  })
  salvage?: number | null;
}
