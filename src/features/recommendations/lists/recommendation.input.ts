import { Field, InputType, Int, registerEnumType, ID } from 'type-graphql';
import { PriceRangeInput } from '../../catalogue/index.js';
import { type ListFilter, type PersonalFilter } from '../ranking/filter.js';
import { type Surface, SURFACES } from './recommendations.service.js';

export const SurfaceEnum = Object.fromEntries(SURFACES.map((surface) => [surface, surface])) as {
  [Value in Surface]: Value;
};
registerEnumType(SurfaceEnum, {
  name: 'Surface',
  description: 'Where a list is shown. It is counted, and a mail has at most two products of a category by default.',
});

@InputType('ProductListFilter', { description: 'Conditions hold together; absent ones do not count.' })
export class ListFilterInput implements ListFilter {
  @Field(() => [String], { nullable: true, description: 'In one of these, either id; sub-categories included.' })
  categories?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Either id.' })
  excludeProductIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: in stock only; a product whose stock is unknown counts as sold out.',
  })
  inStock?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'At most so many of one primary category; products without one are not counted.',
  })
  maxPerCategory?: number | null;

  @Field(() => PriceRangeInput, { nullable: true, description: 'A product whose price is unknown is left out.' })
  priceRange?: PriceRangeInput | null;
}

@InputType('RecommendationFilter', { description: 'Conditions hold together; absent ones do not count.' })
export class RecommendationFilterInput extends ListFilterInput implements PersonalFilter {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Default true: nothing that she bought, liked or rated. What she disliked, brought back or is not interested in is left out in any case.',
  })
  notOwned?: boolean | null;
}
