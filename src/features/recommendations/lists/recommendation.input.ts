import { Field, InputType, Int } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { PriceRangeInput, CategoryID, ProductID, type CategoryId, type ProductId } from '../../catalogue/index.js';
import { type ListFilter, type PersonalFilter } from '../ranking/filter.js';
import { type Surface } from './surface.js';

export const SurfaceEnum = enumOf<Surface>('Surface', 'Where a list is shown. Answers are counted by surface.', {
  HOME: 'The start page.',
  PRODUCT:
    'The page of a product, which `productIds` names: products like it come first, and it is not listed. By default the one that the person looked at last.',
  CART: 'The cart: products that are bought together with what is in it come first. Nothing that is in it is listed, and nothing of its categories unless the filter names categories. In the cart is what `productIds` names; by default what was put there in the last 30 days and not bought since.',
  EMAIL: 'A mail. By default at most two products of a category.',
});

@InputType('ProductListFilter', {
  description: 'Which products to list: all given conditions must hold, an absent one is not checked.',
})
export class ListFilterInput implements ListFilter {
  @Field(() => [CategoryID], {
    nullable: true,
    description:
      "Products of one of these categories or of their sub-categories. The shop's own id or the opaque id of each, in any letter case; NOT_FOUND for one that does not exist.",
  })
  categories?: CategoryId[] | null;

  @Field(() => [ProductID], {
    nullable: true,
    description: "Products to leave out. The shop's own id or the opaque id of each.",
  })
  excludeProductIds?: ProductId[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Default: no sold-out products; a product whose stock the shop never sent is not sold out. True: no products of unknown stock either. False: sold-out products too.',
  })
  inStock?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Most products of one primary category; a product without a category is not counted.',
  })
  maxPerCategory?: number | null;

  @Field(() => PriceRangeInput, {
    nullable: true,
    description: 'Products of a price in this range; a product of unknown price is left out.',
  })
  priceRange?: PriceRangeInput | null;
}

@InputType('RecommendationFilter', {
  description: 'Which products to recommend: all given conditions must hold, an absent one is not checked.',
})
export class RecommendationFilterInput extends ListFilterInput implements PersonalFilter {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Default true: leaves out what the person bought, liked or rated. What the person disliked, returned or is not interested in is always left out.',
  })
  notOwned?: boolean | null;
}
