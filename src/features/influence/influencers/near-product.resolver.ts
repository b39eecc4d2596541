import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { type CatalogueService, Product, productLoader } from '../../catalogue/index.js';
import { NearProduct, SimilarityBasisEnum } from './near-product.type.js';
import { type WordSalesRecord } from './word-sales.js';

type NearProductRecord = WordSalesRecord['basedOn'][number];

/** Loads the products that stand in for another. */
@Resolver(() => NearProduct)
export class NearProductResolver {
  constructor(private readonly catalogue: CatalogueService) {}

  @FieldResolver(() => Product, { description: 'The product that stands in.' })
  async product(@Root() near: NearProductRecord, @Ctx() context: RequestContext): Promise<Product | undefined> {
    return productLoader(this.catalogue, context).load(near.productId);
  }

  @FieldResolver(() => SimilarityBasisEnum, { description: 'What the cosine is of.' })
  basis(@Root() { byModel }: NearProductRecord): string {
    return byModel ? 'MODEL' : 'CONTENT';
  }
}
