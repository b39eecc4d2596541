import { Field, Float, InputType } from 'type-graphql';
import { ProductID, type ProductId } from '../../catalogue/index.js';
import { type PriceLimits, type PriceToApply } from './price.js';

@InputType({ description: 'What a piece costs, and what the price may not leave. Amounts are in `currency`.' })
export class PriceAdviceInput implements PriceLimits {
  @Field(() => ProductID, { description: 'The product. It needs a price with a currency.' })
  productId!: ProductId;

  @Field(() => Float, { description: 'What a piece costs the shop, from 0.' })
  unitCost!: number;

  @Field(() => String, { description: 'Currency of all amounts, three letters (ISO 4217): that of the price.' })
  currency!: string;

  @Field(() => Float, { nullable: true, description: 'Least price; default `unitCost`.' })
  floor?: number | null;

  @Field(() => Float, { nullable: true, description: 'Greatest price; default none.' })
  ceiling?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Largest step from the price of now, as a share of it, 0.001 to 0.9; default 0.1.',
  })
  largestStep?: number | null;

  @Field(() => Float, { nullable: true, description: 'A price of your own to see what it would bring (`asked`).' })
  price?: number | null;
}

@InputType({ description: 'A price to put in force, for everybody at once.' })
export class ApplyPriceInput implements PriceToApply {
  @Field(() => String, {
    description: 'Your own id of the change, 1 to 256 characters; a call that comes again under it changes nothing.',
  })
  id!: string;

  @Field(() => ProductID, { description: 'The product.' })
  productId!: ProductId;

  @Field(() => Float, { description: 'The price that it has now: refused where it is another by then.' })
  before!: number;

  @Field(() => Float, { description: 'The price to put in force, in the currency that the product has.' })
  price!: number;

  @Field(() => String, { nullable: true, description: 'Why, at most 2,000 characters.' })
  note?: string | null;
}
