import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { type CatalogueService, Product, productLoader } from '../../catalogue/index.js';
import { type PeopleService, User, userLoader } from '../../people/index.js';
import { CommunityPost, RisingProduct } from './pulse.type.js';

const PRODUCT = { nullable: true, description: 'The product; null if it was deleted since.' };

/** Loads the product that rises. */
@Resolver(() => RisingProduct)
export class RisingProductResolver {
  constructor(private readonly catalogue: CatalogueService) {}

  @FieldResolver(() => Product, PRODUCT)
  async product(@Root() { productId }: RisingProduct, @Ctx() context: RequestContext): Promise<unknown> {
    return productLoader(this.catalogue, context).load(productId);
  }
}

/** Loads who wrote, and of what. */
@Resolver(() => CommunityPost)
export class CommunityPostResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly catalogue: CatalogueService,
  ) {}

  @FieldResolver(() => User, { nullable: true, description: 'Who wrote it; null if deleted since.' })
  async user(@Root() { userId }: CommunityPost, @Ctx() context: RequestContext): Promise<unknown> {
    return userLoader(this.people, context).load(userId);
  }

  @FieldResolver(() => Product, PRODUCT)
  async product(@Root() { productId }: CommunityPost, @Ctx() context: RequestContext): Promise<unknown> {
    return productLoader(this.catalogue, context).load(productId);
  }
}
