import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { Product } from '../../catalogue/index.js';

@ObjectType({ description: 'A product of a list that is supposed, and where it stands in the list as it is.' })
@AccessOfParent()
export class SupposedPlace {
  @Field(() => Product, { description: 'The product.' })
  product!: Product;

  @Field(() => Int, {
    nullable: true,
    description: 'Place in the supposed list, from 1; null where it is not among the first 200.',
  })
  place!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Place in the list as it is, from 1; null where it is not among the first 200.',
  })
  placeBefore!: number | null;

  @Field(() => Float, { nullable: true, description: 'Score in the supposed list; null without a place there.' })
  score!: number | null;

  @Field(() => Float, { nullable: true, description: 'Score in the list as it is; null without a place there.' })
  scoreBefore!: number | null;
}

@ObjectType({ description: 'How the list of a person would change.' })
@AccessOfParent()
export class SupposedList {
  @Field(() => [SupposedPlace], { description: 'The first products of the supposed list, the best first.' })
  places!: readonly SupposedPlace[];

  @Field(() => [SupposedPlace], {
    description: 'Products that are among the first as it is and would not be, in the order of the list as it is.',
  })
  left!: readonly SupposedPlace[];
}
