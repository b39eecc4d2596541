import { Field, Float, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { Product } from '../../catalogue/index.js';
import { User } from '../../people/index.js';

@ObjectType({ description: 'What something that she has added to a score.' })
@AccessOfParent()
export class ProductShare {
  @Field(() => Product)
  product!: Product;

  @Field(() => Float, { description: 'Below zero where it speaks against.' })
  value!: number;

  @Field(() => Float, { description: 'Part of the score, 1 = all of it.' })
  share!: number;
}

@ObjectType({ description: 'What a friend who lets her see what he does added to a score.' })
@AccessOfParent()
export class FriendShare {
  @Field(() => User)
  user!: User;

  @Field(() => Float)
  value!: number;

  @Field(() => Float, { description: 'Part of the score, 1 = all of it.' })
  share!: number;
}

@ObjectType('ScoreAttribution', { description: 'Whose word a score is made of: all values here sum to it.' })
@AccessOfParent()
export class ScoreAttributionType {
  @Field(() => [ProductShare], { description: 'What she has, the loudest first, at most ten.' })
  products!: ProductShare[];

  @Field(() => Float, { description: 'Everything else that she has.' })
  otherProducts!: number;

  @Field(() => [FriendShare], {
    description:
      'Friends, or people she follows, who let her see what they do and did something that may be told; the loudest first, at most ten.',
  })
  friends!: FriendShare[];

  @Field(() => Float, { description: 'All other friends: who only looked at the product is not named.' })
  otherFriends!: number;

  @Field(() => Float, { description: 'Where she stands in the space that a network learned from all people.' })
  network!: number;

  @Field(() => Float, { description: 'Popularity: in the shop, in her region, in the categories that she turns to.' })
  popularity!: number;
}
