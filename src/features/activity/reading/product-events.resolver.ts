import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { Product, type ProductRecord } from '../../catalogue/index.js';
import { eventCountsLoader } from './activity.loader.js';
import { type ActivityService } from './activity.service.js';
import { EventCounts } from '../events/event.type.js';

/** How often people did something with a product, on the product. */
@Resolver(() => Product)
export class ProductEventsResolver {
  constructor(private readonly activity: ActivityService) {}

  @FieldResolver(() => EventCounts)
  async eventCounts(@Root() product: ProductRecord, @Ctx() context: RequestContext): Promise<EventCounts> {
    return eventCountsLoader(this.activity, context).load(product.productId);
  }
}
