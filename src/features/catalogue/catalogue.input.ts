import { Field, Float, InputType, Int, ID } from 'type-graphql';
import { type CategoryId } from './ids.js';
import { CategoryID } from './ids.type.js';
import { type ImageRow } from './stocking/presentation-rows.js';
import { type CategoryFilter, type PriceRange, type ProductFilter, type VariantOption } from './records.js';
import { type CategoryRow, type ProductRow } from './stocking/stocking-rows.js';
import { type TranslationRow } from './stocking/translation-rows.js';
import { type VariantRow } from './stocking/variant-rows.js';

const EITHER_ID = "The shop's own id or the opaque id";

@InputType({ description: 'A range of prices: both bounds are included, an absent bound is open.' })
export class PriceRangeInput implements PriceRange {
  @Field(() => Float, { nullable: true, description: 'Lowest price.' })
  min?: number | null;

  @Field(() => Float, { nullable: true, description: 'Highest price.' })
  max?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Currency of the bounds, three letters (ISO 4217): only products that are sold in it. Give it in a shop of several currencies: without it, prices are compared as bare numbers.',
  })
  currency?: string | null;
}

@InputType('ProductFilter', {
  description: 'Which products to list: all given conditions must hold, an absent one is not checked.',
})
export class ProductFilterInput implements ProductFilter {
  @Field(() => CategoryID, {
    nullable: true,
    description: `Products of this category and its sub-categories. ${EITHER_ID}.`,
  })
  categoryId?: CategoryId | null;

  @Field(() => String, { nullable: true, description: 'Products of this brand.' })
  brand?: string | null;

  @Field(() => PriceRangeInput, {
    nullable: true,
    description: 'Products of a price in this range; a product of unknown price is left out.',
  })
  priceRange?: PriceRangeInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: products in stock. False: products sold out, or of unknown stock.',
  })
  inStock?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the shop sells the product now.' })
  active?: boolean | null;

  @Field(() => Date, { nullable: true, description: 'Products released later than this.' })
  releasedAfter?: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'One to twenty words that the title or the description must all contain; of the last one its beginning is enough. The list is then ordered by how well they match.',
  })
  text?: string | null;
}

@InputType('CategoryFilter', {
  description: 'Which categories to list: all given conditions must hold, an absent one is not checked.',
})
export class CategoryFilterInput implements CategoryFilter {
  @Field(() => CategoryID, { nullable: true, description: `Direct children of this category. ${EITHER_ID}.` })
  parentId?: CategoryId | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only categories that stand within no other. False: only the others.',
  })
  top?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Categories whose name contains this text, in any letter case.' })
  nameContains?: string | null;
}

@InputType({ description: 'A text in one language.' })
export class TranslationInput implements TranslationRow {
  @Field(() => String, { description: 'Language tag (BCP 47), for example "zh-CN".' })
  locale!: string;

  @Field(() => String, { description: 'The text.' })
  text!: string;
}

@InputType({ description: 'A picture of a product.' })
export class ProductImageInput implements ImageRow {
  @Field(() => String, { description: 'Address, http or https, at most 2,000 characters.' })
  url!: string;

  @Field(() => String, { nullable: true, description: 'What it shows, in words: at most 500 characters.' })
  altText?: string | null;

  @Field(() => Int, { nullable: true, description: 'Width in pixels, 1 to 100,000.' })
  width?: number | null;

  @Field(() => Int, { nullable: true, description: 'Height in pixels, 1 to 100,000.' })
  height?: number | null;
}

@InputType({ description: 'One thing by which variants differ.' })
export class VariantOptionInput implements VariantOption {
  @Field(() => String, { description: 'What it is, such as "Size": at most 100 characters.' })
  name!: string;

  @Field(() => String, { description: 'Its value, such as "M": at most 100 characters.' })
  value!: string;
}

@InputType({ description: 'A variant of a product, stored whole: what is absent is removed.' })
export class ProductVariantInput implements VariantRow {
  @Field(() => ID, { description: "The shop's own id, unique among all variants." })
  variantId!: string;

  @Field(() => String, { nullable: true, description: 'Title, such as "M / navy": at most 300 characters.' })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The number under which the shop stocks it, at most 200 characters.',
  })
  sku?: string | null;

  @Field(() => Float, { nullable: true, description: 'Price, 0 to a billion; that of the product, if absent.' })
  price?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Currency of the price, three letters (ISO 4217); that of the product, if absent.',
  })
  currency?: string | null;

  @Field(() => Int, { nullable: true, description: 'Pieces in stock.' })
  stock?: number | null;

  @Field(() => [VariantOptionInput], { nullable: true, description: 'By what it differs from the others, at most 10.' })
  options?: VariantOptionInput[] | null;
}

@InputType({ description: 'A product to store: an absent value keeps what is stored, null removes it.' })
export class ProductInput implements ProductRow {
  @Field(() => ID, { description: "The shop's own id." })
  productId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Title, at most 500 characters. Required for a new product.',
  })
  title?: string | null;

  @Field(() => [TranslationInput], {
    nullable: true,
    description: 'All translations of the title, each of at most 500 characters. At most 50 languages.',
  })
  titles?: TranslationInput[] | null;

  @Field(() => String, { nullable: true, description: 'Description, at most 10,000 characters.' })
  description?: string | null;

  @Field(() => Float, { nullable: true, description: 'Price, 0 to a billion.' })
  price?: number | null;

  @Field(() => String, { nullable: true, description: 'Currency of the price, three letters (ISO 4217).' })
  currency?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Pieces in stock. A recorded purchase does not lower it: send the new number.',
  })
  stock?: number | null;

  @Field(() => Date, { nullable: true, description: 'When the product was or will be released.' })
  releasedAt?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the shop sells the product now. Default for a new product: true.',
  })
  active?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What stands for the product in the address of its page: letters, digits, "-", "_", "." and "~", at most 255; stored in lower case. No two products have the same.',
  })
  handle?: string | null;

  @Field(() => [ProductImageInput], {
    nullable: true,
    description: 'All pictures of the product, at most 20, in the order in which they are shown.',
  })
  images?: ProductImageInput[] | null;

  @Field(() => [ProductVariantInput], {
    nullable: true,
    description:
      'All variants of the product, at most 250, in the order in which they are shown; others that it had are removed. Where `price`, `currency` or `stock` of the product is absent, it becomes the lowest price and the sum of the stocks of the variants.',
  })
  variants?: ProductVariantInput[] | null;

  @Field(() => String, { nullable: true, description: 'Name of the brand; an unknown brand is created.' })
  brand?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'All tags of the product, at most 50 of at most 100 characters; others that it had are removed. An unknown tag is created.',
  })
  tags?: string[] | null;

  @Field(() => [CategoryID], {
    nullable: true,
    description: `All categories of the product; each must exist. ${EITHER_ID} of each.`,
  })
  categoryIds?: CategoryId[] | null;
}

@InputType({ description: 'A batch of products to store.' })
export class UpsertProductsInput {
  @Field(() => [ProductInput], { description: '1 to 1,000 products, each id once.' })
  products!: ProductInput[];
}

@InputType({ description: 'A category to store: an absent value keeps what is stored.' })
export class CategoryInput implements CategoryRow {
  @Field(() => ID, { description: "The shop's own id." })
  categoryId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name, at most 200 characters. Required for a new category.',
  })
  name?: string | null;

  @Field(() => [TranslationInput], {
    nullable: true,
    description: 'All translations of the name, each of at most 200 characters. At most 50 languages.',
  })
  names?: TranslationInput[] | null;

  @Field(() => CategoryID, {
    nullable: true,
    description: `Parent, which exists or is in the same batch; null makes the category a root. ${EITHER_ID}.`,
  })
  parentId?: CategoryId | null;
}

@InputType({ description: 'A batch of categories to store.' })
export class UpsertCategoriesInput {
  @Field(() => [CategoryInput], { description: '1 to 1,000 categories, each id once.' })
  categories!: CategoryInput[];
}
