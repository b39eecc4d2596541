import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access, loadAll, orFailure, type RequestContext, type UserError } from '../../../platform/graphql/index.js';
import { UpsertCategoriesInput, UpsertProductsInput } from '../catalogue.input.js';
import { categoryLoader, productLoader } from '../catalogue.loader.js';
import { type CatalogueService } from '../catalogue.service.js';
import {
  type CategoriesStored,
  type ProductsStored,
  UpsertCategoriesPayload,
  UpsertProductsPayload,
} from '../catalogue.type.js';
import { type StockingService } from './stocking.service.js';

/** Writes products and categories. Each call may be repeated: the second one changes nothing. */
@Resolver()
export class StockingResolver {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly stocking: StockingService,
  ) {}

  @Mutation(() => UpsertProductsPayload, { description: "Stores products under the shop's own ids, all or none." })
  @Access('SERVICE')
  async upsertProducts(
    @Arg('input', () => UpsertProductsInput, { description: 'The products to store.' }) input: UpsertProductsInput,
    @Ctx() context: RequestContext,
  ): Promise<ProductsStored | UserError> {
    return orFailure(async () => {
      const { ids, ...counts } = await this.stocking.upsertProducts(input.products, context.query);
      const loader = productLoader(this.catalogue, context);
      ids.forEach((id) => loader.clear(id));
      return { ...counts, products: await loadAll(loader, ids) };
    });
  }

  @Mutation(() => UpsertCategoriesPayload, { description: "Stores categories under the shop's own ids, all or none." })
  @Access('SERVICE')
  async upsertCategories(
    @Arg('input', () => UpsertCategoriesInput, { description: 'The categories to store.' })
    input: UpsertCategoriesInput,
    @Ctx() context: RequestContext,
  ): Promise<CategoriesStored | UserError> {
    return orFailure(async () => {
      const { ids, ...counts } = await this.stocking.upsertCategories(input.categories, context.query);
      const loader = categoryLoader(this.catalogue, context);
      ids.forEach((id) => loader.clear(id));
      return { ...counts, categories: await loadAll(loader, ids) };
    });
  }
}
