import { Field, Float, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { Product, type ProductId } from '../../catalogue/index.js';
import { identifiedConnection } from './identified-connection.type.js';

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

export const RankedProductConnection = identifiedConnection('RankedProduct', () => RankedProduct);

@ObjectType({ description: 'A product that is bought together with given ones.' })
@AccessOfParent()
export class Complement {
  productId!: string;

  @Field(() => Product, { description: 'The product.' })
  product!: Product;

  @Field(() => Float, {
    description:
      'The list is ordered by falling score: for each of the given products the share of common buyers (0 to 1), summed.',
  })
  score!: number;

  lead!: { readonly productId: ProductId; readonly title: string };
}

export const ComplementConnection = identifiedConnection('Complement', () => Complement);
