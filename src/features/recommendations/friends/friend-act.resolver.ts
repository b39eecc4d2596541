import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { type CatalogueService, Product, productLoader } from '../../catalogue/index.js';
import { type PeopleService, User, userLoader } from '../../people/index.js';
import { type FriendAct } from './friend-act.js';
import { FriendActType } from './friend-act.type.js';

/** The person and the product of an act. */
@Resolver(() => FriendActType)
export class FriendActResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly catalogue: CatalogueService,
  ) {}

  @FieldResolver(() => User, { description: 'The friend or followed person.' })
  async user(@Root() { userId }: FriendAct, @Ctx() context: RequestContext): Promise<User | undefined> {
    return userLoader(this.people, context).load(userId);
  }

  @FieldResolver(() => Product, { description: 'The product.' })
  async product(@Root() { productId }: FriendAct, @Ctx() context: RequestContext): Promise<Product | undefined> {
    return productLoader(this.catalogue, context).load(productId);
  }
}
