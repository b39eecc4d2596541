import { Field, Float, ObjectType } from 'type-graphql';
import { AccessOfParent, connectionTypes } from '../../../platform/graphql/index.js';
import { Product } from '../../catalogue/index.js';

@ObjectType({ description: 'A product on a list that is equal for everybody.' })
@AccessOfParent()
export class RankedProduct {
  productId!: string;

  @Field(() => Product, { description: 'The product.' })
  product!: Product;

  @Field(() => Float, {
    description: 'The list is ordered by falling score; the description of the list says what it is.',
  })
  score!: number;
}

export const RankedProductConnection = connectionTypes('RankedProduct', () => RankedProduct).ConnectionType;
