import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { customerOf } from '../../../platform/auth/identity.js';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { Product, type ProductRecord } from '../../catalogue/index.js';
import { eventCountsLoader, likedLoader } from './activity.loader.js';
import { type ActivityService } from './activity.service.js';
import { EventCounts } from '../events/event.type.js';

/** How many events a product has, as a field of the product. */
@Resolver(() => Product)
export class ProductEventsResolver {
  constructor(private readonly activity: ActivityService) {}

  @FieldResolver(() => EventCounts, { description: 'How many events of each kind the product has.' })
  async eventCounts(@Root() product: ProductRecord, @Ctx() context: RequestContext): Promise<EventCounts> {
    return eventCountsLoader(this.activity, context).load(product.productId);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the customer who asks likes the product; null for others and without a token.',
  })
  async likedByMe(@Root() product: ProductRecord, @Ctx() context: RequestContext): Promise<boolean | null> {
    const viewer = customerOf(context.identity);
    return viewer === undefined ? null : likedLoader(this.activity, context, viewer).load(product.productId);
  }
}
