import { Field, Int, ObjectType } from 'type-graphql';
import {
  AccessOfParent,
  connectionTypes,
  InvalidInput,
  Money,
  NotFound,
  payloadUnion,
} from '../../platform/graphql/index.js';
import { type ProductImage, type VariantOption } from './records.js';
import { Node } from '../../platform/graphql/node.resolver.js';

@ObjectType('ProductImage', { description: 'A picture of a product.' })
@AccessOfParent()
export class ProductImageType implements ProductImage {
  @Field(() => String, { description: 'Address, http or https.' })
  url!: string;

  @Field(() => String, { nullable: true, description: 'What it shows, in words.' })
  altText!: string | null;

  @Field(() => Int, { nullable: true, description: 'Width in pixels; null if unknown.' })
  width!: number | null;

  @Field(() => Int, { nullable: true, description: 'Height in pixels; null if unknown.' })
  height!: number | null;
}

@ObjectType('VariantOption', { description: 'One thing by which variants differ.' })
@AccessOfParent()
export class VariantOptionType implements VariantOption {
  @Field(() => String, { description: 'What it is, such as "Size".' })
  name!: string;

  @Field(() => String, { description: 'Its value, such as "M".' })
  value!: string;
}

@ObjectType({ implements: Node, description: 'Something that the shop sells or sold.' })
@AccessOfParent()
export class Product {
  @Field(() => String, { description: "The shop's own id." })
  productId!: string;

  title!: string;

  @Field(() => String, { nullable: true, description: 'Description of the product.' })
  description?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Pieces in stock, as the shop last sent it; a recorded purchase does not lower it.',
  })
  stock?: number | null;

  @Field(() => Date, { nullable: true, description: 'When the product was or will be released.' })
  releasedAt?: Date | null;

  @Field(() => Boolean, { description: 'Whether the shop sells the product now.' })
  active!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What stands for the product in the address of its page; `productByHandle` finds it.',
  })
  handle?: string | null;

  @Field(() => [ProductImageType], { description: 'Pictures in the order of the shop, at most 20.' })
  images!: readonly ProductImage[];

  @Field(() => String, { nullable: true, description: 'Name of the brand.' })
  brand?: string | null;
}

@ObjectType({ description: 'From the lowest to the highest price.' })
@AccessOfParent()
export class ProductPriceRange {
  @Field(() => Money, { description: 'The lowest price.' })
  min!: Money;

  @Field(() => Money, { description: 'The highest price, in the same currency.' })
  max!: Money;
}

@ObjectType({ implements: Node, description: 'A form of a product that is bought, such as a size.' })
@AccessOfParent()
export class ProductVariant {
  @Field(() => String, { description: "The shop's own id." })
  variantId!: string;

  @Field(() => String, { description: 'Title, such as "M / navy"; the id if the shop gave none.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The number under which the shop stocks it.' })
  sku?: string | null;

  @Field(() => Int, { nullable: true, description: 'Pieces in stock, as the shop last sent it.' })
  stock?: number | null;

  @Field(() => [VariantOptionType], { description: 'By what it differs from the other variants.' })
  options!: readonly VariantOption[];
}

@ObjectType({ implements: Node, description: 'A kind of product; categories form a tree.' })
@AccessOfParent()
export class Category {
  @Field(() => String, { description: "The shop's own id." })
  categoryId!: string;

  name!: string;
}

export const ProductConnection = connectionTypes('Product', () => Product).ConnectionType;
export const CategoryConnection = connectionTypes('Category', () => Category).ConnectionType;

@ObjectType({ description: 'The products were stored.' })
@AccessOfParent()
export class ProductsStored {
  @Field(() => Int, { description: 'How many products are new.' })
  created!: number;

  @Field(() => Int, { description: 'How many products were known before.' })
  updated!: number;

  @Field(() => [Product], { description: 'The products in the order of the input.' })
  products!: Product[];
}

@ObjectType({ description: 'The categories were stored.' })
@AccessOfParent()
export class CategoriesStored {
  @Field(() => Int, { description: 'How many categories are new.' })
  created!: number;

  @Field(() => Int, { description: 'How many categories were known before.' })
  updated!: number;

  @Field(() => [Category], { description: 'The categories in the order of the input.' })
  categories!: Category[];
}

export const UpsertProductsPayload = payloadUnion('UpsertProductsPayload', () => ProductsStored, [
  InvalidInput,
  NotFound,
]);
export const UpsertCategoriesPayload = payloadUnion('UpsertCategoriesPayload', () => CategoriesStored, [
  InvalidInput,
  NotFound,
]);
