import { Field, Float, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { Product } from '../../catalogue/index.js';
import { User } from '../../people/index.js';

@ObjectType({ description: "What one of the person's products added to a score." })
@AccessOfParent()
export class ProductShare {
  @Field(() => Product, { description: "The person's product." })
  product!: Product;

  @Field(() => Float, { description: 'What it added; negative if it lowers the score.' })
  value!: number;

  @Field(() => Float, { description: 'Value divided by the score.' })
  share!: number;
}

@ObjectType({ description: 'What a friend or followed person who shares activity added to a score.' })
@AccessOfParent()
export class FriendShare {
  @Field(() => User, { description: 'The friend or followed person.' })
  user!: User;

  @Field(() => Float, { description: 'What the friend added; negative if it lowers the score.' })
  value!: number;

  @Field(() => Float, { description: 'Value divided by the score.' })
  share!: number;
}

@ObjectType('ScoreAttribution', { description: 'The sources of a score; all values of it sum to the score.' })
@AccessOfParent()
export class ScoreAttributionType {
  @Field(() => [ProductShare], {
    description: "At most ten of the person's products, the largest absolute value first.",
  })
  products!: ProductShare[];

  @Field(() => Float, {
    description: "Sum over the person's products that are not listed, and what the surface CART or PRODUCT added.",
  })
  otherProducts!: number;

  @Field(() => [FriendShare], {
    description:
      'At most ten friends or followed people who share activity and had a positive event with the product, the largest absolute value first.',
  })
  friends!: FriendShare[];

  @Field(() => Float, {
    description: 'Sum over the friends that are not listed, for example those who only viewed the product.',
  })
  otherFriends!: number;

  @Field(() => Float, { description: "The person's position in the space of the network that all people trained." })
  network!: number;

  @Field(() => Float, {
    description: "Popularity in the shop, in the person's region, and in the categories that the person prefers.",
  })
  popularity!: number;
}
