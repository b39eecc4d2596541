import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { globalId, listCost, Money, type RequestContext } from '../../platform/graphql/index.js';
import { moneyOf } from '../../platform/money.js';
import { productLoader, variantsLoader } from './catalogue.loader.js';
import { type CatalogueService } from './catalogue.service.js';
import { Product, ProductPriceRange, ProductVariant } from './catalogue.type.js';
import { priceRangeOf } from './price-range.js';
import { type ProductRecord, type VariantRecord } from './records.js';

/** Adds prices and variants to a product. */
@Resolver(() => Product)
export class ProductVariantsResolver {
  constructor(private readonly catalogue: CatalogueService) {}

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'Price of one piece, of variants usually the lowest; null if unknown.',
  })
  price(@Root() { price, currency }: ProductRecord): Money | null {
    return moneyOf(price, currency);
  }

  @FieldResolver(() => ProductPriceRange, {
    nullable: true,
    description:
      'Lowest and highest price of the variants in the currency of `price`; without variants both are `price`. Null if no price is known.',
    complexity: listCost('VARIANT_OF'),
  })
  async priceRange(@Root() product: ProductRecord, @Ctx() context: RequestContext): Promise<ProductPriceRange | null> {
    return priceRangeOf(product, await variantsLoader(this.catalogue, context).load(product.productId));
  }

  @FieldResolver(() => [ProductVariant], {
    description: 'Variants in the order of the shop, at most 250; none where the product is bought in one form only.',
    complexity: listCost('VARIANT_OF'),
  })
  async variants(@Root() product: ProductRecord, @Ctx() context: RequestContext): Promise<readonly ProductVariant[]> {
    return variantsLoader(this.catalogue, context).load(product.productId);
  }
}

/** Reads variants. */
@Resolver(() => ProductVariant)
export class VariantResolver {
  constructor(private readonly catalogue: CatalogueService) {}

  @FieldResolver(() => ID, { description: 'Opaque id, unique among all types.' })
  id(@Root() variant: VariantRecord): string {
    return globalId('ProductVariant', variant.variantId);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'Price of one piece; that of the product where the variant has none of its own.',
  })
  price(@Root() { price, currency }: VariantRecord): Money | null {
    return moneyOf(price, currency);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether it can be bought now: the shop sells the product, and the variant is in stock or its stock is not known.',
  })
  available(@Root() { active, stock }: VariantRecord): boolean {
    return active && (stock === null || stock > 0);
  }

  @FieldResolver(() => Product, { nullable: true, description: 'The product of which it is a variant.' })
  async product(@Root() variant: VariantRecord, @Ctx() context: RequestContext): Promise<Product | undefined> {
    return productLoader(this.catalogue, context).load(variant.productId);
  }
}
