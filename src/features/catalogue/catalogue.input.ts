import { Field, Float, InputType, Int, ID } from 'type-graphql';
import { type CategoryFilter, type ProductFilter } from './catalogue.service.js';
import { type CategoryRow, type ProductRow } from './stocking.service.js';

@InputType({ description: 'Both ends included; an absent end is open.' })
export class PriceRangeInput {
  @Field(() => Float, { nullable: true })
  min?: number | null;

  @Field(() => Float, { nullable: true })
  max?: number | null;
}

@InputType('ProductFilter', { description: 'Conditions hold together; absent ones do not count.' })
export class ProductFilterInput implements ProductFilter {
  @Field(() => ID, { nullable: true, description: 'Either id; sub-categories included.' })
  categoryId?: string | null;

  @Field(() => String, { nullable: true })
  brand?: string | null;

  @Field(() => PriceRangeInput, { nullable: true })
  priceRange?: PriceRangeInput | null;

  @Field(() => Boolean, { nullable: true, description: 'A product whose stock is unknown counts as sold out.' })
  inStock?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  active?: boolean | null;

  @Field(() => Date, { nullable: true, description: 'Later than this.' })
  releasedAfter?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words, all of which title or description has. The list is then ordered by how well they fit.',
  })
  text?: string | null;
}

@InputType('CategoryFilter', { description: 'Conditions hold together; absent ones do not count.' })
export class CategoryFilterInput implements CategoryFilter {
  @Field(() => ID, { nullable: true, description: 'Either id; direct children alone.' })
  parentId?: string | null;

  @Field(() => String, { nullable: true, description: 'In any letter case.' })
  nameContains?: string | null;
}

@InputType({ description: 'Absent values keep what is stored; null takes it away.' })
export class ProductInput implements ProductRow {
  @Field(() => ID, { description: "The shop's own id." })
  productId!: string;

  @Field(() => String, { nullable: true, description: 'Needed for a new product. At most 500 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 10,000 characters.' })
  description?: string | null;

  @Field(() => Float, { nullable: true, description: '0 to a billion.' })
  price?: number | null;

  @Field(() => String, { nullable: true, description: 'Three letters (ISO 4217).' })
  currency?: string | null;

  @Field(() => Int, { nullable: true, description: 'Pieces. Purchases recorded here do not lower it: tell it anew.' })
  stock?: number | null;

  @Field(() => Date, { nullable: true })
  releasedAt?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'A new product is active, if absent.' })
  active?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Made where it is not known yet.' })
  brand?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Exactly these; each must be known.' })
  categoryIds?: string[] | null;
}

@InputType()
export class UpsertProductsInput {
  @Field(() => [ProductInput], { description: '1 to 1,000, no id twice.' })
  products!: ProductInput[];
}

@InputType({ description: 'An absent value keeps what is stored.' })
export class CategoryInput implements CategoryRow {
  @Field(() => ID, { description: "The shop's own id." })
  categoryId!: string;

  @Field(() => String, { nullable: true, description: 'Needed for a new category. At most 200 characters.' })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'Known, or of the same batch; null puts it on top.' })
  parentId?: string | null;
}

@InputType()
export class UpsertCategoriesInput {
  @Field(() => [CategoryInput], { description: '1 to 1,000, no id twice.' })
  categories!: CategoryInput[];
}
