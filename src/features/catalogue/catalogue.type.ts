import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, connectionTypes, InvalidInput, NotFound, payloadUnion } from '../../platform/graphql/index.js';
import { Node } from '../../platform/graphql/node.resolver.js';

@ObjectType({ implements: Node, description: 'Something the shop sells, or sold.' })
@AccessOfParent()
export class Product {
  @Field(() => String, { description: "The shop's own id." })
  productId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => Float, { nullable: true })
  price?: number | null;

  @Field(() => String, { nullable: true, description: 'Three letters (ISO 4217).' })
  currency?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Pieces, as the shop last told it: purchases recorded here do not lower it.',
  })
  stock?: number | null;

  @Field(() => Date, { nullable: true })
  releasedAt?: Date | null;

  @Field(() => Boolean, { description: 'Whether the shop sells it now.' })
  active!: boolean;

  @Field(() => String, { nullable: true })
  brand?: string | null;
}

@ObjectType({ implements: Node, description: 'A kind of product; categories form a tree.' })
@AccessOfParent()
export class Category {
  @Field(() => String, { description: "The shop's own id." })
  categoryId!: string;

  @Field(() => String)
  name!: string;
}

export const ProductConnection = connectionTypes('Product', () => Product).ConnectionType;
export const CategoryConnection = connectionTypes('Category', () => Category).ConnectionType;

@ObjectType({ description: 'Products were stored.' })
@AccessOfParent()
export class ProductsStored {
  @Field(() => Int)
  created!: number;

  @Field(() => Int)
  updated!: number;

  @Field(() => [Product], { description: 'In the order given.' })
  products!: Product[];
}

@ObjectType({ description: 'Categories were stored.' })
@AccessOfParent()
export class CategoriesStored {
  @Field(() => Int)
  created!: number;

  @Field(() => Int)
  updated!: number;

  @Field(() => [Category], { description: 'In the order given.' })
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
